import along from '@turf/along';
import area from '@turf/area';
import length from '@turf/length';
import type { Feature, Geometry, LineString, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Mark } from '../article/mark';
import { type LngLat, lngLat } from '../core/bounds';

const DECIMALS = 5;

export function shapeOf({ type }: Geometry): Mark['shape'] {
  if (type === 'Polygon' || type === 'MultiPolygon') return 'area';
  return type === 'LineString' || type === 'MultiLineString' ? 'line' : 'point';
}

/**
 * The place that stands for a whole geometry: a point itself, the middle of a line (of the longest of several), the point
 * of an area (of the largest of several) that lies farthest from its edge. Lon/lat in degrees.
 */
export function anchorOf(geometry: Geometry): LngLat {
  return lngLat(place(geometry).map((degrees) => Number(degrees.toFixed(DECIMALS))));
}

function place(geometry: Geometry): Position {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
      return geometry.coordinates[0] as Position;
    case 'LineString': {
      const feature = { type: 'Feature', properties: {}, geometry } as const;
      return along(feature, length(feature) / 2).geometry.coordinates;
    }
    case 'MultiLineString':
      return place(largest(partsOf(geometry), lengthKm));
    case 'Polygon': {
      const [lon, lat] = polylabel(geometry.coordinates as [number, number][][], 0.005);
      return [lon, lat];
    }
    case 'MultiPolygon':
      return place(largest(partsOf(geometry), area));
    case 'GeometryCollection':
      throw new Error('A GeometryCollection has no one place; checkGeometry refuses it.');
  }
}

/** The parts of a geometry of several, in their order; anything else is its own one part. */
export function partsOf(geometry: Geometry): Geometry[] {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    default:
      return [geometry];
  }
}

/** Area of a polygon or of several, km²; 0 for anything else. */
export const areaKm2 = (geometry: Geometry): number => (shapeOf(geometry) === 'area' ? area(geometry) / 1e6 : 0);

/** Length of a line or of several, km; 0 for anything else. */
export const lengthKm = (geometry: Geometry): number =>
  shapeOf(geometry) === 'line' ? length({ type: 'Feature', properties: {}, geometry } as Feature<LineString>) : 0;

function largest<T>(items: readonly T[], size: (item: T) => number): T {
  return items.reduce((best, item) => (size(item) > size(best) ? item : best));
}
