import fc from 'fast-check';
import KDBush from 'kdbush';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/core/day';
import { NO_DAY, OTHER, type Points, STRIDE } from '../../../src/dataset/points';
import { day, done, file } from './files';

interface Entry {
  readonly first: number | null;
  readonly last: number;
  readonly kind: string;
  readonly longitude: number;
  readonly latitude: number;
}

const START = day('2025-01-01');
const KINDS = 'abcdefghijkl'.split('');
const entry: fc.Arbitrary<Entry> = fc
  .record({
    first: fc.option(fc.integer({ min: 0, max: 40 })),
    length: fc.constantFrom(0, 0, 0, 1, 5, 30),
    kind: fc.constantFrom(...KINDS, ...KINDS.slice(0, 3), ''),
    longitude: fc.integer({ min: -1800, max: 1800 }),
    latitude: fc.integer({ min: -850, max: 850 }),
  })
  .map(({ first, length, kind, longitude, latitude }) => ({
    first: first === null ? null : START + first,
    last: START + (first ?? 0) + length,
    kind,
    longitude: longitude / 10,
    latitude: latitude / 10,
  }));
const entries = fc.array(entry, { minLength: 1, maxLength: 60 });
const range = fc
  .tuple(fc.integer({ min: -5, max: 80 }), fc.integer({ min: -5, max: 80 }))
  .map(([one, other]) => ({ from: START + Math.min(one, other), to: START + Math.max(one, other) }));

const laidOut = async (rows: readonly Entry[]): Promise<Points> => {
  const lines = rows.map(
    ({ first, last, kind, longitude, latitude }) =>
      `${latitude},${longitude},${first === null ? '' : isoDay(first)},${first === null ? '' : isoDay(last)},${kind}`,
  );
  return (await done(file(`lat,lon,start,end,type\n${lines.join('\n')}`))).points;
};

/** What a reader of `Points` does: counts by category from the prefix sums alone. */
function counted(points: Points, from: number, to: number): number[] {
  const { days, firstDay, singlesBefore, startsBefore, endsBefore, undatedOf } = points;
  const clamp = (at: number): number => Math.max(0, Math.min(days, at));
  const [begin, after] = [clamp(from - firstDay), clamp(to - firstDay + 1)];
  return Array.from({ length: OTHER + 1 }, (_, category) => {
    const at = category * (days + 1);
    const of = (counts: Uint32Array, index: number): number => counts[at + index] as number;
    const [singles, begun, over] = [of(singlesBefore, after) - of(singlesBefore, begin), of(startsBefore, after), of(endsBefore, begin)];
    return (undatedOf[category] as number) + (days === 0 ? 0 : singles + begun - over);
  });
}

describe('points', () => {
  it('count by sums what counting each row finds', async () => {
    await fc.assert(
      fc.asyncProperty(entries, range, async (rows, { from, to }) => {
        const points = await laidOut(rows);
        const expected = new Array<number>(OTHER + 1).fill(0);
        for (const { first, last, kind } of rows) {
          if (first !== null && (first > to || last < from)) continue;
          const place = points.categories.indexOf(kind);
          (expected[points.categories.length === 0 ? 0 : place < 0 ? OTHER : place] as number)++;
        }
        expect(counted(points, from, to)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('of a range are one slice of those with a day, and one of those with a span', async () => {
    await fc.assert(
      fc.asyncProperty(entries, range, async (rows, { from, to }) => {
        const points = await laidOut(rows);
        const { days, firstDay, single, spans, undated, count } = points;
        expect(single + spans + undated).toBe(count);
        const total = (counts: Uint32Array, index: number): number => {
          let sum = 0;
          for (let category = 0; category <= OTHER; category++) sum += counts[category * (days + 1) + index] as number;
          return sum;
        };
        const clamp = (at: number): number => Math.max(0, Math.min(days, at));
        const [begin, after] = [clamp(from - firstDay), clamp(to - firstDay + 1)];
        const slice = [...points.row.slice(total(points.singlesBefore, begin), total(points.singlesBefore, after))];
        const view = new DataView(points.vertices);
        const begun = Array.from({ length: total(points.startsBefore, after) }, (_, index) => single + index);
        const going = begun
          .filter((place) => view.getUint16(place * STRIDE + 10, true) + firstDay >= from)
          .map((place) => points.row[place] as number);
        const expected = (spanning: boolean): number[] =>
          rows.flatMap(({ first, last }, row) => (first !== null && first <= to && last >= from && first < last === spanning ? [row] : []));
        expect(slice.sort(byNumber)).toEqual(expected(false));
        expect(going.sort(byNumber)).toEqual(expected(true));
        expect([...points.row.slice(count - undated)].sort(byNumber)).toEqual(
          rows.flatMap(({ first }, row) => (first === null ? [row] : [])),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('are found by the index where they are drawn', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (rows) => {
        const points = await laidOut(rows);
        const index = KDBush.from(points.index);
        const view = new DataView(points.vertices);
        for (let place = 0; place < points.count; place++) {
          const [x, y] = [0, 4].map((byte, axis) => view.getFloat32(place * STRIDE + byte, true) + (points.origin[axis] as number)) as [
            number,
            number,
          ];
          expect(index.within(x, y, 1e-6)).toContain(place);
          const { longitude } = rows[points.row[place] as number] as Entry;
          expect(x).toBeCloseTo(longitude / 360 + 0.5, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stand on buffers of their own, and undated ones have no day', async () => {
    const points = await laidOut([{ first: null, last: 0, kind: 'a', longitude: 1, latitude: 2 }]);
    const { vertices, index, row, singlesBefore, startsBefore, endsBefore, undatedOf } = points;
    const buffers = [vertices, index, row.buffer, singlesBefore.buffer, startsBefore.buffer, endsBefore.buffer, undatedOf.buffer];
    expect(new Set(buffers).size).toBe(buffers.length);
    expect(structuredClone(points, { transfer: buffers as ArrayBuffer[] })).toMatchObject({ count: 1, undated: 1, days: 0 });
  });

  it('of one day are in no order of the file', async () => {
    const rows = Array.from({ length: 200 }, (): Entry => ({ first: START, last: START, kind: 'a', longitude: 0, latitude: 1 }));
    const { row } = await laidOut(rows);
    expect([...row]).not.toEqual([...row].sort(byNumber));
    expect([...row].sort(byNumber)).toEqual(rows.map((_, index) => index));
    expect((await laidOut(rows)).row).toEqual(row);
  });

  it('without dates have neither', async () => {
    const { points } = await done(file('lat,lon\n1,2\n3,4'));
    expect(points).toMatchObject({ days: 0, undated: 2, single: 0, spans: 0, categories: [] });
    expect(new DataView(points.vertices).getUint16(8, true)).toBe(NO_DAY);
  });

  it('at the poles are drawn at the edge of the map', async () => {
    const { points, said: report } = await done(file('lat,lon\n90,2\n-89,4'));
    const view = new DataView(points.vertices);
    const ys = [0, 1].map((place) => view.getFloat32(place * STRIDE + 4, true) + points.origin[1]).sort(byNumber);
    expect(ys[0]).toBeCloseTo(0, 6);
    expect(ys[1]).toBeCloseTo(1, 6);
    expect(report.notices.some((notice) => notice.startsWith('2 places are beyond 85.05°'))).toBe(true);
  });
});

const byNumber = (one: number, other: number): number => one - other;
