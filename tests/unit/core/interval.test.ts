import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/core/day';
import { answer, type Interval } from '../../../src/core/interval';

const day = fc.integer({ min: 20_000, max: 20_200 });
const range: fc.Arbitrary<Range> = fc.tuple(day, fc.nat(80)).map(([from, length]) => ({ from, to: from + length }));

/** Any dated thing: it begins in one stretch of days and ends in a later or the same one. */
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc
    .tuple(day, fc.nat(60))
    .map(([from, length]) => ({ earliest: from, latest: from + length, certainFrom: from + length, certainTo: from })),
  fc
    .tuple(day, fc.nat(9), fc.nat(40), fc.nat(9))
    .map(([from, a, b, c]) => ({ earliest: from, certainFrom: from + a, certainTo: from + a + b, latest: from + a + b + c })),
);
const RANK = { outside: 0, possible: 1, certain: 2 };

describe('the answer of the date filter', () => {
  it('is certain for an exact day in range and outside for one that is not', () => {
    const exact = { earliest: 10, latest: 10, certainFrom: 10, certainTo: 10 };
    expect(answer(exact, { from: 10, to: 10 })).toBe('certain');
    expect(answer(exact, { from: 11, to: 20 })).toBe('outside');
  });

  it('is possible for a month that the range covers in part, certain when it covers it whole', () => {
    const november = { earliest: 100, latest: 129, certainFrom: 129, certainTo: 100 };
    expect(answer(november, { from: 110, to: 115 })).toBe('possible');
    expect(answer(november, { from: 100, to: 129 })).toBe('certain');
    expect(answer(november, { from: 130, to: 140 })).toBe('outside');
  });

  it('is certain for a span of which any sure day is in range', () => {
    expect(answer({ earliest: 10, certainFrom: 12, certainTo: 20, latest: 22 }, { from: 20, to: 30 })).toBe('certain');
    expect(answer({ earliest: 10, certainFrom: 12, certainTo: 20, latest: 22 }, { from: 21, to: 30 })).toBe('possible');
  });

  it('is never less for a wider range', () => {
    fc.assert(
      fc.property(interval, range, fc.nat(30), fc.nat(30), (thing, { from, to }, before, after) => {
        const narrow = RANK[answer(thing, { from, to })];
        expect(RANK[answer(thing, { from: from - before, to: to + after })]).toBeGreaterThanOrEqual(narrow);
      }),
    );
  });

  it('leaves nothing out between two adjacent ranges', () => {
    fc.assert(
      fc.property(interval, range, fc.nat(80), (thing, { from, to }, cut) => {
        const middle = Math.min(to, from + cut);
        const whole = answer(thing, { from, to });
        const parts = [answer(thing, { from, to: middle }), ...(middle < to ? [answer(thing, { from: middle + 1, to })] : [])];
        expect(parts.some((part) => part !== 'outside')).toBe(whole !== 'outside');
      }),
    );
  });
});
