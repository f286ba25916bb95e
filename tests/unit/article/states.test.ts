import { describe, expect, it } from 'vitest';
import type { State, Stated } from '../../../src/article/mark';
import { closureOn, countedFrom, reached, statedOn, stateOn, stretches, tracksOn } from '../../../src/article/states';
import { isoDay, parseDay } from '../../../src/core/day';
import { parseDate } from '../../../src/core/edtf';

const stated = (track: string, when: string, state: State, more: Partial<Stated> = {}): Stated => ({
  track,
  when: parseDate(when),
  state,
  source: 'article',
  ...more,
});
const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const STATES = [
  stated('lorries', '2025-10-11', 'unknown'),
  stated('lorries', '2025-10-12/2025-10-28', 'closed'),
  stated('walkers', '2025-10-12/2025-10-19', 'closed'),
  stated('walkers', '2025-10-20/2025-11-02', 'partly', { says: 'open for families only' }),
  stated('lorries', '2025-10-29/2025-10-30', 'differ'),
  stated('lorries', '2025-10-31/2025-11-22', 'closed', { by: 'The article' }),
];
const SPAN = { from: day('2025-10-01'), to: day('2025-11-22') };

describe('the state on a track', () => {
  it('is what is told for the day, and unknown without it: never open', () => {
    expect(stateOn(STATES, 'lorries', day('2025-10-12'))).toBe('closed');
    expect(stateOn(STATES, 'lorries', day('2025-10-29'))).toBe('differ');
    expect(stateOn(STATES, 'lorries', day('2025-10-05'))).toBe('unknown');
    expect(stateOn([], 'lorries', day('2025-10-05'))).toBe('unknown');
    expect(stateOn([stated('lorries', '2025-10-12~', 'open')], 'lorries', day('2025-10-12'))).toBe('unknown');
  });

  it('is its own on each track', () => {
    const on = (iso: string) => tracksOn([LORRIES, WALKERS], STATES, day(iso)).map(({ title, stated: one }) => [title, one?.state ?? null]);
    expect(on('2025-11-02')).toEqual([
      ['Lorries', 'closed'],
      ['Walkers', 'partly'],
    ]);
    expect(on('2025-11-03')).toEqual([
      ['Lorries', 'closed'],
      ['Walkers', null],
    ]);
  });

  it('is that of the last one listed where two cover a day', () => {
    const both = [stated('lorries', '2025-10-12/2025-10-28', 'closed'), stated('lorries', '2025-10-13', 'partly')];
    expect(['2025-10-12', '2025-10-13', '2025-10-14'].map((iso) => stateOn(both, 'lorries', day(iso)))).toEqual([
      'closed',
      'partly',
      'closed',
    ]);
  });

  it('keeps whose claim it is', () => {
    expect(statedOn(STATES, 'lorries', day('2025-11-19'))?.by).toBe('The article');
  });

  it('is a strip without gaps over the span, parted where a claim takes over from the reports', () => {
    const strip = (track: string) =>
      stretches(STATES, track, SPAN).map(({ state, by, says, from, to }) =>
        [state, isoDay(from), isoDay(to), by, says].filter(Boolean).join(' '),
      );
    expect(strip('lorries')).toEqual([
      'unknown 2025-10-01 2025-10-11',
      'closed 2025-10-12 2025-10-28',
      'differ 2025-10-29 2025-10-30',
      'closed 2025-10-31 2025-11-22 The article',
    ]);
    expect(strip('walkers')).toEqual([
      'unknown 2025-10-01 2025-10-11',
      'closed 2025-10-12 2025-10-19',
      'partly 2025-10-20 2025-11-02 open for families only',
      'unknown 2025-11-03 2025-11-22',
    ]);
  });
});

describe('a closure', () => {
  it('counts the days that are over and the day that it is, by track, and says what speaks against some of them', () => {
    expect(closureOn(STATES, 'lorries', day('2025-11-19'))).toEqual({
      since: day('2025-10-12'),
      days: 38,
      nth: 39,
      partly: false,
      differ: true,
      by: 'The article',
    });
    expect(closureOn(STATES, 'lorries', day('2025-10-20'))).toEqual({
      since: day('2025-10-12'),
      days: 8,
      nth: 9,
      partly: false,
      differ: false,
    });
    expect(closureOn(STATES, 'walkers', day('2025-11-02'))).toMatchObject({ since: day('2025-10-12'), days: 21, partly: true });
  });

  it('begins with the first day that was closed, not with one on which reports differ or that was partly open', () => {
    const before = [stated('lorries', '2025-10-10', 'partly'), stated('lorries', '2025-10-11', 'differ')];
    expect(closureOn([...before, ...STATES.slice(1)], 'lorries', day('2025-10-20'))).toMatchObject({
      since: day('2025-10-12'),
      partly: false,
      differ: false,
    });
    expect(closureOn([stated('walkers', '2025-11-19', 'partly')], 'walkers', day('2025-11-19'))).toBeNull();
  });

  it('is none where nobody says that it is closed', () => {
    expect(closureOn(STATES, 'lorries', day('2025-10-11'))).toBeNull();
    expect(closureOn(STATES, 'lorries', day('2025-10-29'))).toBeNull();
    expect(closureOn(STATES, 'walkers', day('2025-11-03'))).toBeNull();
    expect(closureOn([stated('lorries', '2025-10-12', 'open')], 'lorries', day('2025-10-12'))).toBeNull();
  });

  it('is the 18th day on 29 October from 12 October, as the press counts, when 17 are over', () => {
    expect(countedFrom(day('2025-10-12'), day('2025-10-29'))).toEqual({ days: 17, nth: 18 });
  });

  it('of 41 days is over on the day after its 41st', () => {
    const of = (iso: string) => Object.values(reached(day(iso), 41)).map(isoDay);
    expect(of('2025-10-12')).toEqual(['2025-11-22', '2025-11-21']);
    expect(of('2025-10-11')).toEqual(['2025-11-21', '2025-11-20']);
  });
});

const LORRIES = { id: 'lorries', title: 'Lorries' };
const WALKERS = { id: 'walkers', title: 'Walkers' };
