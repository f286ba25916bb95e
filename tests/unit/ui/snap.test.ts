import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heights, nextSnap, restOf, SNAPS } from '../../../src/ui/snap';

const PAGE = 844;

describe('the snaps of a sheet', () => {
  it('are 120 px, 42 % and 92 % of the page', () => {
    expect(heights(1000)).toEqual({ low: 120, middle: 420, high: 920 });
  });

  it('take a sheet that is let go at rest to the nearest', () => {
    expect([130, 230, 250, 500, 600, 800].map((height) => restOf(height, height, 0, PAGE))).toEqual([
      'low',
      'low',
      'middle',
      'middle',
      'high',
      'high',
    ]);
  });

  it('take a sheet on in the direction in which it was drawn', () => {
    expect([restOf(354, 554, 0, PAGE), restOf(354, 154, 0, PAGE), restOf(120, 300, 0, PAGE)]).toEqual(['high', 'low', 'middle']);
  });

  it('take a sheet that is flung on in its direction', () => {
    expect([restOf(120, 130, 1, PAGE), restOf(354, 400, 1, PAGE), restOf(776, 840, 1, PAGE)]).toEqual(['middle', 'high', 'high']);
    expect([restOf(776, 700, -1, PAGE), restOf(354, 300, -1, PAGE), restOf(120, 100, -1, PAGE)]).toEqual(['middle', 'low', 'low']);
  });

  it('are always one of the three, and the next one stays at the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2000, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (height, speed) =>
        SNAPS.includes(restOf(354, height, speed, PAGE)),
      ),
    );
    expect([nextSnap('low', -1), nextSnap('low', 1), nextSnap('high', 1)]).toEqual(['low', 'middle', 'high']);
  });
});
