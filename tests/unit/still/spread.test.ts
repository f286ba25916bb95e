import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Standing, spread } from '../../../src/still/spread';

const SIZE = 20;
const boxes = (places: readonly (readonly [number, number])[]): Standing[] =>
  places.map((at, index) => ({ id: `m${index}`, at, width: SIZE, height: SIZE }));
const covered = (spots: readonly (readonly [number, number])[]): number =>
  spots.flatMap(([ax, ay], i) => spots.slice(i + 1).filter(([bx, by]) => Math.abs(ax - bx) < SIZE - 0.5 && Math.abs(ay - by) < SIZE - 0.5))
    .length;

describe('setting signs apart', () => {
  it('leaves those alone that cover nothing', () => {
    const places = [
      [50, 50],
      [100, 100],
    ] as const;
    expect([...spread(boxes(places), [400, 300]).values()]).toEqual(places);
  });

  it('sets apart those at one place, near to it', () => {
    const spots = [...spread(boxes(Array.from({ length: 6 }, () => [200, 150] as const)), [400, 300]).values()];
    expect(covered(spots)).toBe(0);
    for (const [x, y] of spots) expect(Math.hypot(x - 200, y - 150)).toBeLessThan(5 * SIZE);
  });

  it('keeps every sign in the picture and off the others where there is room', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 25 }), (places) => {
        const spots = [...spread(boxes(places), [600, 400]).values()];
        expect(covered(spots)).toBe(0);
        for (const [x, y] of spots) {
          expect(x).toBeGreaterThanOrEqual(SIZE / 2);
          expect(x).toBeLessThanOrEqual(600 - SIZE / 2);
          expect(y).toBeGreaterThanOrEqual(SIZE / 2);
          expect(y).toBeLessThanOrEqual(400 - SIZE / 2);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
