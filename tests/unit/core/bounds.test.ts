import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Bounds, boundsAt, boundsOf, contains, type LngLat, lngLat, overlaps, union } from '../../../src/core/bounds';

const place = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }));
const places = fc.array(place, { minLength: 1, maxLength: 20 });
const lineOf = (coordinates: Position[]) => boundsOf({ type: 'LineString', coordinates });

describe('a box on the ground', () => {
  it('holds each position of the geometry, and touches one on every side', () => {
    fc.assert(
      fc.property(places, (all) => {
        const box = lineOf(all) as Bounds;
        expect(all.every((at) => contains(box, at))).toBe(true);
        const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
        expect(lons).toEqual(expect.arrayContaining([box[0], box[2]]));
        expect(lats).toEqual(expect.arrayContaining([box[1], box[3]]));
      }),
    );
  });

  it('is found at any depth of a geometry, and leaves heights alone', () => {
    const ring = [
      [70, 33, 1800],
      [72, 33, 2],
      [71, 35, -400],
      [70, 33, 1800],
    ];
    expect(boundsOf({ type: 'Point', coordinates: [70, 33, 500] })).toEqual([70, 33, 70, 33]);
    expect(boundsOf({ type: 'Polygon', coordinates: [ring] })).toEqual([70, 33, 72, 35]);
    expect(
      boundsOf({
        type: 'MultiPolygon',
        coordinates: [
          [ring],
          [
            [
              [60, 20],
              [61, 20],
              [61, 21],
              [60, 20],
            ],
          ],
        ],
      }),
    ).toEqual([60, 20, 72, 35]);
    const geometries = [
      { type: 'Point' as const, coordinates: [1, 2] },
      {
        type: 'LineString' as const,
        coordinates: [
          [3, 1],
          [2, 5],
        ],
      },
    ];
    expect(boundsOf({ type: 'GeometryCollection', geometries })).toEqual([1, 1, 3, 5]);
  });

  it('is none where there is no position', () => {
    expect(boundsOf({ type: 'Polygon', coordinates: [] })).toBeNull();
    expect(boundsOf({ type: 'MultiPolygon', coordinates: [[]] })).toBeNull();
    expect(boundsOf({ type: 'GeometryCollection', geometries: [] })).toBeNull();
  });

  it('around two parts is the box around the whole', () => {
    fc.assert(
      fc.property(places, places, (some, others) => {
        expect(union(lineOf(some), lineOf(others))).toEqual(lineOf([...some, ...others]));
      }),
    );
    expect([union(null, [1, 2, 3, 4]), union([1, 2, 3, 4], null), union(null, null)]).toEqual([[1, 2, 3, 4], [1, 2, 3, 4], null]);
  });

  it('overlaps another when they share a point', () => {
    expect(overlaps([0, 0, 2, 2], [1, 1, 3, 3])).toBe(true);
    expect(overlaps([0, 0, 2, 2], [2, 2, 3, 3])).toBe(true);
    expect(overlaps([0, 0, 2, 2], [2.1, 0, 3, 2])).toBe(false);
    expect(overlaps([0, 0, 2, 2], [0, 2.1, 2, 3])).toBe(false);
  });

  it('contains a place when the box of that place alone overlaps it', () => {
    fc.assert(
      fc.property(places, place, (all, at) => {
        const box = lineOf(all) as Bounds;
        expect(contains(box, at)).toBe(overlaps(box, boundsAt(at)));
      }),
    );
  });
});

describe('a position of GeoJSON', () => {
  it('is a longitude and a latitude, whatever follows', () => expect(lngLat([70, 33, 1800])).toEqual([70, 33] satisfies LngLat));
  it('is refused where one of them is missing', () => {
    expect(() => lngLat([70])).toThrow(RangeError);
    expect(() => lngLat([])).toThrow(RangeError);
  });
});
