import type { LngLat } from './bounds';

/** A place in the square that Web Mercator makes of the world: 0 to 1, x from 180° W to the east, y from the north. */
export type Unit = readonly [x: number, y: number];

/** Where the square ends, in degrees north and south. */
export const MOST_NORTH = 85.0511287798066;

/** Across the square; the longitude in degrees. */
export const mercatorX = (lon: number): number => lon / 360 + 0.5;

/** Down the square; the latitude in degrees. Beyond the edge of the square it is the edge. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-MOST_NORTH, Math.min(MOST_NORTH, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export const toMercator = ([lon, lat]: LngLat): Unit => [mercatorX(lon), mercatorY(lat)];

export const fromMercator = ([x, y]: Unit): LngLat => [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
