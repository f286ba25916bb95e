import KDBush from 'kdbush';
import type { Range } from '../core/day';
import { NO_DAY, type Points, STRIDE } from './points';
import { ALL_CATEGORIES, type Stretch, stretchOf } from './slices';

/** Where to look: Web Mercator from 0 to 1, and how far around it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What can be picked: what is drawn. */
export interface Shown {
  readonly range: Range | null;
  /** Bit c: whether category c is shown. */
  readonly mask: number;
}

/** Finds points around a spot. */
export interface Picker {
  /** Places in `vertices` of at most `most` shown points nearer than the spot's radius, nearest first. */
  readonly around: (spot: Spot, shown: Shown, most: number) => number[];
}

/** A picker over the points' index, which is used as it is. */
export function pickerOf(points: Points): Picker {
  const tree = KDBush.from(points.index);
  const view = new DataView(points.vertices);
  return {
    around: ({ x, y, radius }, { range, mask }, most) => {
      const stretch = stretchOf(points, range);
      const shows = mask === ALL_CATEGORIES && !range ? () => true : (place: number) => isShown(view, place, stretch, mask);
      const nearest = new Nearest(most, radius);
      search(tree, x, y, nearest, shows);
      // The world goes on beyond 180° E and W.
      if (x < radius) search(tree, x + 1, y, nearest, shows);
      if (x > 1 - radius) search(tree, x - 1, y, nearest, shows);
      return nearest.places();
    },
  };
}

function isShown(view: DataView, place: number, { from, until }: Stretch, mask: number): boolean {
  const at = place * STRIDE;
  if (!(mask & (1 << view.getUint8(at + 12)))) return false;
  const first = view.getUint16(at + 8, true);
  return first === NO_DAY || (first < until && view.getUint16(at + 10, true) >= from);
}

/** The nearest points met so far, nearest first. Once it is full only what is nearer than the farthest is of interest. */
class Nearest {
  private readonly found: { readonly place: number; readonly far: number }[] = [];
  private readonly most: number;
  /** A point is of interest while the square of its distance is less than this. */
  reach: number;

  constructor(most: number, radius: number) {
    this.most = most;
    this.reach = most > 0 ? radius * radius : 0;
  }

  /** Takes in a point of interest; `far` is the square of its distance. */
  add(place: number, far: number): void {
    const { found, most } = this;
    let at = found.length;
    while (at > 0 && (found[at - 1]?.far ?? 0) > far) at--;
    found.splice(at, 0, { place, far });
    if (found.length > most) found.pop();
    // At the same distance the first one met stays: a heap of points at one place is not searched to its end.
    if (found.length === most) this.reach = found[most - 1]?.far ?? 0;
  }

  places(): number[] {
    return this.found.map(({ place }) => place);
  }
}

/**
 * Walks the tree towards a place. Its own `within` would gather everything in reach before any of it is left out, which
 * is a million points when all lie in one town; here the reach shrinks as soon as enough near ones are found.
 */
function search({ ids, coords, nodeSize }: KDBush, x: number, y: number, nearest: Nearest, shows: (place: number) => boolean): void {
  const look = (item: number): void => {
    const dx = (coords[2 * item] ?? 0) - x;
    const dy = (coords[2 * item + 1] ?? 0) - y;
    const far = dx * dx + dy * dy;
    const place = ids[item] ?? 0;
    if (far < nearest.reach && shows(place)) nearest.add(place, far);
  };
  const walk = (left: number, right: number, axis: 0 | 1): void => {
    if (right - left <= nodeSize) {
      for (let item = left; item <= right; item++) look(item);
      return;
    }
    const middle = (left + right) >> 1;
    look(middle);
    const away = (axis ? y : x) - (coords[2 * middle + axis] ?? 0);
    const next = axis ? 0 : 1;
    const lower = (): void => walk(left, middle - 1, next);
    const upper = (): void => walk(middle + 1, right, next);
    const [near, beyond] = away <= 0 ? [lower, upper] : [upper, lower];
    near();
    if (away * away < nearest.reach) beyond();
  };
  walk(0, ids.length - 1, 0);
}
