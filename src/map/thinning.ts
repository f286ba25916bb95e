/** The most that is left out: every 8th point is drawn. (WebGL allows a vertex stride of 255 bytes; 8 × 20 is 160.) */
const THINNEST = 8;
/** Fewer points than this are never what makes a frame slow. */
const FEW = 20_000;
/** A frame that takes longer than this, ms, is felt as a stutter; below the other there is room for twice the points. */
const SLOW_MS = 50;
const FAST_MS = 22;
/** So many frames in a row must agree. */
const SLOW_FRAMES = 2;
const FAST_FRAMES = 20;

/** Which share of the points is drawn while the map or the range is being dragged. At rest all of them are. */
export interface Thinning {
  /** Every how many-th point to draw in a drag when so many are in range: 1, 2, 4 or 8. */
  readonly every: (points: number) => number;
  /** Tells how long a frame took, ms, that drew every `every`-th of so many points. */
  readonly took: (ms: number, points: number, every: number) => void;
}

/**
 * Decides by the time that frames take, at rest too, so that a drag begins with what the machine can do. Two slow frames
 * in a row thin as far as they were too slow; twenty fast ones double what is drawn; what lies between changes nothing.
 * As a fast frame takes less than half of a slow one, a doubling does not make frames slow again, so that it can't swing.
 */
export function createThinning(): Thinning {
  let current = 1;
  let slow = 0;
  let fast = 0;
  return {
    every: (points) => (points < FEW ? 1 : current),
    took: (ms, points, every) => {
      if (points < FEW) return;
      // What a frame of a drag would have taken.
      const usual = (ms * every) / current;
      slow = usual > SLOW_MS ? slow + 1 : 0;
      fast = usual < FAST_MS ? fast + 1 : 0;
      if (slow >= SLOW_FRAMES) {
        while (current < THINNEST && (ms * every) / current > SLOW_MS) current *= 2;
        slow = 0;
      } else if (fast >= FAST_FRAMES && current > 1) {
        current /= 2;
        fast = 0;
      }
    },
  };
}
