import KDBush from 'kdbush';
import type { Day } from '../src/core/day';
import { BYTE, NO_DAY, OTHER, type Points, STRIDE } from '../src/dataset/points';

/** A row to be laid out: place in Web Mercator from 0 to 1, days after the first (none: undated), category and size. */
export interface Row {
  readonly x: number;
  readonly y: number;
  readonly days: readonly [first: number, last: number] | null;
  readonly category?: number;
  readonly size?: number;
  /** How its days are known: `exact` all of them; `once` a moment within; `never` sure; `roughly` one day less at either end. */
  readonly how?: How;
}

export type How = (typeof HOW)[number];
const HOW = ['exact', 'once', 'never', 'roughly'] as const;

/** The days that surely are of what is known so, `NO_DAY` and 0 where no day is. */
export function sureDays([first, last]: readonly [number, number], how: How): [from: number, to: number] {
  if (how === 'never') return [NO_DAY, 0];
  if (how === 'once') return [last, first];
  const off = how === 'roughly' && last - first > 1 ? 1 : 0;
  return [first + off, last - off];
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
    return { x, y, days: when, category: Math.floor(random() * (OTHER + 1)), how: HOW[Math.floor(random() * HOW.length)] as How };
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
  readonly sureFrom: Uint16Array<ArrayBuffer>;
  readonly sureTo: Uint16Array<ArrayBuffer>;
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
    sureFrom: first.slice(),
    sureTo: first.slice(),
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
    sureFrom: Uint16Array.from(rows, ({ days, how = 'exact' }) => (days ? sureDays(days, how)[0] : NO_DAY)),
    sureTo: Uint16Array.from(rows, ({ days, how = 'exact' }) => (days ? sureDays(days, how)[1] : NO_DAY)),
  };
  return layOutColumns(columns, firstDay, days);
}

/** Lays columns out as `Points`, written for tests by the words of `Points` alone. */
function layOutColumns({ x, y, first, last, category, size, sureFrom, sureTo }: Columns, firstDay: Day, days: number): Points {
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
  const fuzzy: number[] = [];
  for (let row = 0; row < count; row++) order[raise(places, keyOf(row))] = row;
  for (const [place, row] of order.entries()) {
    const [kind, from, to] = [category[row] ?? 0, first[row] ?? 0, last[row] ?? 0];
    view.setFloat32(place * STRIDE, (x[row] ?? 0) - origin[0], true);
    view.setFloat32(place * STRIDE + 4, (y[row] ?? 0) - origin[1], true);
    const sure = [sureFrom[row] ?? 0, sureTo[row] ?? 0] as const;
    for (const [index, day] of [from, to, ...sure].entries()) view.setUint16(place * STRIDE + BYTE.days + 2 * index, day, true);
    view.setUint8(place * STRIDE + BYTE.category, kind);
    view.setUint8(place * STRIDE + BYTE.size, size[row] ?? 0);
    // Each as often as it is met: they need not be gathered to be counted right.
    if (from !== sure[0] || to !== sure[1])
      fuzzy.push(from, to, ...sure, ...Array.from({ length: OTHER + 1 }, (_, one) => Number(one === kind)));
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
    opensAtStart: false,
    opensAtEnd: false,
    fuzzy: Int32Array.from(fuzzy),
    singlesBefore,
    startsBefore,
    endsBefore,
    undatedOf,
    unsureOf: new Uint32Array(OTHER + 1),
    reported: null,
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
