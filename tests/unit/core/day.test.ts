import { describe, expect, it } from 'vitest';
import { clampDay, dayInShort, dayInWords, daysIn, isoDay, parseDay } from '../../../src/core/day';

describe('days', () => {
  it('go from ISO to a number and back', () => {
    expect(parseDay('1970-01-02')).toBe(1);
    expect(isoDay(parseDay('2025-10-09') ?? 0)).toBe('2025-10-09');
  });

  it('refuse what is not a day that exists', () => {
    for (const text of ['2025-02-30', '2025-13-01', '9 Oct 2025', '2025-1-1', '', '2025-10-09T00:00']) expect(parseDay(text)).toBeNull();
  });

  it('are told in words without the time zone of the reader', () => {
    expect(dayInWords(parseDay('2025-10-09') ?? 0)).toBe('9 October 2025');
    expect(dayInShort(parseDay('2025-11-01') ?? 0)).toBe('1 Nov');
  });

  it('are limited to a range that counts both ends', () => {
    expect(clampDay(5, { from: 7, to: 9 })).toBe(7);
    expect(clampDay(12, { from: 7, to: 9 })).toBe(9);
    expect(daysIn({ from: 7, to: 9 })).toBe(3);
  });
});
