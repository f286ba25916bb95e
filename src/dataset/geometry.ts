import type { Geometry, Position } from 'geojson';

/** What a geometry comes to: places as lon, lat one after the other, and lines and areas. */
export interface Parts {
  readonly places: number[];
  readonly shapes: Exclude<Geometry, { type: 'Point' | 'MultiPoint' | 'GeometryCollection' }>[];
  /** Positions of the shapes. */
  positions: number;
}

/** Depth of the `coordinates` array by type of geometry. */
const DEPTH: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
/** Lines and areas may go on beyond 180°, where they cross it. */
const WIDEST = 360;

/** Takes a geometry (RFC 7946, nested ones too) apart. `turned`: latitude stands first. A text says what is wrong with it. */
export function takeApart(value: unknown, turned: boolean): Parts | string {
  const parts: Parts = { places: [], shapes: [], positions: 0 };
  return add(value, turned, parts, 0) ?? (parts.places.length + parts.shapes.length === 0 ? 'it has no place' : parts);
}

/** Why a place can't be on the map; null when it can. */
export function placeFault(longitude: number, latitude: number): string | null {
  if (Number.isNaN(longitude)) return 'the longitude is not a number';
  if (Number.isNaN(latitude)) return 'the latitude is not a number';
  if (Math.abs(latitude) > 90) {
    const turned = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90 ? '; longitude and latitude seem to be swapped' : '';
    return `the latitude ${latitude} is beyond 90°${turned}`;
  }
  return Math.abs(longitude) > 180 ? `the longitude ${longitude} is beyond 180°` : null;
}

function add(value: unknown, turned: boolean, parts: Parts, nesting: number): string | null {
  const { type, coordinates, geometries } = (value ?? {}) as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  if (type === undefined) return 'it has no place';
  if (type === 'Point') return addPlace(coordinates, turned, parts);
  if (type === 'MultiPoint' && Array.isArray(coordinates)) return firstFault(coordinates, (place) => addPlace(place, turned, parts));
  if (type === 'GeometryCollection' && Array.isArray(geometries) && nesting < 20) {
    return firstFault(geometries, (part) => add(part, turned, parts, nesting + 1));
  }
  const depth = typeof type === 'string' ? DEPTH[type] : undefined;
  if (depth === undefined) return `its geometry is not GeoJSON (RFC 7946)`;
  const fault = checkPositions(coordinates, depth, turned, parts);
  if (!fault) parts.shapes.push({ type, coordinates: turned ? turn(coordinates) : coordinates } as Parts['shapes'][number]);
  return fault;
}

const firstFault = (values: readonly unknown[], check: (value: unknown) => string | null): string | null => {
  for (const value of values) {
    const fault = check(value);
    if (fault) return fault;
  }
  return null;
};

function addPlace(position: unknown, turned: boolean, { places }: Parts): string | null {
  if (!Array.isArray(position)) return 'it has no place';
  if (position.length === 0) return null;
  const [one, other] = [numberIn(position[0]), numberIn(position[1])];
  const [longitude, latitude] = turned ? [other, one] : [one, other];
  const fault = placeFault(longitude, latitude);
  if (!fault) places.push(longitude, latitude);
  return fault;
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

function checkPositions(value: unknown, depth: number, turned: boolean, parts: Parts): string | null {
  if (!Array.isArray(value)) return 'a position is missing';
  if (depth > 0) {
    if (depth === 1 && value.length < 2) return 'a line has fewer than two positions';
    return firstFault(value, (inner) => checkPositions(inner, depth - 1, turned, parts));
  }
  const [longitude, latitude]: readonly unknown[] = turned ? [value[1], value[0]] : value;
  parts.positions++;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return 'a position is not two numbers';
  if (Math.abs(longitude) > WIDEST || Math.abs(latitude) > 90) return placeFault(longitude, latitude) ?? 'a position is out of range';
  return null;
}

const turn = (value: unknown): unknown =>
  Array.isArray(value) && typeof value[0] === 'number' ? ([value[1], value[0]] as Position) : (value as unknown[]).map(turn);
