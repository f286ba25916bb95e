import type { Geometry, Position } from 'geojson';

/** Takes down what is wrong: the field, and what was expected there. */
export type Note = (field: string, expected: string) => void;

const DECIMALS = 6;
/** Depth of the `coordinates` array by type of geometry. */
const DEPTH: Record<string, number> = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
const NOWHERE: Geometry = { type: 'Point', coordinates: [0, 0] };

/**
 * Checks a geometry by RFC 7946: known type, lon/lat in degrees and in bounds, at most 6 decimals, lines of two positions
 * or more, rings closed and wound by the right-hand rule (outer counter-clockwise, holes clockwise).
 */
export function checkGeometry(value: unknown, field: string, note: Note): Geometry {
  const { type, coordinates } = (value ?? {}) as { type?: string; coordinates?: unknown };
  const depth = type === undefined ? undefined : DEPTH[type];
  if (type === undefined || depth === undefined) {
    note(`${field}.type`, `one of ${Object.keys(DEPTH).join(', ')} (RFC 7946)`);
    return NOWHERE;
  }
  const before = { count: 0 };
  const counted: Note = (where, expected) => {
    before.count += 1;
    if (before.count <= 3) note(where, expected);
  };
  checkDepth(coordinates, depth, `${field}.coordinates`, counted);
  if (before.count > 0) return NOWHERE;
  const geometry = value as Geometry;
  if (geometry.type === 'LineString') checkLine(geometry.coordinates, `${field}.coordinates`, counted);
  if (geometry.type === 'MultiLineString')
    geometry.coordinates.forEach((line, i) => checkLine(line, `${field}.coordinates[${i}]`, counted));
  if (geometry.type === 'Polygon') checkRings(geometry.coordinates, `${field}.coordinates`, counted);
  if (geometry.type === 'MultiPolygon')
    geometry.coordinates.forEach((rings, i) => checkRings(rings, `${field}.coordinates[${i}]`, counted));
  return before.count > 0 ? NOWHERE : geometry;
}

function checkDepth(value: unknown, depth: number, field: string, note: Note): void {
  if (!Array.isArray(value)) note(field, 'a list of numbers or positions');
  else if (depth === 0) checkPosition(value, field, note);
  else if (value.length === 0) note(field, 'at least one position');
  else value.forEach((item, index) => checkDepth(item, depth - 1, `${field}[${index}]`, note));
}

function checkPosition([lon, lat, ...more]: readonly unknown[], field: string, note: Note): void {
  if (typeof lon !== 'number' || typeof lat !== 'number' || more.length > 1) {
    note(field, '[longitude, latitude] in degrees');
    return;
  }
  if (!(lon >= -180 && lon <= 180)) note(field, `a longitude from -180 to 180, not ${lon}`);
  if (!(lat >= -90 && lat <= 90)) note(field, `a latitude from -90 to 90, not ${lat} (longitude comes first)`);
  if (Number(lon.toFixed(DECIMALS)) !== lon || Number(lat.toFixed(DECIMALS)) !== lat) note(field, `at most ${DECIMALS} decimals`);
}

function checkLine(line: readonly Position[], field: string, note: Note): void {
  if (line.length < 2) note(field, 'two positions or more');
}

function checkRings(rings: readonly Position[][], field: string, note: Note): void {
  rings.forEach((ring, index) => {
    const where = `${field}[${index}]`;
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || !first || !last || first[0] !== last[0] || first[1] !== last[1])
      note(where, 'a closed ring of four positions or more');
    else if (signedArea(ring) > 0 !== (index === 0))
      note(where, index === 0 ? 'an outer ring wound counter-clockwise' : 'a hole wound clockwise');
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
