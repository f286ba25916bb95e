import KDBush from 'kdbush';
import { type Day, ENDLESS, type Range } from '../core/day';
import type { KnownRows, Rows, Shapes } from './messages';
import { BYTE, type Points, STRIDE } from './points';
import { knownBy } from './rows/reported';
import { sumsOf } from './sums';

/** In the place of the place of a point: it is left out. Greater than any, in 16 bits, too. */
const NOWHERE = 0xffff_ffff;

/**
 * Tells which rows of a table were known by a day, laid out as all of them are, so that drawing, counting and picking by
 * date are as quick. Goes through all points once for a new day; the last one is kept.
 */
export function rowsKnown({ points, shapes }: Rows): KnownRows {
  let last: { readonly known: Day; readonly rows: Rows } | null = null;
  const by = (known: Day): Rows => {
    if (last?.known !== known) last = { known, rows: { points: pointsKnown(points, known), shapes: shapesKnown(shapes, known) } };
    return last.rows;
  };
  return { by, days: reportedDays(points, shapes) };
}

function reportedDays({ reported }: Points, { features }: Shapes): Range | null {
  let [from, to] = [ENDLESS, -ENDLESS];
  const take = (day: Day): void => {
    if (Math.abs(day) >= ENDLESS) return;
    if (day < from) from = day;
    if (day > to) to = day;
  };
  for (const days of [reported?.perhaps, reported?.surely]) days?.forEach(take);
  for (const { properties } of features) for (const day of [properties.perhaps, properties.surely]) take(day ?? ENDLESS);
  return from <= to ? { from, to } : null;
}

function pointsKnown(points: Points, known: Day): Points {
  const { reported, count, single, undated } = points;
  if (!reported) return points;
  const dated = count - undated;
  const places = new Uint32Array(count).fill(NOWHERE);
  const kept = { single: 0, dated: 0, all: 0 };
  const step = STRIDE / 4;
  const all = new Uint32Array(points.vertices);
  const vertices = new Uint32Array(all.length);
  const bytes = new Uint8Array(vertices.buffer);
  const row = new Uint32Array(count);
  const [perhaps, surely] = [new Int32Array(count), new Int32Array(count)];
  for (let place = 0; place < count; place++) {
    const days = { perhaps: reported.perhaps[place] as number, surely: reported.surely[place] as number };
    const how = knownBy(days, place < dated, known);
    if (how === 'outside') continue;
    const next = kept.all++;
    if (place < dated) kept.dated++;
    if (place < single) kept.single++;
    places[place] = next;
    for (let word = 0; word < step; word++) vertices[next * step + word] = all[place * step + word] as number;
    bytes[next * STRIDE + BYTE.unsure] = Number(how === 'possible');
    row[next] = points.row[place] as number;
    perhaps[next] = days.perhaps;
    surely[next] = days.surely;
  }
  const parts = { count: kept.all, single: kept.single, undated: kept.all - kept.dated, days: points.days };
  const filled = vertices.buffer.slice(0, kept.all * STRIDE);
  return {
    ...points,
    ...parts,
    spans: kept.dated - kept.single,
    vertices: filled,
    ...sumsOf({ ...parts, vertices: filled }),
    row: row.slice(0, kept.all),
    reported: { perhaps: perhaps.subarray(0, kept.all), surely: surely.subarray(0, kept.all) },
    index: renumbered(points.index, places),
  };
}

/** The same index, of which the ids are the new places: those that are left out are beyond all points. */
function renumbered(index: ArrayBuffer, places: Uint32Array): ArrayBuffer {
  const copy = index.slice(0);
  const { ids } = KDBush.from(copy);
  for (let at = 0; at < ids.length; at++) ids[at] = places[ids[at] as number] as number;
  return copy;
}

const shapesKnown = ({ features, ...rest }: Shapes, known: Day): Shapes => ({
  ...rest,
  features: features.flatMap((feature) => {
    const { perhaps, surely, earliest } = feature.properties;
    if (perhaps === undefined || surely === undefined) return feature;
    const how = knownBy({ perhaps, surely }, earliest !== null, known);
    if (how === 'outside') return [];
    return how === 'certain' ? feature : { ...feature, properties: { ...feature.properties, unsure: true } };
  }),
});
