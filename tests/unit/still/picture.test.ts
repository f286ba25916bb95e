import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlace, toSpot } from '../../../src/still/picture';

const projection = geoMercator().scale(9000).translate([400, 300]).center([70, 33]);
const [x, y] = projection([0, 0]) as [number, number];
const mercator = { scale: 9000, x, y };
const place = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));

describe('the projection of the still map', () => {
  it('is the one that the picture was drawn in', () => {
    fc.assert(
      fc.property(place, (at) => {
        const [px, py] = projection(at) as [number, number];
        const [sx, sy] = toSpot(mercator, at);
        expect(Math.hypot(px - sx, py - sy)).toBeLessThan(1e-6);
      }),
      { seed: 1 },
    );
  });

  it('goes back to the place that it came from', () => {
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        const [backLon = 0, backLat = 0] = toPlace(mercator, toSpot(mercator, [lon, lat]));
        expect(Math.hypot(backLon - lon, backLat - lat)).toBeLessThan(1e-9);
      }),
      { seed: 1 },
    );
  });
});
