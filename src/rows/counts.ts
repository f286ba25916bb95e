import type { Day, Range } from '../core/day';
import type { Points } from './points';
import { ALL_CATEGORIES, CATEGORIES, countBefore, type Stretch, stretchOf } from './slices';

/** How many points are in a range. What is only possibly in it counts too, as it is drawn too. */
export interface Counts {
  /** Dated points in range by category, `OTHER` last. */
  readonly dated: Uint32Array;
  /** Undated points by category; they are in any range. */
  readonly undated: Uint32Array;
  /** Both, of the categories that the mask shows. */
  readonly shown: number;
}

/** Counts by category by prefix sums: it takes the same time for any number of points. */
export function countsIn(points: Points, range: Range | null, mask = ALL_CATEGORIES): Counts {
  const stretch = stretchOf(points, range);
  const dated = Uint32Array.from({ length: CATEGORIES }, (_, category) => touching(points, stretch, category));
  const undated = points.undatedOf;
  let shown = 0;
  for (let category = 0; category < CATEGORIES; category++)
    if (mask & (1 << category)) shown += (dated[category] ?? 0) + (undated[category] ?? 0);
  return { dated, undated, shown };
}

/**
 * Histogram: for each two neighbours of `edges` (rising days) how many dated points of the mask's categories touch a day
 * from the one to before the other. A span counts in every bin that it touches. Takes a time for each bin, not each point.
 */
export function binsOf(points: Points, edges: readonly Day[], mask = ALL_CATEGORIES): Uint32Array {
  const bins = new Uint32Array(Math.max(0, edges.length - 1));
  for (const [bin] of bins.entries()) {
    const stretch = stretchOf(points, { from: edges[bin] ?? 0, to: (edges[bin + 1] ?? 0) - 1 });
    let sum = 0;
    for (let category = 0; category < CATEGORIES; category++) if (mask & (1 << category)) sum += touching(points, stretch, category);
    bins[bin] = sum;
  }
  return bins;
}

function touching(points: Points, { from, until }: Stretch, category: number): number {
  if (from >= until) return 0;
  const { singlesBefore, startsBefore, endsBefore } = points;
  const singles = countBefore(points, singlesBefore, category, until) - countBefore(points, singlesBefore, category, from);
  return singles + countBefore(points, startsBefore, category, until) - countBefore(points, endsBefore, category, from);
}
