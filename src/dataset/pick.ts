import KDBush from 'kdbush';
import { type Points, STRIDE } from './points';
import { isShownIn, type Shown } from './shown';
import { dayWindow, type Slice, slicesOf } from './slices';

/** Where to look: Web Mercator from 0 to 1, and how far around it. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Finds points around a spot. */
export interface Picker {
  /** Places in `vertices` of at most `most` shown points nearer than the spot's radius, nearest first. */
  readonly around: (spot: Spot, shown: Shown, most: number) => number[];
}

/** Looking at a point by way of the tree takes about as long as looking at four that stand in a row. */
const TREE_COST = 4;

/**
 * A picker over the points' index, which is used as it is. The index is quick where a good part of what is near is also
 * shown. Where it is not, as in a town with all its years and a range of a day, the points in range are gone through one
 * after the other instead, as they stand side by side: so that neither way takes long for any points and range.
 */
export function pickerOf(points: Points): Picker {
  const tree = KDBush.from(points.index);
  return {
    around: ({ x, y, radius }, shown, most) => {
      const { single, spans, undated } = slicesOf(points, dayWindow(points, shown.range));
      const isIn = isShownIn(points, shown);
      // The index may hold more than there is, of rows that weren't known yet.
      const isShown = (place: number): boolean => place < points.count && isIn(place);
      const patience = (single.count + spans.count + undated.count) / TREE_COST;
      const nearest = new Nearest(most, radius);
      const look = (x: number): void => {
        const found = nearest.copy();
        if (walk(tree, x, y, found, isShown, patience)) nearest.take(found);
        else for (const slice of [single, spans, undated]) scan(points, slice, x, y, nearest, isShown);
      };
      look(x);
      // The world goes on beyond 180° E and W.
      if (x < radius) look(x + 1);
      if (x > 1 - radius) look(x - 1);
      return nearest.places();
    },
  };
}

/** The nearest points met so far, nearest first. Once it is full only what is nearer than the farthest is of interest. */
class Nearest {
  private found: { readonly place: number; readonly far: number }[] = [];
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

  copy(): Nearest {
    const copy = new Nearest(this.most, 0);
    copy.reach = this.reach;
    copy.found = [...this.found];
    return copy;
  }

  take({ found, reach }: Nearest): void {
    this.found = found;
    this.reach = reach;
  }

  places(): number[] {
    return this.found.map(({ place }) => place);
  }
}

type IsShown = (place: number) => boolean;

/**
 * Walks the tree towards a place; false if it gave up after `patience` points. The tree's own `within` would gather all
 * that is in reach before any of it is left out; here the reach shrinks as soon as enough near ones are found.
 */
function walk({ ids, coords, nodeSize }: KDBush, x: number, y: number, nearest: Nearest, isShown: IsShown, patience: number): boolean {
  let looked = 0;
  const look = (item: number): void => {
    const dx = (coords[2 * item] ?? 0) - x;
    const dy = (coords[2 * item + 1] ?? 0) - y;
    const far = dx * dx + dy * dy;
    if (far >= nearest.reach) return;
    looked++;
    const place = ids[item] ?? 0;
    if (isShown(place)) nearest.add(place, far);
  };
  const into = (left: number, right: number, axis: 0 | 1): void => {
    if (looked > patience) return;
    if (right - left <= nodeSize) {
      for (let item = left; item <= right; item++) look(item);
      return;
    }
    const middle = (left + right) >> 1;
    look(middle);
    const away = (axis ? y : x) - (coords[2 * middle + axis] ?? 0);
    const next = axis ? 0 : 1;
    if (away <= 0) {
      into(left, middle - 1, next);
      if (away * away < nearest.reach) into(middle + 1, right, next);
    } else {
      into(middle + 1, right, next);
      if (away * away < nearest.reach) into(left, middle - 1, next);
    }
  };
  into(0, ids.length - 1, 0);
  return looked <= patience;
}

/** Looks at each point of a slice. */
function scan({ vertices, origin }: Points, { first, count }: Slice, x: number, y: number, nearest: Nearest, isShown: IsShown): void {
  const numbers = new Float32Array(vertices);
  const [left, top] = [x - origin[0], y - origin[1]];
  const step = STRIDE / 4;
  for (let place = first; place < first + count; place++) {
    const dx = (numbers[place * step] ?? 0) - left;
    const dy = (numbers[place * step + 1] ?? 0) - top;
    const far = dx * dx + dy * dy;
    if (far < nearest.reach && isShown(place)) nearest.add(place, far);
  }
}
