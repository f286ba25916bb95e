import KDBush from 'kdbush';
import type { Bounds } from '../core/bounds';
import type { Interval } from '../core/interval';
import { mercatorX, mercatorY } from '../core/mercator';
import { type Coverage, coverageOf, placed } from './coverage';
import { BYTE, COLOURED, NO_DAY, OTHER, type Points, STRIDE } from './points';
import { ColumnBuilder, NO_CATEGORY } from './rows/column-builder';
import { LIMITS } from './rows/limits';
import { Ledger } from './rows/report';
import { sumsOf } from './sums';

/** Names of the coloured categories, and the place among them of each category by its number. */
export interface Ranking {
  readonly categories: readonly string[];
  readonly rank: Uint8Array;
}

/** Numbers of categories to places among the coloured, most frequent first (by name where equal); the rest is `OTHER`. */
export function rankCategories({ names, counts }: ColumnBuilder): Ranking {
  const top = names
    .map((name, index) => ({ name, index, count: counts[index] ?? 0 }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, COLOURED);
  const rank = new Uint8Array(NO_CATEGORY + 1).fill(names.length === 0 ? 0 : OTHER);
  for (const [place, { index }] of top.entries()) rank[index] = place;
  return { categories: top.map(({ name }) => name), rank };
}

/**
 * Lays the rows out as `Points` says. Rows that lie wholly outside of the days covered count as undated. `isReported`: whether a
 * column tells when they became known.
 */
export function layOut(rows: ColumnBuilder, coverage: Coverage, { categories, rank }: Ranking, isReported = false): Points {
  const { days } = coverage;
  const count = rows.count;
  const [from, to] = [new Uint16Array(count), new Uint16Array(count)];
  const [sureFrom, sureTo] = [new Uint16Array(count), new Uint16Array(count)];
  for (let at = 0; at < count; at++) {
    const place = placed(dateAt(rows, at), coverage);
    from[at] = place.earliest;
    to[at] = place.latest;
    sureFrom[at] = place.certainFrom;
    sureTo[at] = place.certainTo;
  }
  const { order, single, undated } = inOrder(from, to, days);
  const bounds = boundsOf(rows);
  const corners = [mercatorX(bounds[0]), mercatorX(bounds[2]), mercatorY(bounds[1]), mercatorY(bounds[3])] as const;
  const origin = [(corners[0] + corners[1]) / 2, (corners[2] + corners[3]) / 2] as const;

  const vertices = new DataView(new ArrayBuffer(count * STRIDE));
  const index = new KDBush(count, 64, Float64Array);
  const row = new Uint32Array(count);
  const { longitude, latitude, category, value } = rows;
  const size = sizes(value);
  const reported = isReported ? { perhaps: new Int32Array(count), surely: new Int32Array(count) } : null;
  for (let place = 0; place < count; place++) {
    const at = order[place] as number;
    const [x, y] = [mercatorX(longitude[at] as number), mercatorY(latitude[at] as number)];
    const byte = place * STRIDE;
    vertices.setFloat32(byte + BYTE.x, x - origin[0], true);
    vertices.setFloat32(byte + BYTE.y, y - origin[1], true);
    vertices.setUint16(byte + BYTE.days, from[at] as number, true);
    vertices.setUint16(byte + BYTE.days + 2, to[at] as number, true);
    vertices.setUint16(byte + BYTE.days + 4, sureFrom[at] as number, true);
    vertices.setUint16(byte + BYTE.days + 6, sureTo[at] as number, true);
    vertices.setUint8(byte + BYTE.category, rank[category[at] as number] as number);
    vertices.setUint8(byte + BYTE.size, size(value[at] as number));
    row[place] = rows.row[at] as number;
    index.add(x, y);
    if (reported) {
      reported.perhaps[place] = rows.perhaps[at] as number;
      reported.surely[place] = rows.surely[at] as number;
    }
  }
  return {
    count,
    single,
    spans: count - undated - single,
    undated,
    vertices: vertices.buffer,
    origin,
    ...coverage,
    ...sumsOf({ count, single, undated, vertices: vertices.buffer, days }),
    reported,
    row,
    index: index.finish().data as ArrayBuffer,
    bounds,
    categories,
  };
}

/** No points at all, of these categories. */
export function noPoints(categories: readonly string[]): Points {
  const none = new ColumnBuilder(LIMITS, new Ledger(0));
  none.close();
  return layOut(none, coverageOf(none), { categories, rank: new Uint8Array(NO_CATEGORY + 1) });
}

const dateAt = ({ earliest, latest, certainFrom, certainTo }: ColumnBuilder, at: number): Interval => ({
  earliest: earliest[at] as number,
  latest: latest[at] as number,
  certainFrom: certainFrom[at] as number,
  certainTo: certainTo[at] as number,
});

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

/** The box of all points; by columns, as there may be a million. */
function boundsOf({ longitude, latitude }: ColumnBuilder): Bounds {
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
