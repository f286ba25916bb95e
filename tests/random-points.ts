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

/** Lays rows out as `Points`, written for the tests by the words of `Points` alone. */
export function layOut(rows: readonly Row[], firstDay: Day, days: number): Points {
  const partOf = ({ days }: Row): number => (!days ? 2 : days[0] === days[1] ? 0 : 1);
  const order = rows.map((_, row) => row);
  const key = rows.map((row) => partOf(row) * 65_536 + (row.days?.[0] ?? 0));
  order.sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
  const vertices = new ArrayBuffer(rows.length * STRIDE);
  const view = new DataView(vertices);
  const sums = (): Uint32Array<ArrayBuffer> => new Uint32Array((OTHER + 1) * (days + 1));
  const [singlesBefore, startsBefore, endsBefore] = [sums(), sums(), sums()];
  const undatedOf = new Uint32Array(OTHER + 1);
  const tally = (into: Uint32Array, category: number, day: number): void => {
    const at = category * (days + 1) + day + 1;
    into[at] = (into[at] ?? 0) + 1;
  };
  const origin = [rows[0]?.x ?? 0, rows[0]?.y ?? 0] as const;
  const tree = new KDBush(rows.length);
  const parts = [0, 0, 0] as [number, number, number];
  for (const [place, at] of order.entries()) {
    const row = rows[at] as Row;
    const { x, y, category = 0, size = 128 } = row;
    const part = partOf(row) as 0 | 1 | 2;
    const [first, last] = row.days ?? [NO_DAY, NO_DAY];
    parts[part]++;
    view.setFloat32(place * STRIDE, x - origin[0], true);
    view.setFloat32(place * STRIDE + 4, y - origin[1], true);
    view.setUint16(place * STRIDE + 8, first, true);
    view.setUint16(place * STRIDE + 10, last, true);
    view.setUint8(place * STRIDE + 12, category);
    view.setUint8(place * STRIDE + 13, size);
    view.setUint8(place * STRIDE + 14, part === 1 && row.sometime ? FLAG.sometime : 0);
    tree.add(x, y);
    if (part === 0) tally(singlesBefore, category, first);
    else if (part === 1) {
      tally(startsBefore, category, first);
      tally(endsBefore, category, last);
    } else undatedOf[category] = (undatedOf[category] ?? 0) + 1;
  }
  for (const before of [singlesBefore, startsBefore, endsBefore])
    for (let at = 0; at < before.length; at++) if (at % (days + 1)) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  tree.finish();
  const [single, spans, undated] = parts;
  return {
    count: rows.length,
    single,
    spans,
    undated,
    vertices,
    origin,
    firstDay,
    days,
    singlesBefore,
    startsBefore,
    endsBefore,
    undatedOf,
    row: Uint32Array.from(order),
    index: tree.data as ArrayBuffer,
    bounds: [-180, -85, 180, 85],
    categories: Array.from({ length: OTHER }, (_, n) => `Category ${n + 1}`),
  };
}
