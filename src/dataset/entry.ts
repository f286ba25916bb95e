import type { Position } from 'geojson';
import { type Bounds, boundsAt, boundsOf, type LngLat, lngLat } from '../core/bounds';
import type { Answer, Interval } from '../core/interval';
import { fromMercator } from '../core/mercator';
import { unplaced } from './coverage';
import type { Rows, Shapes } from './messages';
import { BYTE, daysAt, type Points, STRIDE } from './points';

type Shape = Shapes['features'][number];

/** What is known of a row without reading its text again. */
export interface Entry {
  readonly row: number;
  /** 0 to `OTHER`. */
  readonly category: number;
  /** Null when undated. */
  readonly when: Interval | null;
  /** Whether it was known by the day asked for. */
  readonly known: Answer;
  /** Otherwise it is a line or an area. */
  readonly isPoint: boolean;
  /** Lon/lat in degrees: where the point is, or a corner of the line or the area. */
  readonly at: LngLat;
  readonly bounds: Bounds;
}

/** The entry of the point at a place in `vertices`. */
export function entryAt(points: Points, place: number): Entry {
  const at = positionAt(points, place);
  const bytes = new Uint8Array(points.vertices, place * STRIDE, STRIDE);
  return {
    row: points.row[place] ?? 0,
    category: bytes[BYTE.category] ?? 0,
    known: bytes[BYTE.unsure] ? 'possible' : 'certain',
    when: unplaced(daysAt(new Uint16Array(points.vertices), place), points),
    isPoint: true,
    at,
    bounds: boundsAt(at),
  };
}

/** Lon/lat in degrees of the point at a place in `vertices`. */
export function positionAt({ vertices, origin }: Points, place: number): LngLat {
  const view = new DataView(vertices, place * STRIDE);
  return fromMercator([origin[0] + view.getFloat32(BYTE.x, true), origin[1] + view.getFloat32(BYTE.y, true)]);
}

/** Null when undated. */
export const dateOfShape = ({ properties }: Pick<Shape, 'properties'>): Interval | null =>
  properties.earliest === null ? null : properties;

function cornersOf({ type, coordinates }: Shape['geometry']): Position[] {
  if (type === 'LineString') return coordinates;
  return type === 'MultiPolygon' ? coordinates.flat(2) : coordinates.flat();
}

export function entryOfShape({ properties, geometry }: Shape): Entry {
  const corners = cornersOf(geometry);
  const at = lngLat(corners[corners.length >> 1] ?? [0, 0]);
  const bounds = boundsOf(geometry) ?? boundsAt(at);
  const { row, category, unsure } = properties;
  return { row, category, when: dateOfShape({ properties }), known: unsure ? 'possible' : 'certain', isPoint: false, at, bounds };
}

/** For each row its first point's place, and 1 more; 0 for a row without. Made when it is first asked for. */
const places = new WeakMap<Points, Uint32Array>();

function placeOf(points: Points, row: number): number | undefined {
  let found = places.get(points);
  if (!found) {
    const last = points.row.reduce((most, one) => Math.max(most, one), -1);
    found = new Uint32Array(last + 1);
    for (let place = points.row.length - 1; place >= 0; place--) found[points.row[place] ?? 0] = place + 1;
    places.set(points, found);
  }
  const place = found[row];
  return place ? place - 1 : undefined;
}

/**
 * The entry of a row: its first point, or of several the one nearest to a place (lon/lat in degrees), else its shape; null
 * for a row that was refused.
 */
export function entryOf({ points, shapes }: Rows, row: number, near: LngLat | null = null): Entry | null {
  const first = placeOf(points, row);
  if (first === undefined) {
    const shape = shapes.features.find(({ properties }) => properties.row === row);
    return shape ? entryOfShape(shape) : null;
  }
  let found = entryAt(points, first);
  if (!near) return found;
  const farOf = ({ at }: Entry): number => Math.hypot(at[0] - near[0], at[1] - near[1]);
  let least = farOf(found);
  for (let place = points.row.indexOf(row, first + 1); place >= 0; place = points.row.indexOf(row, place + 1)) {
    const entry = entryAt(points, place);
    const far = farOf(entry);
    if (far < least) [found, least] = [entry, far];
  }
  return found;
}
