import type { Range } from '../core/day';
import { answer, type Interval, isExact, uncertain } from '../core/interval';
import { CATEGORIES, type FuzzyDates } from './points';

/** Numbers for each date in `FuzzyDates`. */
const WIDTH = 4 + CATEGORIES;

type Branch<T> = Map<number, T>;

/** Gathers dates, of which those that are exact are passed over. */
export class FuzzyDatesBuilder {
  /** By each of the four days in turn: faster than a key of text. */
  private readonly tree: Branch<Branch<Branch<Branch<number>>>> = new Map();
  private readonly numbers: number[] = [];

  /** `isUnsure`: whatever is asked, it is only possible. */
  add(date: Interval, category: number, isUnsure = false): void {
    if (isExact(date) && !isUnsure) return;
    const { earliest, latest, certainFrom, certainTo } = isUnsure ? uncertain(date) : date;
    const branch = grow(grow(grow(this.tree, earliest), latest), certainFrom);
    let at = branch.get(certainTo);
    if (at === undefined) {
      at = this.numbers.length;
      branch.set(certainTo, at);
      this.numbers.push(earliest, latest, certainFrom, certainTo, ...new Array<number>(CATEGORIES).fill(0));
    }
    const place = at + 4 + category;
    this.numbers[place] = (this.numbers[place] ?? 0) + 1;
  }

  build(): FuzzyDates {
    return Int32Array.from(this.numbers);
  }
}

function grow<T>(tree: Branch<Branch<T>>, day: number): Branch<T> {
  const known = tree.get(day);
  if (known) return known;
  const next: Branch<T> = new Map();
  tree.set(day, next);
  return next;
}

/** How many are in a range possibly and not surely, by category. It takes a time for each different date. */
export function countPossible(dates: FuzzyDates, range: Range): Uint32Array {
  const counts = new Uint32Array(CATEGORIES);
  for (let at = 0; at < dates.length; at += WIDTH) {
    const day = (index: number): number => dates[at + index] ?? 0;
    if (answer({ earliest: day(0), latest: day(1), certainFrom: day(2), certainTo: day(3) }, range) !== 'possible') continue;
    for (let category = 0; category < CATEGORIES; category++) counts[category] = (counts[category] ?? 0) + (dates[at + 4 + category] ?? 0);
  }
  return counts;
}
