import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDLESS } from '../../../src/core/day';
import { answerTo, type Interval, once, throughout } from '../../../src/core/interval';
import { coverageOf, MAX_DAYS, placed, unplaced } from '../../../src/dataset/coverage';
import { dayWindow, rangeOf } from '../../../src/dataset/slices';

const FIRST = 20_000;
const day = fc.integer({ min: FIRST, max: FIRST + 40 });
const date: fc.Arbitrary<Interval> = fc.oneof(
  fc.tuple(day, day, fc.constantFrom(throughout, once)).map(([a, b, how]) => how(Math.min(a, b), Math.max(a, b))),
  day.map((from) => throughout(from, ENDLESS)),
  day.map((to) => throughout(-ENDLESS, to)),
  day.map((from) => once(from, ENDLESS)),
  day.map((from) => ({ ...throughout(from, ENDLESS), certainTo: from })),
  fc.tuple(day, fc.nat(9)).map(([from, more]) => ({ ...once(from, from + more), certainFrom: ENDLESS, certainTo: -ENDLESS })),
);
const range = fc.option(
  fc.tuple(fc.integer({ min: FIRST - 30, max: FIRST + 70 }), fc.nat(60)).map(([from, more]) => ({ from, to: from + more })),
);
const covering = (dates: readonly Interval[]) =>
  coverageOf({
    earliest: Int32Array.from(dates, ({ earliest }) => earliest),
    latest: Int32Array.from(dates, ({ latest }) => latest),
  });

describe('days counted from the first', () => {
  it('answer to any range as the dates themselves do, open ends among them', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 8 }), range, (dates, range) => {
        const coverage = covering(dates);
        const chosen = range && rangeOf(dayWindow(coverage, range));
        for (const one of dates)
          expect(answerTo(placed(one, coverage), { range: chosen, onlyCertain: false })).toBe(answerTo(one, { range, onlyCertain: false }));
      }),
      { numRuns: 1000 },
    );
  });

  it('tell the dates again', () => {
    const exact = [throughout(FIRST, FIRST + 3), once(FIRST, FIRST + 30), throughout(FIRST + 9, ENDLESS), throughout(-ENDLESS, FIRST + 5)];
    const coverage = covering(exact);
    for (const one of exact) expect(unplaced(placed(one, coverage), coverage)).toEqual(one);
  });

  it('are no more than fit, and then those of most rows', () => {
    const far = throughout(-200_000, -200_000);
    const coverage = covering([far, throughout(FIRST, FIRST), throughout(FIRST + 1, FIRST + 200_000)]);
    expect(coverage).toMatchObject({ firstDay: FIRST, days: MAX_DAYS });
    expect(unplaced(placed(far, coverage), coverage)).toBeNull();
  });
});
