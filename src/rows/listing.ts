import type { Range } from '../core/day';
import { type Entry, entryAt, entryOfShape } from './entry';
import type { Done, Shapes } from './messages';
import { type Points, STRIDE } from './points';
import { CATEGORIES, countBefore, stretchOf } from './slices';

/**
 * A part of the list of what is shown in a range: at most `most` entries after the first `skip` ones. The list goes by
 * day: what has one day, what began before the range and goes on in it, what has several, the undated, then lines and
 * areas. Points that are passed over are not looked at, but for those of the same day and those that go on.
 */
export function entriesIn(
  { points, shapes }: Pick<Done, 'points' | 'shapes'>,
  range: Range | null,
  mask: number,
  skip: number,
  most: number,
): Entry[] {
  const walk = { left: skip, most, places: [] as number[] };
  placesIn(points, range, mask, walk);
  const entries = walk.places.map((place) => entryAt(points, place));
  const { features } = shapes;
  for (let at = 0; at < features.length && entries.length < most; at++) {
    const shape = features[at] as Shapes['features'][number];
    if (isIn(shape.properties, range, mask) && walk.left-- <= 0) entries.push(entryOfShape(shape));
  }
  return entries;
}

/** Whether a line or an area is shown. */
function isIn({ category, first, last }: Shapes['features'][number]['properties'], range: Range | null, mask: number): boolean {
  if (!(mask & (1 << category))) return false;
  return range === null || first === null || last === null || (first <= range.to && last >= range.from);
}

/** How many are still to be passed over, how many are wanted in all, and what was found. */
interface Walk {
  left: number;
  readonly most: number;
  readonly places: number[];
}

function placesIn(points: Points, range: Range | null, mask: number, walk: Walk): void {
  const { from, until } = stretchOf(points, range);
  const { single, spans, count, singlesBefore, startsBefore, endsBefore, undatedOf } = points;
  const bytes = new Uint8Array(points.vertices);
  const days = new Uint16Array(points.vertices);
  const isShown = (place: number): boolean => (mask & (1 << (bytes[place * STRIDE + 12] as number))) > 0;
  const goesOn = (place: number): boolean => isShown(place) && (days[(place * STRIDE) / 2 + 5] as number) >= from;
  const shownBefore = (before: Uint32Array, day: number): number => {
    let sum = 0;
    for (let category = 0; category < CATEGORIES; category++) if (mask & (1 << category)) sum += countBefore(points, before, category, day);
    return sum;
  };
  const allBefore = (before: Uint32Array, day: number): number => {
    let sum = 0;
    for (let category = 0; category < CATEGORIES; category++) sum += countBefore(points, before, category, day);
    return sum;
  };
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
    const start = shownBefore(before, from);
    let [low, high] = [from, until - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (shownBefore(before, middle) - start <= walk.left) low = middle;
      else high = middle - 1;
    }
    walk.left -= shownBefore(before, low) - start;
    take(
      offset + allBefore(before, low),
      offset + allBefore(before, until),
      shownBefore(before, until) - shownBefore(before, low),
      isShown,
    );
  };
  takeByDay(singlesBefore, 0);
  if (from < until)
    take(single, single + allBefore(startsBefore, from), shownBefore(startsBefore, from) - shownBefore(endsBefore, from), goesOn);
  takeByDay(startsBefore, single);
  let undated = 0;
  for (let category = 0; category < CATEGORIES; category++) if (mask & (1 << category)) undated += undatedOf[category] as number;
  take(single + spans, count, undated, isShown);
}
