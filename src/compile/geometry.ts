import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../core/bounds';
import type { Note } from './problem';

const DECIMALS = 6;
/** Depth of the `coordinates` array by type of geometry. */
const DEPTH: ReadonlyMap<unknown, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);
/** A few are enough to see what is wrong with a geometry. */
const MOST = 3;

/**
 * Checks a geometry by RFC 7946: known type, lon/lat in degrees and in bounds, at most 6 decimals, lines of two positions
 * or more, rings closed and wound by the right-hand rule (outer counter-clockwise, holes clockwise). Null where it can't be
 * drawn; a ring that is only wound the other way is turned.
 */
export function checkGeometry(value: unknown, field: string, note: Note): Geometry | null {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  const depth = DEPTH.get(type);
  if (depth === undefined) {
    note(`${field}.type`, `one of ${[...DEPTH.keys()].join(', ')} (RFC 7946)`);
    return null;
  }
  let count = 0;
  const counted: Note = (...problem) => {
    count += 1;
    if (count <= MOST) note(...problem);
  };
  const where = `${field}.coordinates`;
  checkDepth(coordinates, depth, where, counted);
  if (count > 0) return null;
  const geometry = value as Geometry;
  if (geometry.type === 'LineString') checkLine(geometry.coordinates, where, counted);
  if (geometry.type === 'MultiLineString') geometry.coordinates.forEach((line, i) => checkLine(line, `${where}[${i}]`, counted));
  if (geometry.type === 'Polygon') checkRings(geometry.coordinates, where, counted);
  if (geometry.type === 'MultiPolygon') geometry.coordinates.forEach((rings, i) => checkRings(rings, `${where}[${i}]`, counted));
  if (count > 0) return null;
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: wound(geometry.coordinates, where, counted) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings, i) => wound(rings, `${where}[${i}]`, counted)) };
}

function checkDepth(value: unknown, depth: number, field: string, note: Note): void {
  if (!Array.isArray(value)) note(field, 'a list of numbers or positions');
  else if (depth === 0) checkPosition(value, field, note);
  else if (value.length === 0) note(field, 'at least one position');
  else value.forEach((item, index) => checkDepth(item, depth - 1, `${field}[${index}]`, note));
}

function checkPosition([lon, lat, ...more]: readonly unknown[], field: string, note: Note): void {
  if (typeof lon !== 'number' || typeof lat !== 'number' || more.length > 1) note(field, '[longitude, latitude] in degrees');
  else if (!(lon >= -180 && lon <= 180)) note(field, `a longitude from -180 to 180, not ${lon}`);
  else if (!(lat >= -90 && lat <= 90))
    note(field, `a latitude from -90 to 90, not ${lat}`, 'swapped? longitude comes first: [longitude, latitude]');
  else if (Number(lon.toFixed(DECIMALS)) !== lon || Number(lat.toFixed(DECIMALS)) !== lat) note(field, `at most ${DECIMALS} decimals`);
}

function checkLine(line: readonly Position[], field: string, note: Note): void {
  if (line.length < 2) note(field, 'two positions or more');
}

function checkRings(rings: readonly Position[][], field: string, note: Note): void {
  rings.forEach((ring, index) => {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || !first || !last || first[0] !== last[0] || first[1] !== last[1])
      note(`${field}[${index}]`, 'a closed ring of four positions or more', 'repeat its first position at its end');
  });
}

/** The rings of a polygon, each wound as it should be. */
function wound(rings: readonly Position[][], field: string, note: Note): Position[][] {
  return rings.map((ring, index) => {
    if (signedArea(ring) > 0 === (index === 0)) return ring;
    note(`${field}[${index}]`, index === 0 ? 'an outer ring wound counter-clockwise' : 'a hole wound clockwise', 'turn its order around');
    return ring.toReversed();
  });
}

/** Twice the planar area in square degrees; positive when wound counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] as Position;
    const [bx = 0, by = 0] = ring[i] as Position;
    sum += ax * by - bx * ay;
  }
  return sum;
}

/** A box with longitude and latitude swapped. */
export const swapped = ([west, south, east, north]: Bounds): Bounds => [south, west, north, east];
