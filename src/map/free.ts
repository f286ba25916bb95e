import type { Box } from '../core/placement';

/** How far from each edge of the map, in px, nothing covers it. */
export type Free = Record<'left' | 'top' | 'right' | 'bottom', number>;

/** Room kept around marks, px. */
const ROOM = 56;

/** The boxes over the map that other parts take, in px from the map's top left. Parts mark themselves with data-covers-map. */
export function takenBoxes(ground: HTMLElement): Box[] {
  const { left, top, right, bottom } = ground.getBoundingClientRect();
  return [...document.querySelectorAll('[data-covers-map]')]
    .map((part) => part.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.right > left && box.left < right && box.bottom > top && box.top < bottom)
    .map((box) => ({ x: box.left - left, y: box.top - top, width: box.width, height: box.height }));
}

/** How far from each edge of the map marks are brought, so that what covers the map hides none. */
export function freePadding(ground: HTMLElement): Free {
  const { clientWidth: width, clientHeight: height } = ground;
  const room = Math.min(ROOM, width / 6, height / 6);
  const free = { left: room, top: room, right: room, bottom: room };
  for (const box of takenBoxes(ground)) {
    const far = box.x + box.width;
    if (box.height > height / 4 && box.width < width / 2) {
      if (box.x < width / 4) free.left = Math.max(free.left, far + room / 2);
      else if (far > (3 * width) / 4) free.right = Math.max(free.right, width - box.x + room / 2);
    }
  }
  return free;
}
