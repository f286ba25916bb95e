import type { Day, Range } from '../core/day';
import { countPossible } from './fuzzy';
import { CATEGORIES, type Points } from './points';
import { ALL_CATEGORIES, countBefore, type DayWindow, dayWindow, rangeOf } from './slices';

/** How many points are in a range. What is only possibly in it counts too, as it is drawn too. */
export interface Counts {
  /** Dated points in range by category, `OTHER` last. */
  readonly dated: Uint32Array;
  /** Those of them that are only possibly in it. */
  readonly possible: Uint32Array;
  /** Undated points by category; they are in any range. */
  readonly undated: Uint32Array;
}

/** Of counts by category the sum over those that a mask shows. */
export function sumOf(counts: ArrayLike<number>, mask: number): number {
  let sum = 0;
  for (let category = 0; category < CATEGORIES; category++) if (mask & (1 << category)) sum += counts[category] ?? 0;
  return sum;
}

/** How many are shown, of the categories of a mask. */
export const shownOf = ({ dated, undated }: Counts, mask: number): number => sumOf(dated, mask) + sumOf(undated, mask);

/** Counts by category: by prefix sums, and by the few different dates that aren't exact, not by going through the points. */
export function countsIn(points: Points, range: Range | null): Counts {
  const window = dayWindow(points, range);
  const possible = range ? countPossible(points.fuzzy, rangeOf(window)) : points.unsureOf;
  return {
    dated: Uint32Array.from({ length: CATEGORIES }, (_, category) => touching(points, window, category)),
    possible,
    undated: points.undatedOf,
  };
}

/** Counts without what is only possibly in range. */
export const onlyCertainOf = ({ dated, possible, undated }: Counts): Counts => ({
  dated: dated.map((count, category) => count - (possible[category] ?? 0)),
  possible: new Uint32Array(CATEGORIES),
  undated,
});

/** What touches the days of a bin, and what of it is only possibly there. */
export interface Bins {
  readonly touching: Uint32Array;
  readonly possible: Uint32Array;
}

/**
 * Histogram: for each two neighbours of `edges` (rising days) how many dated points of the mask's categories touch a day
 * from the one to before the other. A span counts in every bin that it touches. Takes a time for each bin, not each point.
 */
export function binsOf(points: Points, edges: readonly Day[], mask = ALL_CATEGORIES): Bins {
  return binsBy(edges, mask, (range) => countsIn(points, range));
}

/** A histogram from the counts of each bin. */
export function binsBy(edges: readonly Day[], mask: number, countsIn: (range: Range) => Counts): Bins {
  const length = Math.max(0, edges.length - 1);
  const [touching, possible] = [new Uint32Array(length), new Uint32Array(length)];
  for (let bin = 0; bin < length; bin++) {
    const counts = countsIn({ from: edges[bin] ?? 0, to: (edges[bin + 1] ?? 0) - 1 });
    touching[bin] = sumOf(counts.dated, mask);
    possible[bin] = sumOf(counts.possible, mask);
  }
  return { touching, possible };
}

function touching(points: Points, { from, until }: DayWindow, category: number): number {
  if (from >= until) return 0;
  const { singlesBefore, startsBefore, endsBefore } = points;
  const singles = countBefore(points, singlesBefore, category, until) - countBefore(points, singlesBefore, category, from);
  return singles + countBefore(points, startsBefore, category, until) - countBefore(points, endsBefore, category, from);
}
