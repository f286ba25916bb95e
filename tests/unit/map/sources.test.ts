import distance from '@turf/distance';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import { halos } from '../../../src/map/sources';
import { feature, withEvents } from '../compile/atlas-files';

const where = (radiusKm?: number) => ({ name: 'Town', precision: 'place', radiusKm });
const { marks } = assemble(
  withEvents(
    feature({ id: 'near' }, { where: where(2) }),
    feature({ id: 'far' }, { where: where(10) }),
    feature({ id: 'exact' }, { where: where() }),
  ),
).atlas;
const circles = halos(marks, (km) => `±${km}`).features;

describe('the circle of a place', () => {
  it('has its true radius on the ground, and is drawn for points known to a radius alone', () => {
    expect(circles.map(({ properties }) => properties?.['id'])).toEqual(['near', 'far']);
    for (const [index, km] of [2, 10].entries()) {
      for (const vertex of circles[index]?.geometry.coordinates[0] ?? []) expect(distance([69.2, 34.5], vertex)).toBeCloseTo(km, 2);
    }
  });

  it('says how exactly the place is known from the zoom on that would show more', () => {
    const [near, far] = circles.map(({ properties }) => properties as { known: string; near: number });
    expect(near?.known).toBe('±2');
    // Five times as wide, known to be so log2(5) zooms earlier.
    expect((near?.near ?? 0) - (far?.near ?? 0)).toBeCloseTo(Math.log2(5), 6);
    const metresAPixel = (40_075_016.7 * Math.cos((34.5 * Math.PI) / 180)) / (512 * 2 ** (near?.near ?? 0));
    expect(2000 / metresAPixel).toBeCloseTo(90, 0);
  });
});
