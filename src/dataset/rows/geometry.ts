import type { Geometry, Position } from 'geojson';
import { type RowFault, rowFault } from './fault';

/** What a geometry comes to: places as lon, lat one after the other, and lines and areas. */
export interface GeometryParts {
  readonly places: number[];
  readonly shapes: Exclude<Geometry, { type: 'Point' | 'MultiPoint' | 'GeometryCollection' }>[];
  /** Positions of the shapes. */
  positions: number;
}

/** Depth of the `coordinates` array by type of geometry. */
const DEPTH: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
/** Lines and areas may go on beyond 180°, where they cross it. */
const MAX_LONGITUDE = 360;

/** Takes a geometry (RFC 7946, nested ones too) apart. `swapped`: latitude stands first. A fault says what is wrong with it. */
export function takeApart(value: unknown, swapped: boolean): GeometryParts | RowFault {
  const parts: GeometryParts = { places: [], shapes: [], positions: 0 };
  return add(value, swapped, parts, 0) ?? (parts.places.length + parts.shapes.length === 0 ? rowFault('no-place') : parts);
}

/** Why a place can't be on the map; null when it can. */
export function placeFault(longitude: number, latitude: number): RowFault | null {
  if (Number.isNaN(longitude)) return rowFault('place-no-number', 'longitude', null);
  if (Number.isNaN(latitude)) return rowFault('place-no-number', 'latitude', null);
  if (Math.abs(latitude) > 90) {
    return rowFault('place-beyond', 'latitude', latitude, Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90);
  }
  return Math.abs(longitude) > 180 ? rowFault('place-beyond', 'longitude', longitude, false) : null;
}

function add(value: unknown, swapped: boolean, parts: GeometryParts, nesting: number): RowFault | null {
  const { type, coordinates, geometries } = (value ?? {}) as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  if (type === undefined) return rowFault('no-place');
  if (type === 'Point') return addPlace(coordinates, swapped, parts);
  if (type === 'MultiPoint' && Array.isArray(coordinates)) return firstFault(coordinates, (place) => addPlace(place, swapped, parts));
  if (type === 'GeometryCollection' && Array.isArray(geometries) && nesting < 20) {
    return firstFault(geometries, (part) => add(part, swapped, parts, nesting + 1));
  }
  const depth = typeof type === 'string' ? DEPTH[type] : undefined;
  if (depth === undefined) return rowFault('no-geojson');
  const fault = checkPositions(coordinates, depth, swapped, parts);
  if (!fault) parts.shapes.push({ type, coordinates: swapped ? swap(coordinates) : coordinates } as GeometryParts['shapes'][number]);
  return fault;
}

const firstFault = (values: readonly unknown[], check: (value: unknown) => RowFault | null): RowFault | null => {
  for (const value of values) {
    const fault = check(value);
    if (fault) return fault;
  }
  return null;
};

function addPlace(position: unknown, swapped: boolean, { places }: GeometryParts): RowFault | null {
  if (!Array.isArray(position)) return rowFault('no-place');
  if (position.length === 0) return null;
  const [one, other] = [numberIn(position[0]), numberIn(position[1])];
  const [longitude, latitude] = swapped ? [other, one] : [one, other];
  const fault = placeFault(longitude, latitude);
  if (!fault) places.push(longitude, latitude);
  return fault;
}

function checkPositions(value: unknown, depth: number, swapped: boolean, parts: GeometryParts): RowFault | null {
  if (!Array.isArray(value)) return rowFault('no-position');
  if (depth > 0) {
    if (depth === 1 && value.length < 2) return rowFault('short-line');
    return firstFault(value, (inner) => checkPositions(inner, depth - 1, swapped, parts));
  }
  const [longitude, latitude] = (swapped ? [value[1], value[0]] : value) as [unknown, unknown];
  parts.positions++;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return rowFault('position-no-numbers');
  if (Math.abs(longitude) > MAX_LONGITUDE || Math.abs(latitude) > 90) return placeFault(longitude, latitude) ?? rowFault('position-beyond');
  return null;
}

const swap = (value: unknown): unknown =>
  Array.isArray(value) && typeof value[0] === 'number' ? ([value[1], value[0]] as Position) : (value as unknown[]).map(swap);

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
