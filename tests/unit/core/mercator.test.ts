import { geoMercatorRaw } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMercator, MOST_NORTH, toMercator } from '../../../src/core/mercator';

const place = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }));
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

describe('Web Mercator', () => {
  it('is that of d3-geo on a square from 0 to 1', () => {
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        const [right, up] = geoMercatorRaw(radians(lon), radians(lat));
        const [x, y] = toMercator([lon, lat]);
        expect(x).toBeCloseTo(0.5 + right / (2 * Math.PI), 12);
        expect(y).toBeCloseTo(0.5 - up / (2 * Math.PI), 12);
      }),
    );
  });

  it('goes back to the place that it came from', () => {
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        const [backLon, backLat] = fromMercator(toMercator([lon, lat]));
        expect(Math.hypot(backLon - lon, backLat - lat)).toBeLessThan(1e-9);
      }),
    );
  });

  it('begins in the north-west, ends in the south-east, and has nothing beyond', () => {
    expect(fromMercator([0, 0])).toEqual([-180, expect.closeTo(MOST_NORTH, 9)]);
    expect(fromMercator([1, 1])).toEqual([180, expect.closeTo(-MOST_NORTH, 9)]);
    expect(toMercator([0, 90])[1]).toBeCloseTo(0, 12);
    expect(toMercator([0, -90])[1]).toBeCloseTo(1, 12);
  });
});
