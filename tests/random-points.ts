import KDBush from 'kdbush';
import type { Day } from '../src/core/day';
import { FLAG, NO_DAY, OTHER, type Points, STRIDE } from '../src/rows/points';

/** A row to be laid out: place in Web Mercator from 0 to 1, days after the first (none: undated), category and size. */
export interface Row {
  readonly x: number;
  readonly y: number;
  readonly days: readonly [first: number, last: number] | null;
  readonly category?: number;
  readonly size?: number;
  readonly sometime?: boolean;
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Rows scattered evenly over a box in Web Mercator (west, north, east, south), a day each unless a share is told apart. */
export function randomRows(
  count: number,
  days: number,
  {
    seed = 1,
    box = [0, 0, 1, 1],
    spans = 0,
    undated = 0,
  }: { seed?: number; box?: readonly number[]; spans?: number; undated?: number } = {},
): Row[] {
  const random = randomly(seed);
  const [west = 0, north = 0, east = 1, south = 1] = box;
  return Array.from({ length: count }, () => {
    const [x, y] = [west + random() * (east - west), north + random() * (south - north)];
    const kind = random();
    const first = Math.floor(random() * days);
    const last = kind < spans ? Math.min(days - 1, first + Math.floor(random() * 30)) : first;
    const when = kind >= 1 - undated ? null : ([first, last] as const);
    return { x, y, days: when, category: Math.floor(random() * (OTHER + 1)), sometime: random() < 0.5 };
  });
}

/** The same as rows, in columns of numbers. An undated row has `NO_DAY` twice. */
export interface Columns {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  readonly first: Uint16Array<ArrayBuffer>;
  readonly last: Uint16Array<ArrayBuffer>;
  readonly category: Uint8Array<ArrayBuffer>;
  readonly size: Uint8Array<ArrayBuffer>;
  readonly sometime: Uint8Array<ArrayBuffer>;
}

/** Columns scattered evenly over a box in Web Mercator (west, north, east, south), a day each, of any category. */
export function randomColumns(
  count: number,
  days: number,
  [west = 0, north = 0, east = 1, south = 1]: readonly number[],
  seed = 1,
): Columns {
  const random = randomly(seed);
  const first = Uint16Array.from({ length: count }, () => random() * days);
  return {
    x: Float64Array.from({ length: count }, () => west + random() * (east - west)),
    y: Float64Array.from({ length: count }, () => north + random() * (south - north)),
    first,
    last: first.slice(),
    category: Uint8Array.from({ length: count }, () => random() * (OTHER + 1)),
    size: new Uint8Array(count).fill(128),
    sometime: new Uint8Array(count),
  };
}

/** Lays rows out as `Points`. */
export function layOut(rows: readonly Row[], firstDay: Day, days: number): Points {
  const columns = {
    x: Float64Array.from(rows, ({ x }) => x),
    y: Float64Array.from(rows, ({ y }) => y),
    first: Uint16Array.from(rows, ({ days }) => days?.[0] ?? NO_DAY),
    last: Uint16Array.from(rows, ({ days }) => days?.[1] ?? NO_DAY),
    category: Uint8Array.from(rows, ({ category = 0 }) => category),
    size: Uint8Array.from(rows, ({ size = 128 }) => size),
    sometime: Uint8Array.from(rows, ({ sometime = false }) => Number(sometime)),
  };
  return layOutColumns(columns, firstDay, days);
}

/** Lays columns out as `Points`, written for tests by the words of `Points` alone. */
function layOutColumns({ x, y, first, last, category, size, sometime }: Columns, firstDay: Day, days: number): Points {
  const count = x.length;
  const keyOf = (row: number): number => {
    const day = first[row] ?? 0;
    return day === NO_DAY ? 2 * days : day === last[row] ? day : days + day;
  };
  const places = new Uint32Array(2 * days + 2);
  for (let row = 0; row < count; row++) raise(places, keyOf(row) + 1);
  for (let key = 1; key < places.length; key++) places[key] = (places[key] ?? 0) + (places[key - 1] ?? 0);
  const single = places[days] ?? 0;
  const dated = places[2 * days] ?? 0;

  const view = new DataView(new ArrayBuffer(count * STRIDE));
  const origin = [x[0] ?? 0, y[0] ?? 0] as const;
  const tree = new KDBush(count);
  const order = new Uint32Array(count);
  const sums = (): Uint32Array<ArrayBuffer> => new Uint32Array((OTHER + 1) * (days + 1));
  const [singlesBefore, startsBefore, endsBefore] = [sums(), sums(), sums()];
  const undatedOf = new Uint32Array(OTHER + 1);
  for (let row = 0; row < count; row++) order[raise(places, keyOf(row))] = row;
  for (const [place, row] of order.entries()) {
    const [kind, from, to] = [category[row] ?? 0, first[row] ?? 0, last[row] ?? 0];
    view.setFloat32(place * STRIDE, (x[row] ?? 0) - origin[0], true);
    view.setFloat32(place * STRIDE + 4, (y[row] ?? 0) - origin[1], true);
    view.setUint16(place * STRIDE + 8, from, true);
    view.setUint16(place * STRIDE + 10, to, true);
    view.setUint8(place * STRIDE + 12, kind);
    view.setUint8(place * STRIDE + 13, size[row] ?? 0);
    view.setUint8(place * STRIDE + 14, sometime[row] ? FLAG.sometime : 0);
    tree.add(x[row] ?? 0, y[row] ?? 0);
    const stretch = kind * (days + 1) + 1;
    if (place >= dated) raise(undatedOf, kind);
    else if (place < single) raise(singlesBefore, stretch + from);
    else {
      raise(startsBefore, stretch + from);
      raise(endsBefore, stretch + to);
    }
  }
  for (const before of [singlesBefore, startsBefore, endsBefore])
    for (let at = 0; at < before.length; at++) if (at % (days + 1)) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  return {
    count,
    single,
    spans: dated - single,
    undated: count - dated,
    vertices: view.buffer,
    origin,
    firstDay,
    days,
    singlesBefore,
    startsBefore,
    endsBefore,
    undatedOf,
    row: order,
    index: tree.finish().data as ArrayBuffer,
    bounds: [-180, -85, 180, 85],
    categories: Array.from({ length: OTHER }, (_, n) => `Category ${n + 1}`),
  };
}

/** Adds one and gives what was there before. */
function raise(numbers: Uint32Array, at: number): number {
  const was = numbers[at] ?? 0;
  numbers[at] = was + 1;
  return was;
}
