import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlace, toSpot } from '../../../src/still/picture';

/** A world 2,000 units wide, whose north-west corner lies left of the picture and above it. */
const mercator = { scale: 2000, x: -600, y: -300 };
const place = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));

describe('the projection of the still map', () => {
  it('puts the middle of the world where half its width lies', () => expect(toSpot(mercator, [0, 0])).toEqual([400, 700]));

  it('goes back to the place that it came from', () => {
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        const [backLon, backLat] = toPlace(mercator, toSpot(mercator, [lon, lat]));
        expect(Math.hypot(backLon - lon, backLat - lat)).toBeLessThan(1e-9);
      }),
      { seed: 1 },
    );
  });
});
