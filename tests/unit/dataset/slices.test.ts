import { integer, option, property, assert as sure, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, countsIn, onlyCertainOf, shownOf } from '../../../src/dataset/counts';
import { CATEGORIES, STRIDE } from '../../../src/dataset/points';
import { ALL_CATEGORIES, dayWindow, slicesOf } from '../../../src/dataset/slices';
import { layOut, type Row, randomRows, sureDays } from '../../random-points';

const FIRST = 20_000;
const DAYS = 60;
const rows = randomRows(3000, DAYS, { spans: 0.3, undated: 0.1 });
const points = layOut(rows, FIRST, DAYS);
const view = new DataView(points.vertices);
const daysAt = (place: number) => [view.getUint16(place * STRIDE + 8, true), view.getUint16(place * STRIDE + 10, true)] as const;

const isSure = ({ days, how = 'exact' }: Row, range: { from: number; to: number } | null) => {
  const [from, to] = days ? sureDays(days, how) : [0, 0];
  return !range || (FIRST + from <= range.to && FIRST + to >= range.from);
};

/** Any range around the days of the points, also outside of them and beyond both ends; or none. */
const ranges = option(tuple(integer({ min: FIRST - 20, max: FIRST + DAYS + 20 }), integer({ min: 0, max: 90 })));
const rangeOf = (drawn: readonly [number, number] | null) => drawn && { from: drawn[0], to: drawn[0] + drawn[1] };
const touches = ({ days }: Row, range: { from: number; to: number } | null) =>
  !!days && (!range || (FIRST + days[0] <= range.to && FIRST + days[1] >= range.from));

describe('the slices of a range', () => {
  it('hold the points with one day of the range and no others', () => {
    sure(
      property(ranges, (drawn) => {
        const range = rangeOf(drawn);
        const { first, count } = slicesOf(points, dayWindow(points, range)).single;
        const within = [...Array(points.single).keys()].filter((place) => place >= first && place < first + count);
        const wanted = [...Array(points.single).keys()].filter((place) => {
          const day = FIRST + daysAt(place)[0];
          return !range || (day >= range.from && day <= range.to);
        });
        expect(within).toEqual(wanted);
      }),
    );
  });

  it('hold every span that touches the range, and leave out at once those that begin after it', () => {
    sure(
      property(ranges, (drawn) => {
        const range = rangeOf(drawn);
        const window = dayWindow(points, range);
        const { first, count } = slicesOf(points, window).spans;
        for (let place = points.single; place < points.single + points.spans; place++) {
          const [begins, ends] = daysAt(place);
          const drawn = place >= first && place < first + count && begins < window.until && ends >= window.from;
          expect(drawn).toBe(!range || (FIRST + begins <= range.to && FIRST + ends >= range.from));
        }
      }),
    );
  });

  it('always hold what is undated', () => {
    expect(slicesOf(points, dayWindow(points, { from: 0, to: 1 })).undated).toEqual({
      first: points.single + points.spans,
      count: points.undated,
    });
  });

  it('are empty of dated points when nothing is dated', () => {
    const undated = layOut(randomRows(5, 1, { undated: 1 }), 0, 0);
    const { single, spans, undated: rest } = slicesOf(undated, dayWindow(undated, { from: 5, to: 9 }));
    expect([single.count, spans.count, rest.count]).toEqual([0, 0, 5]);
  });
});

describe('the counts of a range', () => {
  const count = (wanted: (row: Row) => boolean) =>
    Array.from({ length: CATEGORIES }, (_, category) => rows.filter((row) => row.category === category && wanted(row)).length);

  it('are those of the rows that touch it, by category', () => {
    sure(
      property(ranges, (drawn) => {
        const range = rangeOf(drawn);
        expect([...countsIn(points, range).dated]).toEqual(count((row) => touches(row, range)));
      }),
    );
  });

  it('count undated rows in any range, and what the mask shows in all', () => {
    const { undated } = countsIn(points, { from: 0, to: 1 });
    expect([...undated]).toEqual(count(({ days }) => !days));
    sure(
      property(ranges, integer({ min: 0, max: ALL_CATEGORIES }), (drawn, mask) => {
        const range = rangeOf(drawn);
        const shown = rows.filter((row) => mask & (1 << (row.category ?? 0)) && (!row.days || touches(row, range)));
        expect(shownOf(countsIn(points, range), mask)).toBe(shown.length);
      }),
    );
  });

  it('tell what is only possibly in range, which can be left out', () => {
    sure(
      property(ranges, (drawn) => {
        const range = rangeOf(drawn);
        const counts = countsIn(points, range);
        const possible = count((row) => touches(row, range) && !isSure(row, range));
        expect([...counts.possible]).toEqual(possible);
        expect([...onlyCertainOf(counts).dated]).toEqual(count((row) => touches(row, range) && isSure(row, range)));
        if (!range) expect(possible).toEqual(Array(CATEGORIES).fill(0));
      }),
    );
  });

  it('are none for a range that no row touches', () => {
    expect([...countsIn(points, { from: FIRST + DAYS, to: FIRST + DAYS + 9 }).dated]).toEqual(Array(CATEGORIES).fill(0));
  });
});

describe('the bins of a histogram', () => {
  it('count each row in every bin that it touches', () => {
    const edges = [FIRST - 10, FIRST, FIRST + 1, FIRST + 8, FIRST + 30, FIRST + DAYS + 5, FIRST + DAYS + 6];
    const wanted = edges.slice(1).map((until, bin) => {
      const range = { from: edges[bin] ?? 0, to: until - 1 };
      return rows.filter((row) => (row.category === 2 || row.category === 8) && touches(row, range)).length;
    });
    expect([...binsOf(points, edges, (1 << 2) | (1 << 8)).touching]).toEqual(wanted);
    expect(wanted.some((count) => count > 0)).toBe(true);
  });

  it('are none without two edges', () => {
    expect([...binsOf(points, []).touching, ...binsOf(points, [FIRST]).touching]).toEqual([]);
  });
});
