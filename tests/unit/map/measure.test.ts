import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { legs } from '../../../src/core/measure';
import { wayOf } from '../../../src/map/measure';

const words = { distance: (km: number) => `${Math.round(km)} km` };
const lines = (points: [number, number][]) =>
  wayOf(legs(points), words).features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry as LineString] : []));

describe('a measured way as it is drawn', () => {
  it('has its points with the distance from the start, none at the start', () => {
    const { features } = wayOf(
      legs([
        [0, 0],
        [1, 0],
        [2, 0],
      ]),
      words,
    );
    expect(features.flatMap(({ geometry, properties }) => (geometry.type === 'Point' ? [properties?.['distance']] : []))).toEqual([
      '',
      '111 km',
      '222 km',
    ]);
  });

  it('bends as the great circle does', () => {
    const [line] = lines([
      [-60, 50],
      [60, 50],
    ]);
    const north = Math.max(...(line?.coordinates ?? []).map(([, lat = 0]) => lat));
    // The summit of the great circle between two places of one latitude, half of their longitudes apart.
    expect(north).toBeCloseTo((Math.atan(Math.tan((50 * Math.PI) / 180) / Math.cos(Math.PI / 3)) * 180) / Math.PI, 3);
  });

  it('goes on over the antimeridian without a jump, and draws nothing for a point set twice', () => {
    const [line] = lines([
      [170, 10],
      [-170, 12],
    ]);
    const longitudes = (line?.coordinates ?? []).map(([lon = 0]) => lon);
    expect(longitudes.at(-1)).toBeCloseTo(190, 6);
    for (const [index, lon] of longitudes.entries()) if (index > 0) expect(Math.abs(lon - (longitudes[index - 1] ?? 0))).toBeLessThan(1);
    expect(
      lines([
        [70, 34],
        [70, 34],
      ]),
    ).toEqual([]);
  });
});
