import { answerTo } from '../core/interval';
import { countsIn, sumOf } from './counts';
import { dateOfShape, type Entry, entryAt, entryOfShape } from './entry';
import type { Rows } from './messages';
import type { Points } from './points';
import { isShownIn, type Shown } from './shown';
import { ALL_CATEGORIES, dayWindow, shownBefore } from './slices';

/**
 * A part of the list of what is shown in a range: at most `most` entries after the first `skip` ones. The list goes by
 * day: what has one day, what began before the range and goes on in it, what has several, the undated, then lines and
 * areas. Points that are passed over are not looked at, but for those of the same day and those that go on; where only what
 * is certain is listed and some of it isn't, all in range are.
 */
export function entriesIn({ points, shapes }: Rows, shown: Shown, skip: number, most: number): Entry[] {
  const walk = { left: skip, most, places: [] as number[] };
  placesIn(points, shown, walk);
  const entries = walk.places.map((place) => entryAt(points, place));
  const { features } = shapes;
  for (const shape of features) {
    if (entries.length >= most) break;
    const isShown =
      shown.mask & (1 << shape.properties.category) &&
      answerTo(dateOfShape(shape), shown) !== 'outside' &&
      !(shown.onlyCertain && shape.properties.unsure);
    if (isShown && walk.left-- <= 0) entries.push(entryOfShape(shape));
  }
  return entries;
}

/** How many are still to be passed over, how many are wanted in all, and what was found. */
interface Walk {
  left: number;
  readonly most: number;
  readonly places: number[];
}

function placesIn(points: Points, shown: Shown, walk: Walk): void {
  const { range, onlyCertain, mask } = shown;
  const { from, until } = dayWindow(points, range);
  const { single, spans, count, singlesBefore, startsBefore, endsBefore, undatedOf } = points;
  const isShown = isShownIn(points, shown);
  // What is left out for being only possible can't be told from the sums.
  const isSummed = !(onlyCertain && points.fuzzy.length > 0 && sumOf(countsIn(points, range).possible, mask) > 0);
  /** Takes from places [first, end), of which `shown` are to be met. */
  const take = (first: number, end: number, shown: number, isOne: (place: number) => boolean): void => {
    if (walk.left >= shown) {
      walk.left -= shown;
      return;
    }
    for (let place = first; place < end && walk.places.length < walk.most; place++)
      if (isOne(place) && walk.left-- <= 0) walk.places.push(place);
    walk.left = Math.max(0, walk.left);
  };
  /** The same for points that stand by the day of `before`, from the day on that the walk has to begin at. */
  const takeByDay = (before: Uint32Array, offset: number): void => {
    if (from >= until) return;
    const end = offset + shownBefore(points, before, until, ALL_CATEGORIES);
    if (!isSummed) return take(offset + shownBefore(points, before, from, ALL_CATEGORIES), end, Infinity, isShown);
    const of = (day: number): number => shownBefore(points, before, day, mask);
    const start = of(from);
    let [low, high] = [from, until - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (of(middle) - start <= walk.left) low = middle;
      else high = middle - 1;
    }
    walk.left -= of(low) - start;
    take(offset + shownBefore(points, before, low, ALL_CATEGORIES), end, of(until) - of(low), isShown);
  };
  takeByDay(singlesBefore, 0);
  if (from < until) {
    const goOn = shownBefore(points, startsBefore, from, mask) - shownBefore(points, endsBefore, from, mask);
    take(single, single + shownBefore(points, startsBefore, from, ALL_CATEGORIES), isSummed ? goOn : Infinity, isShown);
  }
  takeByDay(startsBefore, single);
  take(single + spans, count, sumOf(undatedOf, mask), isShown);
}
