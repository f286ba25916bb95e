import { union } from '../core/axis';
import { type Day, ENDLESS, isNever, type Range } from '../core/day';
import { type Bins, binsBy, type Counts, countsIn } from './counts';
import { countPossible, FuzzyDatesBuilder } from './fuzzy';
import type { Rows, Shapes } from './messages';
import { CATEGORIES, type Points } from './points';
import { ALL_CATEGORIES } from './slices';

/** Counts the points, lines and areas of a table together, without going through them. */
export interface Tally {
  /** From the first to the last day of any date; an end that is open counts for none. Null when nothing is dated. */
  readonly days: Range | null;
  /** What is, or may be, in a range; all for null. */
  readonly countsIn: (range: Range | null) => Counts;
  /** For each two neighbours of `edges` what touches a day from the one to before the other, of the mask's categories. */
  readonly binsOf: (edges: readonly Day[], mask?: number) => Bins;
}

/** Prefix sums count the points. Of lines and areas, which have any days and open ends, first and last days are sorted. */
export function tallyOf({ points, shapes }: Rows): Tally {
  const ofShapes = shapes.features.length > 0 ? shapesIn(shapes) : null;
  const count = (range: Range | null): Counts => {
    const ofPoints = countsIn(points, range);
    return ofShapes ? added(ofPoints, ofShapes(range)) : ofPoints;
  };
  return {
    days: union(daysOf(points), daysOfShapes(shapes)),
    countsIn: count,
    binsOf: (edges, mask = ALL_CATEGORIES) => binsBy(edges, mask, count),
  };
}

/** Of an end that is open one more day stands for all that lie beyond. */
const daysOf = ({ days, firstDay, opensAtStart, opensAtEnd }: Points): Range | null =>
  days > 0 ? { from: firstDay + Number(opensAtStart), to: firstDay + days - 1 - Number(opensAtEnd) } : null;

const daysOfShapes = ({ features }: Shapes): Range | null =>
  features
    .flatMap(({ properties: { earliest, latest } }) => (earliest === null ? [] : [earliest, latest]))
    .filter((day) => day > -ENDLESS && !isNever(day))
    .reduce<Range | null>((all, day) => union(all, { from: day, to: day }), null);

const added = (one: Counts, other: Counts): Counts => ({
  dated: one.dated.map((count, category) => count + (other.dated[category] ?? 0)),
  possible: one.possible.map((count, category) => count + (other.possible[category] ?? 0)),
  undated: one.undated.map((count, category) => count + (other.undated[category] ?? 0)),
});

/** Counts lines and areas by their first days and last days by category, rising, and by the dates that aren't exact. */
function shapesIn({ features }: Shapes): (range: Range | null) => Counts {
  const lists = (): Day[][] => Array.from({ length: CATEGORIES }, () => []);
  const [firsts, lasts, fuzzy] = [lists(), lists(), new FuzzyDatesBuilder()];
  const [undated, unsureOf] = [new Uint32Array(CATEGORIES), new Uint32Array(CATEGORIES)];
  for (const { properties } of features) {
    const { category, earliest, latest, unsure } = properties;
    if (earliest === null) undated[category] = (undated[category] ?? 0) + 1;
    else {
      firsts[category]?.push(earliest);
      lasts[category]?.push(latest);
      fuzzy.add(properties, category, unsure);
      if (unsure) unsureOf[category] = (unsureOf[category] ?? 0) + 1;
    }
  }
  const sorted = (days: readonly Day[][]): Float64Array[] => days.map((list) => Float64Array.from(list).sort());
  const [begins, ends, dates] = [sorted(firsts), sorted(lasts), fuzzy.build()];
  return (range) => {
    const { from, to } = range ?? { from: -ENDLESS, to: ENDLESS };
    const possible = range ? countPossible(dates, range) : unsureOf;
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
