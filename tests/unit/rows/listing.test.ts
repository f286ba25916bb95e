import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDLESS } from '../../../src/core/day';
import { type Entry, entryAt, entryOf, entryOfShape } from '../../../src/rows/entry';
import { entriesIn } from '../../../src/rows/listing';
import type { Shapes } from '../../../src/rows/messages';
import { ALL_CATEGORIES } from '../../../src/rows/slices';
import { tallyOf } from '../../../src/rows/tally';
import { layOut, randomRows } from '../../random-points';

const DAYS = 40;
const FIRST = 20_000;

type ShapeDays = readonly [first: number, last: number] | null;

/** Lines with dates of their own, open ends among them, whose rows come after those of the points. */
const linesOf = (days: readonly ShapeDays[], row: number): Shapes => ({
  type: 'FeatureCollection',
  features: days.map((when, index) => ({
    type: 'Feature',
    properties: { row: row + index, first: when?.[0] ?? null, last: when?.[1] ?? null, sometime: false, category: index % 9 },
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
  fc.tuple(someDay, someDay).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  someDay.map((day) => [day, ENDLESS] as const),
  someDay.map((day) => [-ENDLESS, day] as const),
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
const someMask = fc.oneof(fc.constant(ALL_CATEGORIES), fc.integer({ min: 0, max: ALL_CATEGORIES }));

type Table = Parameters<typeof entriesIn>[0];

/** All entries of a table, gone through one by one. */
const all = ({ points, shapes }: Table): Entry[] => [
  ...Array.from({ length: points.count }, (_, place) => entryAt(points, place)),
  ...shapes.features.map(entryOfShape),
];
const isIn = ({ days, category }: Entry, range: { from: number; to: number } | null, mask: number): boolean =>
  (mask & (1 << category)) > 0 && (!range || !days || (days[0] <= range.to && days[1] >= range.from));

describe('the list of what is shown', () => {
  it('holds each row in range and mask once, whichever part of it is asked for', () => {
    fc.assert(
      fc.property(someTable, someRange, someMask, fc.integer({ min: 1, max: 30 }), (table, range, mask, most) => {
        const wanted = all(table).filter((entry) => isIn(entry, range, mask));
        const listed: Entry[] = [];
        for (let skip = 0; skip <= wanted.length; skip += most) listed.push(...entriesIn(table, range, mask, skip, most));
        expect(listed.map(({ row }) => row).sort((a, b) => a - b)).toEqual(wanted.map(({ row }) => row).sort((a, b) => a - b));
        expect(entriesIn(table, range, mask, wanted.length, most)).toEqual([]);
      }),
    );
  });

  it('goes by day, with the undated points after all that are dated', () => {
    const points = layOut(randomRows(300, DAYS, { undated: 0.2 }), FIRST, DAYS);
    const days = entriesIn({ points, shapes: linesOf([], 0) }, null, ALL_CATEGORIES, 0, 300).map((entry) => entry.days?.[0] ?? Infinity);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });
});

describe('a tally', () => {
  it('counts points, lines and areas as going through them does, open ends beyond any day', () => {
    fc.assert(
      fc.property(someTable, someRange, someMask, (table, range, mask) => {
        const counts = tallyOf(table).countsIn(range, mask);
        expect(counts.shown).toBe(all(table).filter((entry) => isIn(entry, range, mask)).length);
        const dated = all(table).filter((entry) => entry.days && isIn(entry, range, ALL_CATEGORIES));
        expect([...counts.dated]).toEqual(Array.from({ length: 9 }, (_, one) => dated.filter(({ category }) => category === one).length));
        expect(counts.undated.reduce((sum, count) => sum + count)).toBe(all(table).filter(({ days }) => !days).length);
      }),
    );
  });

  it('has in each bin what touches its days', () => {
    fc.assert(
      fc.property(someTable, someMask, (table, mask) => {
        const edges = Array.from({ length: DAYS + 4 }, (_, index) => FIRST - 2 + index);
        const bins = [...tallyOf(table).binsOf(edges, mask)];
        const touching = (day: number) => all(table).filter((entry) => entry.days && isIn(entry, { from: day, to: day }, mask)).length;
        expect(bins).toEqual(edges.slice(0, -1).map(touching));
      }),
    );
  });
});

describe('an entry', () => {
  it('is found by its row, with the place that it has on the map', () => {
    const rows = randomRows(50, DAYS, { box: [0.6, 0.3, 0.7, 0.4] });
    const table = { points: layOut(rows, FIRST, DAYS), shapes: linesOf([[FIRST, FIRST + 3]], 50) };
    for (const [row, { x, days }] of rows.entries()) {
      const entry = entryOf(table, row);
      expect(entry?.at[0]).toBeCloseTo((x - 0.5) * 360, 4);
      expect(entry?.days).toEqual(days && [FIRST + days[0], FIRST + days[1]]);
    }
    expect(entryOf(table, 50)).toMatchObject({ at: [61, 31], bounds: [60, 30, 62, 31], days: [FIRST, FIRST + 3], isPoint: false });
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
    const properties = { row: 3, first: null, last: null, sometime: false, category: 2 };
    const entry = entryOfShape({ type: 'Feature', properties, geometry: { type, coordinates } } as Shapes['features'][number]);
    expect(entry).toMatchObject({ row: 3, category: 2, days: null, bounds });
    expect(JSON.stringify(coordinates)).toContain(JSON.stringify(entry.at));
  });
});
