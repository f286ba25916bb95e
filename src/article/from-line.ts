import bearing from '@turf/bearing';
import nearestPointOnLine from '@turf/nearest-point-on-line';
import type { LineString, MultiLineString } from 'geojson';
import type { LngLat } from '../core/bounds';

/** How a place lies to the nearest point of the lines that distances are told from. */
export interface FromLine {
  /** Distance along the great circle, km, to a metre. */
  readonly km: number;
  /** Direction from the line to the place, degrees clockwise from north, 0 to 359. */
  readonly bearing: number;
}

/** Measures a place (lon/lat in degrees) against the lines that distances are told from; undefined when there are none. */
export function fromLine(place: LngLat, lines: readonly (LineString | MultiLineString)[]): FromLine | undefined {
  const nearest = lines
    .map((line) => nearestPointOnLine(line, [...place], { units: 'kilometers' }))
    .sort((a, b) => a.properties.pointDistance - b.properties.pointDistance)[0];
  if (!nearest) return undefined;
  return {
    km: Math.round(nearest.properties.pointDistance * 1000) / 1000,
    bearing: (Math.round(bearing(nearest, [...place])) + 360) % 360,
  };
}
