import distance from '@turf/distance';
import type { LngLat } from './bounds';

/** A point of a measured way. */
export interface Leg {
  /** Lon/lat in degrees. */
  readonly at: LngLat;
  /** From the point before it along the great circle, km; 0 for the first. */
  readonly km: number;
  /** From the first point, km. */
  readonly sum: number;
}

/** Between two places along the great circle, km, on a sphere of 6,371.0088 km. */
export const kmBetween = (from: LngLat, to: LngLat): number => distance([...from], [...to]);

/** The lengths of a way from point to point along great circles. */
export function legs(points: readonly LngLat[]): Leg[] {
  let sum = 0;
  return points.map((at, index) => {
    const before = points[index - 1];
    const km = before ? kmBetween(before, at) : 0;
    sum += km;
    return { at, km, sum };
  });
}
