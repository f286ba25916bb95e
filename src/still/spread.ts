import type { Spot } from './picture';

/** A box that wants to stand with its middle at a place. */
export interface Standing {
  readonly id: string;
  readonly at: Spot;
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 200;
/** How much of its way home a box goes in each round. */
const HOME = 0.04;

/**
 * Sets boxes apart that would cover each other, each as near to its place as it gets, inside `width` × `height`. A still map
 * can't be zoomed, so signs at one place must be told apart. The same boxes always come out at the same spots.
 */
export function spread(boxes: readonly Standing[], [width, height]: Spot): Map<string, Spot> {
  const spots = boxes.map((box): Movable => ({ box, x: box.at[0], y: box.at[1] }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [i, spot] of spots.entries()) {
      const [homeX, homeY] = spot.box.at;
      // The last rounds only set apart.
      if (round < ROUNDS / 2) {
        spot.x += (homeX - spot.x) * HOME;
        spot.y += (homeY - spot.y) * HOME;
      }
      for (const [j, other] of spots.slice(0, i).entries()) moved = part(spot, other, i + j) || moved;
    }
    for (const spot of spots) {
      const { width: w, height: h } = spot.box;
      spot.x = Math.min(Math.max(spot.x, w / 2), width - w / 2);
      spot.y = Math.min(Math.max(spot.y, h / 2), height - h / 2);
    }
    if (!moved) break;
  }
  return new Map(spots.map(({ box, x, y }) => [box.id, [x, y]]));
}

interface Movable {
  readonly box: Standing;
  x: number;
  y: number;
}

/** Moves two boxes apart, half the way each, in the direction in which they overlap less. Whether they overlapped. */
function part(a: Movable, b: Movable, turn: number): boolean {
  const overX = (a.box.width + b.box.width) / 2 - Math.abs(a.x - b.x);
  const overY = (a.box.height + b.box.height) / 2 - Math.abs(a.y - b.y);
  if (overX <= 0.01 || overY <= 0.01) return false;
  const same = a.x === b.x && a.y === b.y;
  const alongX = same ? turn % 2 === 0 : overX < overY;
  const by = (alongX ? overX : overY) / 2;
  if (alongX) {
    const way = a.x < b.x ? -1 : 1;
    a.x += way * by;
    b.x -= way * by;
  } else {
    const way = a.y < b.y ? -1 : 1;
    a.y += way * by;
    b.y -= way * by;
  }
  return true;
}
