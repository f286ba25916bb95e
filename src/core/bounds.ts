import type { Geometry } from 'geojson';

/** A place on the ground, in degrees. */
export type LngLat = readonly [lon: number, lat: number];

/** A box on the ground, in degrees, not across the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The `coordinates` of a geometry: a position, or lists of positions of any depth. */
type Coordinates = readonly number[] | readonly Coordinates[];

/** The longitude and latitude of a position of GeoJSON, which may have a height too. Throws a RangeError where one is missing. */
export function lngLat([lon, lat]: readonly number[]): LngLat {
  if (lon === undefined || lat === undefined) throw new RangeError('A position has a longitude and a latitude.');
  return [lon, lat];
}

/** The box that holds a place and nothing else. */
export const boundsAt = ([lon, lat]: LngLat): Bounds => [lon, lat, lon, lat];

/** The smallest box that holds all positions of a geometry (RFC 7946); null where it has none. */
export function boundsOf(geometry: Geometry): Bounds | null {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.map(boundsOf).reduce(union, null);
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  widen(box, geometry.coordinates);
  return box[0] <= box[2] ? box : null;
}

type Box = [west: number, south: number, east: number, north: number];

function widen(box: Box, coordinates: Coordinates): void {
  if (isPosition(coordinates)) {
    // Not by lngLat: a large geometry has a million of them.
    const [lon = Number.NaN, lat = Number.NaN] = coordinates;
    if (lon < box[0]) box[0] = lon;
    if (lat < box[1]) box[1] = lat;
    if (lon > box[2]) box[2] = lon;
    if (lat > box[3]) box[3] = lat;
  } else for (const inner of coordinates) widen(box, inner);
}

const isPosition = (coordinates: Coordinates): coordinates is readonly number[] => typeof coordinates[0] === 'number';

/** The smallest box that holds both; the other where one is null. */
export const union = (one: Bounds | null, other: Bounds | null): Bounds | null =>
  one && other
    ? [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])]
    : (one ?? other);

/** Whether two boxes share a point. */
export const overlaps = ([aw, as, ae, an]: Bounds, [bw, bs, be, bn]: Bounds): boolean => aw <= be && ae >= bw && as <= bn && an >= bs;

/** Whether a box holds a place; its edges belong to it. */
export const contains = ([west, south, east, north]: Bounds, [lon, lat]: LngLat): boolean =>
  west <= lon && lon <= east && south <= lat && lat <= north;
