import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, ENDLESS } from '../../../src/core/day';
import { answerTo, type DateFilter, type Interval } from '../../../src/core/interval';
import { knownBy } from '../../../src/dataset/rows/reported';
import { rowOfTile, type Tiles } from '../../../src/dataset/tiles';
import { datesOf } from '../../../src/style/dataset-dates';
import { ALL_DAYS } from '../../../src/style/expressions';

type Properties = Record<string, string | number | null>;

/** What the map does with a row: shown or not, and how, by evaluating the expressions of its style. */
function drawn(tiles: { dated: boolean } | null, properties: Properties, { range, onlyCertain }: DateFilter, known: Day | null = null) {
  const { isShown, isPossible } = datesOf(tiles, 'perhaps' in properties);
  const state = { days: range ? [range.from, range.to] : [...ALL_DAYS], onlyCertain, known: known ?? ALL_DAYS[1] };
  const ask = (expression: unknown): boolean => {
    const made = createExpression(expression, 'filter', null, state);
    if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
    return made.value.evaluate({ zoom: 0 }, { type: 2, properties });
  };
  if (!ask(isShown)) return 'outside';
  return ask(isPossible) ? 'possible' : 'certain';
}

const day = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -10, max: 30 }) }, fc.constantFrom(ENDLESS, -ENDLESS));
const dates: fc.Arbitrary<DateFilter> = fc.record({
  range: fc.option(fc.tuple(fc.integer({ min: -15, max: 35 }), fc.nat(20)).map(([from, more]) => ({ from, to: from + more }))),
  onlyCertain: fc.boolean(),
});

const date: fc.Arbitrary<Interval | null> = fc.option(
  fc.record({ earliest: day, latest: day, certainFrom: day, certainTo: day }).map((four) => ({
    ...four,
    earliest: Math.min(four.earliest, four.latest),
    latest: Math.max(four.earliest, four.latest),
  })),
);
const NO_DATE = { earliest: null, latest: null, certainFrom: null, certainTo: null };

describe('what the style draws of a person’s own rows', () => {
  it('is what the filter by date says of those of a table', () => {
    fc.assert(
      fc.property(date, dates, (when, dates) => {
        expect(drawn(null, { ...(when ?? NO_DATE) }, dates)).toBe(answerTo(when, dates));
      }),
      { numRuns: 500 },
    );
  });

  it('is only what was known by a day, where a table tells it, and is possible while that is not sure', () => {
    const reported = fc.tuple(day, day).map(([a, b]) => ({ perhaps: Math.min(a, b), surely: Math.max(a, b) }));
    fc.assert(
      fc.property(date, reported, fc.option(fc.integer({ min: -12, max: 32 })), dates, (when, reported, known, dates) => {
        const told = known === null ? 'certain' : knownBy(reported, when !== null, known);
        const found = answerTo(when, dates);
        const both = [found, told].includes('outside') ? 'outside' : [found, told].includes('possible') ? 'possible' : 'certain';
        const expected = both === 'possible' && dates.onlyCertain ? 'outside' : both;
        expect(drawn(null, { ...(when ?? NO_DATE), ...reported }, dates, known)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what the filter by date says of those of tiles, whatever their columns hold', () => {
    const tiles = { dated: true, title: null, category: null, values: [] as string[] } as unknown as Tiles;
    const value = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -10, max: 30 }) },
      fc.constantFrom(12.5, 3.999, 1_760_000_000, -1_760_000_000, 1e15, 'soon', '12', null),
    );
    const properties = fc.record({ start: value, end: value, certain_from: value, certain_to: value }, { requiredKeys: ['start'] });
    fc.assert(
      fc.property(properties, dates, (properties, dates) => {
        expect(drawn(tiles, properties, dates)).toBe(answerTo(rowOfTile(tiles, properties, [0, 0]).when, dates));
      }),
      { numRuns: 2000 },
    );
  });

  it('is everything of an archive without days', () => {
    const filter = { range: { from: 0, to: 1 }, onlyCertain: true };
    expect(drawn({ dated: false }, { start: 9 }, filter)).toBe('certain');
  });
});
