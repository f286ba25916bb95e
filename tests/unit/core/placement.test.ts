import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePopup } from '../../../src/core/placement';

const MAP = { x: 0, y: 0, width: 1000, height: 760 };
const SIZE = { width: 300, height: 200 };
const GAP = 26;
const at = (x: number, y: number) => ({ x, y, width: 0, height: 0 });

describe('a popup', () => {
  it('stands beside its mark where there is room', () => {
    expect(placePopup(at(500, 380), SIZE, MAP, [], GAP)).toEqual({ x: 526, y: 280 });
  });

  it('goes to the other side when the first one is taken', () => {
    expect(placePopup(at(500, 380), SIZE, MAP, [{ x: 520, y: 0, width: 480, height: 760 }], GAP)).toEqual({ x: 174, y: 280 });
  });

  it('keeps off the whole of an area', () => {
    const area = { x: 400, y: 300, width: 120, height: 90 };
    expect(placePopup(area, SIZE, MAP, [], GAP)).toEqual({ x: 546, y: 245 });
  });

  it('stays on the map and never covers its mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 760 }), (x, y) => {
        const place = placePopup(at(x, y), SIZE, MAP, [], GAP);
        expect(place.x >= 0 && place.y >= 0 && place.x + SIZE.width <= MAP.width && place.y + SIZE.height <= MAP.height).toBe(true);
        expect(x > place.x && x < place.x + SIZE.width && y > place.y && y < place.y + SIZE.height).toBe(false);
      }),
    );
  });
});
