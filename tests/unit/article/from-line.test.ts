import { describe, expect, it } from 'vitest';
import { fromLine } from '../../../src/article/from-line';

const MERIDIAN = {
  type: 'LineString' as const,
  coordinates: [
    [70, 30],
    [70, 36],
  ],
};

describe('the distance from the border', () => {
  it('is measured on the ground, with the direction from the line to the place', () => {
    // A degree of longitude at 33° N is about 93.3 km.
    const east = fromLine([71, 33], [MERIDIAN]);
    expect(east?.km).toBeCloseTo(93.3, 0);
    expect(Math.abs((east?.bearing ?? 0) - 90)).toBeLessThanOrEqual(1);
    expect(Math.abs((fromLine([69, 33], [MERIDIAN])?.bearing ?? 0) - 270)).toBeLessThanOrEqual(1);
  });

  it('is to the nearest of several lines', () => {
    const far = {
      type: 'LineString' as const,
      coordinates: [
        [60, 30],
        [60, 36],
      ],
    };
    expect(fromLine([70.1, 33], [far, MERIDIAN])?.km).toBeLessThan(10);
  });

  it('is unknown where the atlas draws no border', () => {
    expect(fromLine([71, 33], [])).toBeUndefined();
  });
});
