import area from '@turf/area';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { softArea } from '../../../src/site/soft-area';

/** A degree wide and high; its eastern side is a line that is known and bends in its middle. */
const RING: Position[] = [
  [70, 33],
  [71, 33],
  [71.05, 33.5],
  [71, 34],
  [70, 34],
  [70, 33],
];
const SQUARE: Polygon = { type: 'Polygon', coordinates: [RING] };
const EAST = new Set(['71,33', '71.05,33.5', '71,34']);
const WEST_OF_IT: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [60, 20],
      [71, 20],
      [71, 33],
      [71.05, 33.5],
      [71, 34],
      [71, 40],
      [60, 40],
      [60, 20],
    ],
  ],
};

const drawn = softArea(SQUARE, 5, EAST, WEST_OF_IT);
const shareAt = (place: Position): number =>
  drawn.fills.reduce((sum, { share, geometry }) => sum + (booleanPointInPolygon(place, geometry) ? share : 0), 0);

describe('an area with a generalised edge', () => {
  it('has its full tint inside, half of it where the edge may lie, none beyond', () => {
    // 5 km are 0.045° of latitude.
    expect(shareAt([70.5, 33.5])).toBe(1);
    expect(shareAt([70.5, 33.06])).toBe(1);
    expect(shareAt([70.5, 33.03])).toBe(0.5);
    expect(shareAt([70.5, 32.97])).toBe(0.5);
    expect(shareAt([70.5, 32.94])).toBe(0);
  });

  it('is sharp along what is known: full up to it, by its own vertices, and nothing across', () => {
    expect(shareAt([71.049, 33.5])).toBe(1);
    expect(shareAt([71.051, 33.5])).toBe(0);
    expect(shareAt([71.03, 33.01])).toBe(0);
    const vertices = drawn.fills.flatMap(({ geometry }) => geometry.coordinates.flat(2)).map((vertex) => vertex.join());
    expect(vertices).toContain('71.05,33.5');
  });

  it('has an edge to draw only where it is generalised', () => {
    expect(drawn.edge.coordinates).toEqual([RING.slice(0, 2), RING.slice(3)]);
  });

  it('holds as much as the area does, its zone counted half', () => {
    const held = drawn.fills.reduce((sum, { share, geometry }) => sum + share * area(geometry), 0);
    expect(held / area(SQUARE)).toBeGreaterThan(0.97);
    expect(held / area(SQUARE)).toBeLessThan(1.03);
  });

  it('is left whole where all of its edge is known', () => {
    const whole = softArea(SQUARE, 5, new Set(RING.map((vertex) => vertex.join())), null);
    expect(whole.edge.coordinates).toEqual([]);
    expect(whole.fills.map(({ share }) => share)).toEqual([1]);
    expect(area(whole.fills[0]?.geometry ?? WEST_OF_IT)).toBeCloseTo(area(SQUARE), -3);
  });
});
