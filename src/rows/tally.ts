import type { Day, Range } from '../core/day';
import { binsOf, type Counts, countsIn } from './counts';
import type { Done, Shapes } from './messages';
import { ALL_CATEGORIES, CATEGORIES } from './slices';

/** Counts the points, lines and areas of a table together, without going through them. */
export interface Tally {
  /** What is, or may be, in a range; all for null. */
  readonly countsIn: (range: Range | null, mask?: number) => Counts;
  /** As `binsOf`: for each two neighbours of `edges` what touches a day from the one to before the other. */
  readonly binsOf: (edges: readonly Day[], mask?: number) => Uint32Array;
}

/** Prefix sums count the points. Of lines and areas, which have any days and open ends, first and last days are sorted. */
export function tallyOf({ points, shapes }: Pick<Done, 'points' | 'shapes'>): Tally {
  if (shapes.features.length === 0) {
    return { countsIn: (range, mask) => countsIn(points, range, mask), binsOf: (edges, mask) => binsOf(points, edges, mask) };
  }
  const { firsts, lasts, undated } = daysOf(shapes);
  const touching = (from: Day, to: Day, category: number): number =>
    countBelow(firsts[category] as Float64Array, to + 1) - countBelow(lasts[category] as Float64Array, from);
  return {
    countsIn: (range, mask = ALL_CATEGORIES) => {
      const counts = countsIn(points, range, mask);
      const { from, to } = range ?? { from: -Infinity, to: Infinity };
      const dated = counts.dated.map((count, category) => count + touching(from, to, category));
      const without = counts.undated.map((count, category) => count + (undated[category] as number));
      const shown = sum(mask, (category) => (dated[category] as number) + (without[category] as number));
      return { dated, undated: without, shown };
    },
    binsOf: (edges, mask = ALL_CATEGORIES) =>
      binsOf(points, edges, mask).map(
        (count, bin) => count + sum(mask, (category) => touching(edges[bin] as Day, (edges[bin + 1] as Day) - 1, category)),
      ),
  };
}

function sum(mask: number, of: (category: number) => number): number {
  let all = 0;
  for (let category = 0; category < CATEGORIES; category++) if (mask & (1 << category)) all += of(category);
  return all;
}

/** First days and last days by category, rising, and how many have none. */
function daysOf({ features }: Shapes) {
  const lists = (): Day[][] => Array.from({ length: CATEGORIES }, () => []);
  const [firsts, lasts, undated] = [lists(), lists(), new Uint32Array(CATEGORIES)];
  for (const { properties } of features) {
    const { category, first, last } = properties;
    if (first === null || last === null) (undated[category] as number)++;
    else {
      firsts[category]?.push(first);
      lasts[category]?.push(last);
    }
  }
  const sorted = (days: readonly Day[][]): Float64Array[] => days.map((list) => Float64Array.from(list).sort());
  return { firsts: sorted(firsts), lasts: sorted(lasts), undated };
}

/** How many of rising numbers are less than one. */
function countBelow(numbers: Float64Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
