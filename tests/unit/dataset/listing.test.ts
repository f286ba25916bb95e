import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDLESS } from '../../../src/core/day';
import { answerTo, type DateFilter, type Interval, once, throughout } from '../../../src/core/interval';
import { onlyCertainOf, shownOf, sumOf } from '../../../src/dataset/counts';
import { type Entry, entryAt, entryOf, entryOfShape } from '../../../src/dataset/entry';
import { entriesIn } from '../../../src/dataset/listing';
import type { Shapes } from '../../../src/dataset/messages';
import { ALL_CATEGORIES } from '../../../src/dataset/slices';
import { tallyOf } from '../../../src/dataset/tally';
import { layOut, randomRows, sureDays } from '../../random-points';

const ALL: DateFilter = { range: null, onlyCertain: false };
const DAYS = 40;
const FIRST = 20_000;

type ShapeDays = Interval | null;
const UNDATED = { earliest: null, latest: null, certainFrom: null, certainTo: null };

/** Lines with dates of their own, open ends among them, whose rows come after those of the points. */
const linesOf = (days: readonly ShapeDays[], row: number): Shapes => ({
  type: 'FeatureCollection',
  features: days.map((when, index) => ({
    type: 'Feature',
    properties: { row: row + index, ...(when ?? UNDATED), category: index % 9 },
    geometry: {
      type: 'LineString',
      coordinates: [
        [60 + index, 30],
        [61 + index, 31],
        [62 + index, 30],
      ],
    },
  })),
});

const someDay = fc.integer({ min: FIRST - 5, max: FIRST + DAYS + 5 });
const someShape = fc.oneof(
  fc.constant(null),
  fc.tuple(someDay, someDay, fc.constantFrom(throughout, once)).map(([a, b, how]) => how(Math.min(a, b), Math.max(a, b))),
  someDay.map((day) => throughout(day, ENDLESS)),
  someDay.map((day) => throughout(-ENDLESS, day)),
  someDay.map((day) => ({ ...once(day, day + 3), certainFrom: ENDLESS, certainTo: -ENDLESS })),
);
const someTable = fc
  .record({ count: fc.nat(120), seed: fc.nat(), spans: fc.constantFrom(0, 0.3, 1), shapes: fc.array(someShape, { maxLength: 12 }) })
  .map(({ count, seed, spans, shapes }) => ({
    points: layOut(randomRows(count, DAYS, { seed, spans, undated: spans === 1 ? 0 : 0.2 }), FIRST, DAYS),
    shapes: linesOf(shapes, count),
  }));
const someRange = fc.oneof(
  fc.constant(null),
  fc.tuple(someDay, someDay).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
);
const someDates: fc.Arbitrary<DateFilter> = fc.record({ range: someRange, onlyCertain: fc.boolean() });
const someMask = fc.oneof(fc.constant(ALL_CATEGORIES), fc.integer({ min: 0, max: ALL_CATEGORIES }));

type Table = Parameters<typeof entriesIn>[0];

/** All entries of a table, gone through one by one. */
const all = ({ points, shapes }: Table): Entry[] => [
  ...Array.from({ length: points.count }, (_, place) => entryAt(points, place)),
  ...shapes.features.map(entryOfShape),
];
const isIn = ({ when, category }: Entry, dates: DateFilter, mask: number): boolean =>
  (mask & (1 << category)) > 0 && answerTo(when, dates) !== 'outside';

describe('the list of what is shown', () => {
  it('holds each row in range and mask once, whichever part of it is asked for', () => {
    fc.assert(
      fc.property(someTable, someDates, someMask, fc.integer({ min: 1, max: 30 }), (table, dates, mask, most) => {
        const shown = { ...dates, mask };
        const wanted = all(table).filter((entry) => isIn(entry, dates, mask));
        const listed: Entry[] = [];
        for (let skip = 0; skip <= wanted.length; skip += most) listed.push(...entriesIn(table, shown, skip, most));
        expect(listed.map(({ row }) => row).sort((a, b) => a - b)).toEqual(wanted.map(({ row }) => row).sort((a, b) => a - b));
        expect(entriesIn(table, shown, wanted.length, most)).toEqual([]);
      }),
    );
  });

  it('goes by day, with the undated points after all that are dated', () => {
    const points = layOut(randomRows(300, DAYS, { undated: 0.2 }), FIRST, DAYS);
    const days = entriesIn({ points, shapes: linesOf([], 0) }, { ...ALL, mask: ALL_CATEGORIES }, 0, 300).map(
      (entry) => entry.when?.earliest ?? Infinity,
    );
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });
});

describe('a tally', () => {
  it('counts points, lines and areas as going through them does, open ends beyond any day', () => {
    fc.assert(
      fc.property(someTable, someDates, someMask, (table, dates, mask) => {
        const { range, onlyCertain } = dates;
        const told = tallyOf(table).countsIn(range);
        const counts = onlyCertain ? onlyCertainOf(told) : told;
        expect(shownOf(counts, mask)).toBe(all(table).filter((entry) => isIn(entry, dates, mask)).length);
        const possible = all(table).filter((entry) => isIn(entry, dates, mask) && answerTo(entry.when, dates) === 'possible');
        expect(sumOf(counts.possible, mask)).toBe(possible.length);
        const dated = all(table).filter((entry) => entry.when && isIn(entry, dates, ALL_CATEGORIES));
        expect([...counts.dated]).toEqual(Array.from({ length: 9 }, (_, one) => dated.filter(({ category }) => category === one).length));
        expect(counts.undated.reduce((sum, count) => sum + count)).toBe(all(table).filter(({ when }) => !when).length);
      }),
    );
  });

  it('has in each bin what touches its days', () => {
    fc.assert(
      fc.property(someTable, someMask, (table, mask) => {
        const edges = Array.from({ length: DAYS + 4 }, (_, index) => FIRST - 2 + index);
        const bins = tallyOf(table).binsOf(edges, mask);
        const on = (day: number) => ({ range: { from: day, to: day }, onlyCertain: false });
        const touching = (day: number) => all(table).filter((entry) => entry.when && isIn(entry, on(day), mask));
        expect([...bins.touching]).toEqual(edges.slice(0, -1).map((day) => touching(day).length));
        const possible = (day: number) => touching(day).filter(({ when }) => answerTo(when, on(day)) === 'possible');
        expect([...bins.possible]).toEqual(edges.slice(0, -1).map((day) => possible(day).length));
      }),
    );
  });
});

describe('an entry', () => {
  it('is found by its row, with the place that it has on the map', () => {
    const rows = randomRows(50, DAYS, { box: [0.6, 0.3, 0.7, 0.4] });
    const table = { points: layOut(rows, FIRST, DAYS), shapes: linesOf([once(FIRST, FIRST + 3)], 50) };
    for (const [row, { x, days, how = 'exact' }] of rows.entries()) {
      const [sureFrom, sureTo] = days ? sureDays(days, how) : [0, 0];
      const sure =
        how === 'never' ? { certainFrom: ENDLESS, certainTo: -ENDLESS } : { certainFrom: FIRST + sureFrom, certainTo: FIRST + sureTo };
      const entry = entryOf(table, row);
      expect(entry?.at[0]).toBeCloseTo((x - 0.5) * 360, 4);
      expect(entry?.when).toEqual(days && { earliest: FIRST + days[0], latest: FIRST + days[1], ...sure });
    }
    expect(entryOf(table, 50)).toMatchObject({ at: [61, 31], bounds: [60, 30, 62, 31], when: once(FIRST, FIRST + 3), isPoint: false });
    expect(entryOf(table, 51)).toBeNull();
  });

  it.each([
    [
      'Polygon',
      [
        [
          [1, 2],
          [5, 2],
          [5, 6],
          [1, 2],
        ],
      ],
      [1, 2, 5, 6],
    ],
    [
      'MultiLineString',
      [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [-7, 0],
          [0, 9],
        ],
      ],
      [-7, 0, 3, 9],
    ],
    [
      'MultiPolygon',
      [
        [
          [
            [1, 2],
            [5, 2],
            [5, 6],
            [1, 2],
          ],
        ],
        [
          [
            [8, 8],
            [9, 8],
            [9, 9],
            [8, 8],
          ],
        ],
      ],
      [1, 2, 9, 9],
    ],
  ])('of a %s has its bounds and stands on it', (type, coordinates, bounds) => {
    const properties = { row: 3, ...UNDATED, category: 2 };
    const entry = entryOfShape({ type: 'Feature', properties, geometry: { type, coordinates } } as Shapes['features'][number]);
    expect(entry).toMatchObject({ row: 3, category: 2, when: null, bounds });
    expect(JSON.stringify(coordinates)).toContain(JSON.stringify(entry.at));
  });
});
