import { describe, expect, it } from 'vitest';
import { legs } from '../../../src/core/measure';

describe('a measured way', () => {
  it('has lengths along great circles and their sums', () => {
    const way = legs([
      [0, 0],
      [90, 0],
      [90, 90],
    ]);
    const quarter = (Math.PI / 2) * 6371.0088;
    expect(way.map(({ km }) => Math.round(km))).toEqual([0, Math.round(quarter), Math.round(quarter)]);
    expect(way[2]?.sum).toBeCloseTo(2 * quarter, 1);
  });

  it('is the short way over the antimeridian, and nothing for a point set twice', () => {
    expect(
      legs([
        [179.5, 0],
        [-179.5, 0],
      ])[1]?.km,
    ).toBeCloseTo(111.195, 1);
    expect(
      legs([
        [70, 34],
        [70, 34],
      ])[1]?.km,
    ).toBe(0);
    expect(legs([])).toEqual([]);
  });
});
