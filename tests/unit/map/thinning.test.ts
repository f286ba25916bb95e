import { describe, expect, it } from 'vitest';
import { createThinning, type Thinning } from '../../../src/map/thinning';

const MANY = 1_000_000;

/** Frames of a machine that needs `fixed` ms for a map and `each` ms more for all its points; gives the shares drawn. */
function drag(thinning: Thinning, frames: number, { fixed, each }: { fixed: number; each: number }, points = MANY): number[] {
  return Array.from({ length: frames }, () => {
    const every = thinning.every(points);
    thinning.took(fixed + each / every, points, every);
    return every;
  });
}

describe('thinning', () => {
  it('draws all on a machine that is fast enough', () => {
    expect(new Set(drag(createThinning(), 100, { fixed: 8, each: 30 }))).toEqual(new Set([1]));
  });

  it('goes after two slow frames as far as frames were too slow, and no farther', () => {
    expect(drag(createThinning(), 6, { fixed: 0, each: 90 })).toEqual([1, 1, 2, 2, 2, 2]);
    expect(drag(createThinning(), 4, { fixed: 0, each: 190 })).toEqual([1, 1, 4, 4]);
    expect(drag(createThinning(), 4, { fixed: 0, each: 5000 })).toEqual([1, 1, 8, 8]);
  });

  it('lets a single slow frame pass', () => {
    const thinning = createThinning();
    for (const ms of [10, 300, 10, 300, 10]) thinning.took(ms, MANY, 1);
    expect(thinning.every(MANY)).toBe(1);
  });

  it('knows from frames at rest what a drag can begin with', () => {
    const thinning = createThinning();
    thinning.took(350, MANY, 1);
    thinning.took(350, MANY, 1);
    expect(thinning.every(MANY)).toBe(8);
  });

  it('draws more again once frames are fast for a while', () => {
    const thinning = createThinning();
    drag(thinning, 5, { fixed: 0, each: 190 });
    expect(drag(thinning, 60, { fixed: 4, each: 30 }).at(-1)).toBe(1);
  });

  it('does not swing, whatever the machine', () => {
    for (let fixed = 0; fixed < 60; fixed += 5)
      for (let each = 10; each < 800; each += 10) {
        const thinning = createThinning();
        drag(thinning, 200, { fixed, each });
        expect(new Set(drag(thinning, 200, { fixed, each })).size, `${fixed} ms and ${each} ms`).toBe(1);
      }
  });

  it('never thins a few points, and does not judge by frames that hold few', () => {
    const thinning = createThinning();
    expect(new Set(drag(thinning, 50, { fixed: 500, each: 0 }, 1000))).toEqual(new Set([1]));
    expect(thinning.every(MANY)).toBe(1);
  });
});
