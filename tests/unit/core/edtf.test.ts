import { describe, expect, it } from 'vitest';
import { ENDLESS, isoDay } from '../../../src/core/day';
import { parseDate } from '../../../src/core/edtf';

const iso = (day: number) => (Math.abs(day) >= ENDLESS ? (day > 0 ? '∞' : '-∞') : isoDay(day));
const told = (text: string) => {
  const { interval, words } = parseDate(text);
  return [iso(interval.earliest), iso(interval.certainFrom), iso(interval.certainTo), iso(interval.latest), words];
};

describe('dates in EDTF', () => {
  it.each([
    ['2025-10-09', ['2025-10-09', '2025-10-09', '2025-10-09', '2025-10-09', '9 October 2025']],
    ['2025-11', ['2025-11-01', '2025-11-30', '2025-11-01', '2025-11-30', 'November 2025']],
    ['2025', ['2025-01-01', '2025-12-31', '2025-01-01', '2025-12-31', '2025']],
    ['2025-11-07~', ['2025-11-04', '2025-11-10', '2025-11-04', '2025-11-10', 'about 7 November 2025']],
    ['2025-10-09?', ['2025-10-09', '∞', '-∞', '2025-10-09', '9 October 2025 (uncertain)']],
    ['2025-10-09%', ['2025-10-06', '∞', '-∞', '2025-10-12', 'about 9 October 2025 (uncertain)']],
    ['2025-10-11/2025-10-12', ['2025-10-11', '2025-10-11', '2025-10-12', '2025-10-12', '11 to 12 October 2025']],
    ['2025-10-12/..', ['2025-10-12', '2025-10-12', '∞', '∞', 'since 12 October 2025']],
    ['2025-10-12/', ['2025-10-12', '2025-10-12', '2025-10-12', '∞', 'from 12 October 2025, end unknown']],
    ['../2025-11-22', ['-∞', '-∞', '2025-11-22', '2025-11-22', 'until 22 November 2025']],
    ['2025-10/2025-11', ['2025-10-01', '2025-10-31', '2025-11-01', '2025-11-30', 'October 2025 to November 2025']],
    ['[2025-10-11,2025-10-12]', ['2025-10-11', '2025-10-12', '2025-10-11', '2025-10-12', 'once within 11 to 12 October 2025']],
    ['{2025-10-11..2025-10-13}', ['2025-10-11', '2025-10-11', '2025-10-13', '2025-10-13', '11 to 13 October 2025']],
    ['[..2025-10-12]', ['-∞', '2025-10-12', '-∞', '2025-10-12', 'at some time until 12 October 2025']],
    ['[2025-10-12..]', ['2025-10-12', '∞', '2025-10-12', '∞', 'at some time since 12 October 2025']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('read a season as somewhere within its months', () => {
    const { interval } = parseDate('2025-23');
    expect(interval.certainFrom).toBe(interval.latest);
    expect(interval.latest - interval.earliest).toBeGreaterThan(80);
  });

  it('are refused with what was expected when they are not EDTF', () => {
    for (const text of ['9 October 2025', '', '2025-10-9', 'soon']) expect(() => parseDate(text)).toThrow(/is not a date in EDTF, such as/);
  });
});
