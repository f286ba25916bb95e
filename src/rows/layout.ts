import KDBush from 'kdbush';
import { type Day, ENDLESS } from '../core/day';
import { isOpen } from './calendar';
import { LIMITS } from './fault';
import { Gathering, MOST_NORTH, NO_CATEGORY } from './gathering';
import { COLOURED, FLAG, NO_DAY, OTHER, type Points, STRIDE } from './points';
import { Ledger } from './report';

/** Days that fit into the 16 bits of a point's first and last day. */
export const MOST_DAYS = NO_DAY;

/** Days that the points are counted over. */
export interface Window {
  readonly firstDay: Day;
  readonly days: number;
}

/**
 * The days of all rows: from the first to the last, where these are no more than fit; else the stretch of `MOST_DAYS`
 * that holds most rows. Open ends count for nothing.
 */
export function windowOf(first: Int32Array, last: Int32Array): Window {
  let [low, high] = [ENDLESS, -ENDLESS];
  for (let at = 0; at < first.length; at++) {
    for (const day of [first[at] as number, last[at] as number]) {
      if (isOpen(day)) continue;
      if (day < low) low = day;
      if (day > high) high = day;
    }
  }
  if (low > high) return { firstDay: 0, days: 0 };
  if (high - low < MOST_DAYS) return { firstDay: low, days: high - low + 1 };
  const days = first.filter((day) => !isOpen(day)).sort();
  let [best, most] = [low, 0];
  for (let from = 0, to = 0; from < days.length; from++) {
    while (to < days.length && (days[to] as number) < (days[from] as number) + MOST_DAYS) to++;
    if (to - from > most) [best, most] = [days[from] as number, to - from];
  }
  return { firstDay: best, days: Math.min(MOST_DAYS, high - best + 1) };
}

/** Names of the coloured categories, and the place among them of each category by its number. */
export interface Ranking {
  readonly categories: readonly string[];
  readonly rank: Uint8Array;
}

/** Numbers of categories to places among the coloured, most frequent first (by name where equal); the rest is `OTHER`. */
export function rankCategories({ names, counts }: Gathering): Ranking {
  const order = names
    .map((_, index) => index)
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || compare(names, one, other));
  const top = order.slice(0, COLOURED);
  const rank = new Uint8Array(NO_CATEGORY + 1).fill(names.length === 0 ? 0 : OTHER);
  for (const [place, index] of top.entries()) rank[index] = place;
  return { categories: top.map((index) => names[index] as string), rank };
}

const compare = (names: readonly string[], one: number, other: number): number =>
  (names[one] as string) < (names[other] as string) ? -1 : 1;

/** Lays the rows out as `Points` says. Rows that lie wholly outside the window of days count as undated. */
export function layOut(rows: Gathering, window: Window, { categories, rank }: Ranking): Points {
  const { firstDay, days } = window;
  const count = rows.count;
  const { first, last } = rows;
  const [from, to] = [new Uint16Array(count), new Uint16Array(count)];
  for (let at = 0; at < count; at++) {
    const [begin, end] = placeInWindow(first[at] as number, last[at] as number, window);
    from[at] = begin;
    to[at] = end;
  }
  const { order, single, undated } = inOrder(from, to, days);
  const bounds = boundsOf(rows);
  const corners = [mercatorX(bounds[0]), mercatorX(bounds[2]), mercatorY(bounds[1]), mercatorY(bounds[3])] as const;
  const origin = [(corners[0] + corners[1]) / 2, (corners[2] + corners[3]) / 2] as const;

  const vertices = new DataView(new ArrayBuffer(count * STRIDE));
  const index = new KDBush(count, 64, Float64Array);
  const row = new Uint32Array(count);
  const { longitude, latitude, category, value, sometime } = rows;
  const size = sizes(value);
  const stretches = (): Uint32Array<ArrayBuffer> => new Uint32Array((OTHER + 1) * (days + 1));
  const [singles, starts, ends, undatedOf] = [stretches(), stretches(), stretches(), new Uint32Array(OTHER + 1)];
  const spansFrom = single;
  const undatedFrom = count - undated;
  for (let place = 0; place < count; place++) {
    const at = order[place] as number;
    const [x, y] = [mercatorX(longitude[at] as number), mercatorY(latitude[at] as number)];
    const colour = rank[category[at] as number] as number;
    const byte = place * STRIDE;
    vertices.setFloat32(byte, x - origin[0], true);
    vertices.setFloat32(byte + 4, y - origin[1], true);
    vertices.setUint16(byte + 8, from[at] as number, true);
    vertices.setUint16(byte + 10, to[at] as number, true);
    vertices.setUint8(byte + 12, colour);
    vertices.setUint8(byte + 13, size(value[at] as number));
    vertices.setUint8(byte + 14, sometime[at] ? FLAG.sometime : 0);
    row[place] = rows.row[at] as number;
    index.add(x, y);
    const base = colour * (days + 1) + 1;
    if (place >= undatedFrom) (undatedOf[colour] as number)++;
    else if (place < spansFrom) (singles[base + (from[at] as number)] as number)++;
    else {
      (starts[base + (from[at] as number)] as number)++;
      (ends[base + (to[at] as number)] as number)++;
    }
  }
  for (const counts of [singles, starts, ends]) sumUp(counts, days + 1);
  return {
    count,
    single,
    spans: undatedFrom - spansFrom,
    undated,
    vertices: vertices.buffer,
    origin,
    firstDay,
    days,
    singlesBefore: singles,
    startsBefore: starts,
    endsBefore: ends,
    undatedOf,
    row,
    index: index.finish().data as ArrayBuffer,
    bounds,
    categories,
  };
}

/** No points at all, of these categories. */
export function noPoints(categories: readonly string[]): Points {
  const none = new Gathering(LIMITS, new Ledger(0));
  none.close();
  return layOut(none, { firstDay: 0, days: 0 }, { categories, rank: new Uint8Array(NO_CATEGORY + 1) });
}

/** First and last day as days of the window, cut to it; an open end goes to its edge. `NO_DAY` twice for none. */
export function placeInWindow(first: Day, last: Day, { firstDay, days }: Window): [number, number] {
  const none: [number, number] = [NO_DAY, NO_DAY];
  if (days === 0 || (first === ENDLESS && last === ENDLESS)) return none;
  const [begin, end] = [first - firstDay, last - firstDay];
  if (begin >= days || end < 0) return none;
  return [Math.max(begin, 0), Math.min(end, days - 1)];
}

/** Places by part, then by first day; within a day at random, the same on each reading. */
function inOrder(from: Uint16Array, to: Uint16Array, days: number): { order: Uint32Array; single: number; undated: number } {
  const count = from.length;
  const shuffled = shuffledPlaces(count);
  const keyOf = (at: number): number => {
    const begin = from[at] as number;
    return begin === NO_DAY ? 2 * days : begin === to[at] ? begin : days + begin;
  };
  const begins = new Uint32Array(2 * days + 2);
  for (let at = 0; at < count; at++) (begins[keyOf(at) + 1] as number)++;
  for (let key = 1; key < begins.length; key++) (begins[key] as number) += begins[key - 1] as number;
  const [single, undated] = [begins[days] as number, count - (begins[2 * days] as number)];
  const order = new Uint32Array(count);
  for (const at of shuffled) order[(begins[keyOf(at)] as number)++] = at;
  return { order, single, undated };
}

function shuffledPlaces(count: number): Uint32Array {
  const places = Uint32Array.from({ length: count }, (_, at) => at);
  let seed = 0x2545f491;
  for (let at = count - 1; at > 0; at--) {
    // Xorshift: a fixed seed, so that the same file is drawn in the same order.
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    const other = (seed >>> 0) % (at + 1);
    const held = places[at] as number;
    places[at] = places[other] as number;
    places[other] = held;
  }
  return places;
}

/** Counts of each day to counts before it, within each category's stretch. */
function sumUp(counts: Uint32Array, stretch: number): void {
  for (let at = 0; at < counts.length; at++) if (at % stretch > 0) (counts[at] as number) += counts[at - 1] as number;
}

/** Shares of the largest value from 0 to 255; 128 for all when there is none, 0 for a row without one. */
function sizes(values: Float64Array): (value: number) => number {
  let most = 0;
  let any = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    any = true;
    if (value > most && Number.isFinite(value)) most = value;
  }
  if (!any) return () => 128;
  return (value) => (value > 0 && most > 0 ? Math.min(255, Math.round((value / most) * 255)) : 0);
}

function boundsOf({ longitude, latitude }: Gathering): [number, number, number, number] {
  if (longitude.length === 0) return [0, 0, 0, 0];
  const [west, east] = ends(longitude);
  const [south, north] = ends(latitude);
  return [west, south, east, north];
}

function ends(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

const mercatorX = (longitude: number): number => longitude / 360 + 0.5;

/** Latitudes beyond the edge of the projection are drawn on it. */
function mercatorY(latitude: number): number {
  const sine = Math.sin((Math.max(-MOST_NORTH, Math.min(MOST_NORTH, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
