import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePopup } from '../../../src/core/placement';

const MAP = { x: 0, y: 0, width: 1000, height: 760 };
const SIZE = { width: 300, height: 200 };
const GAP = 26;

describe('a popup', () => {
  it('stands beside its mark where there is room', () => {
    expect(placePopup({ x: 500, y: 380 }, SIZE, MAP, [], GAP)).toEqual({ x: 526, y: 280 });
  });

  it('goes to the other side when the first one is taken', () => {
    expect(placePopup({ x: 500, y: 380 }, SIZE, MAP, [{ x: 520, y: 0, width: 480, height: 760 }], GAP)).toEqual({ x: 174, y: 280 });
  });

  it('stays on the map and never covers its mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 760 }), (x, y) => {
        const at = placePopup({ x, y }, SIZE, MAP, [], GAP);
        expect(at.x >= 0 && at.y >= 0 && at.x + SIZE.width <= MAP.width && at.y + SIZE.height <= MAP.height).toBe(true);
        expect(x > at.x && x < at.x + SIZE.width && y > at.y && y < at.y + SIZE.height).toBe(false);
      }),
    );
  });
});
