import { type Day, ENDLESS, type Range } from '../core/day';
import { type Bins, binsBy, type Counts, countsIn } from './counts';
import { countPossible, FuzzyDatesBuilder } from './fuzzy';
import type { Done, Shapes } from './messages';
import { CATEGORIES } from './points';
import { ALL_CATEGORIES } from './slices';

/** Counts the points, lines and areas of a table together, without going through them. */
export interface Tally {
  /** What is, or may be, in a range; all for null. */
  readonly countsIn: (range: Range | null) => Counts;
  /** For each two neighbours of `edges` what touches a day from the one to before the other, of the mask's categories. */
  readonly binsOf: (edges: readonly Day[], mask?: number) => Bins;
}

/** Prefix sums count the points. Of lines and areas, which have any days and open ends, first and last days are sorted. */
export function tallyOf({ points, shapes }: Pick<Done, 'points' | 'shapes'>): Tally {
  const ofShapes = shapes.features.length > 0 ? shapesIn(shapes) : null;
  const count = (range: Range | null): Counts => {
    const ofPoints = countsIn(points, range);
    return ofShapes ? added(ofPoints, ofShapes(range)) : ofPoints;
  };
  return { countsIn: count, binsOf: (edges, mask = ALL_CATEGORIES) => binsBy(edges, mask, count) };
}

const added = (one: Counts, other: Counts): Counts => ({
  dated: one.dated.map((count, category) => count + (other.dated[category] ?? 0)),
  possible: one.possible.map((count, category) => count + (other.possible[category] ?? 0)),
  undated: one.undated.map((count, category) => count + (other.undated[category] ?? 0)),
});

/** Counts lines and areas by their first days and last days by category, rising, and by the dates that aren't exact. */
function shapesIn({ features }: Shapes): (range: Range | null) => Counts {
  const lists = (): Day[][] => Array.from({ length: CATEGORIES }, () => []);
  const [firsts, lasts, undated, fuzzy] = [lists(), lists(), new Uint32Array(CATEGORIES), new FuzzyDatesBuilder()];
  for (const { properties } of features) {
    const { category, earliest, latest } = properties;
    if (earliest === null) undated[category] = (undated[category] ?? 0) + 1;
    else {
      firsts[category]?.push(earliest);
      lasts[category]?.push(latest);
      fuzzy.add(properties, category);
    }
  }
  const sorted = (days: readonly Day[][]): Float64Array[] => days.map((list) => Float64Array.from(list).sort());
  const [begins, ends, dates] = [sorted(firsts), sorted(lasts), fuzzy.build()];
  return (range) => {
    const { from, to } = range ?? { from: -ENDLESS, to: ENDLESS };
    const possible = new Uint32Array(CATEGORIES);
    if (range) countPossible(dates, range, possible);
    const dated = Uint32Array.from(begins, (days, category) => countBelow(days, to + 1) - countBelow(ends[category] ?? days, from));
    return { dated, possible, undated };
  };
}

/** How many of rising numbers are less than one. */
function countBelow(numbers: Float64Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
