import { describe, expect, it } from 'vitest';
import { closureOn, stateOn, stretches } from '../../../src/core/crossing';
import { isoDay, parseDay } from '../../../src/core/day';
import { parseDate } from '../../../src/core/edtf';
import type { State, Stated } from '../../../src/core/mark';

const stated = (when: string, state: State): Stated => ({ when: parseDate(when), state, source: 'article' });
const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const STATES = [
  stated('2025-10-11', 'unknown'),
  stated('2025-10-12/2025-10-28', 'closed'),
  stated('2025-10-29/2025-10-30', 'partly'),
  stated('2025-10-31/2025-11-22', 'closed'),
];

describe('the state of a crossing', () => {
  it('is what a report says for the day, and unknown without one: never open', () => {
    expect(stateOn(STATES, day('2025-10-12'))).toBe('closed');
    expect(stateOn(STATES, day('2025-10-29'))).toBe('partly');
    expect(stateOn(STATES, day('2025-10-05'))).toBe('unknown');
    expect(stateOn([], day('2025-10-05'))).toBe('unknown');
    expect(stateOn([stated('2025-10-12~', 'open')], day('2025-10-12'))).toBe('unknown');
  });

  it('is a ribbon without gaps over the span', () => {
    const ribbon = stretches(STATES, { from: day('2025-10-01'), to: day('2025-11-22') });
    expect(ribbon.map(({ state, from, to }) => `${state} ${isoDay(from)} ${isoDay(to)}`)).toEqual([
      'unknown 2025-10-01 2025-10-11',
      'closed 2025-10-12 2025-10-28',
      'partly 2025-10-29 2025-10-30',
      'closed 2025-10-31 2025-11-22',
    ]);
  });
});

describe('a closure', () => {
  it('counts the days that are over: 38 on 19 November, 41 on 22 November', () => {
    expect(closureOn(STATES, day('2025-11-19'))).toEqual({ since: day('2025-10-12'), days: 38, partly: true });
    expect(closureOn(STATES, day('2025-11-22'))?.days).toBe(41);
    expect(closureOn(STATES, day('2025-10-20'))).toEqual({ since: day('2025-10-12'), days: 8, partly: false });
  });

  it('is none where the crossing is not known to be closed', () => {
    expect(closureOn(STATES, day('2025-10-11'))).toBeNull();
    expect(closureOn([stated('2025-10-12', 'open')], day('2025-10-12'))).toBeNull();
  });
});
