import distance from '@turf/distance';
import type { Position } from 'geojson';

/** A point of a measured way. */
export interface Leg {
  /** Lon/lat in degrees. */
  readonly at: Position;
  /** From the point before it along the great circle, km; 0 for the first. */
  readonly km: number;
  /** From the first point, km. */
  readonly sum: number;
}

/** The lengths of a way from point to point (lon/lat in degrees), on a sphere of 6,371.0088 km. */
export function legs(points: readonly Position[]): Leg[] {
  let sum = 0;
  return points.map((at, index) => {
    const before = points[index - 1];
    const km = before ? distance(before, at) : 0;
    sum += km;
    return { at, km, sum };
  });
}
