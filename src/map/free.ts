import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../core/bounds';
import type { Box } from '../core/placement';

/** How far from each edge of the map, in px, nothing covers it. */
export type Free = Record<'left' | 'top' | 'right' | 'bottom', number>;

/** Parts of the page that lie over the map mark themselves so. */
const COVERING = '[data-covers-map]';
/** Room kept around marks, px. */
const ROOM = 56;
/** What lies over the map is reckoned with up to this share of its height: a sheet drawn up over it comes down for a mark. */
const MOST = 0.45;

/** The boxes over the map that other parts take, in px from the map's top left. */
export function takenBoxes(ground: HTMLElement): Box[] {
  const { left, top, right, bottom } = ground.getBoundingClientRect();
  return [...document.querySelectorAll(COVERING)]
    .map((part) => part.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.right > left && box.left < right && box.bottom > top && box.top < bottom)
    .map((box) => ({ x: box.left - left, y: box.top - top, width: box.width, height: box.height }));
}

/** How far from each edge of the map the parts that lie along it reach. */
export function freeEdges(ground: HTMLElement): Free {
  const { clientWidth: width, clientHeight: height } = ground;
  const free = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const box of takenBoxes(ground)) {
    const [far, foot] = [box.x + box.width, box.y + box.height];
    if (box.width > width * 0.6) {
      if (foot > height - 2) free.bottom = Math.max(free.bottom, height - box.y);
      else if (box.y < height / 4) free.top = Math.max(free.top, foot);
    } else if (box.height > height / 4 && box.width < width / 2) {
      if (box.x < width / 4) free.left = Math.max(free.left, far);
      else if (far > (3 * width) / 4) free.right = Math.max(free.right, width - box.x);
    }
  }
  return { ...free, bottom: Math.min(free.bottom, height * MOST) };
}

/** The part of a map that nothing covers, as a box on the ground. */
export function freeExtent(map: MapLibreMap): Bounds {
  const { clientWidth, clientHeight } = map.getContainer();
  const { left, top, right, bottom } = freeEdges(map.getContainer());
  const [northWest, southEast] = [map.unproject([left, top]), map.unproject([clientWidth - right, clientHeight - bottom])];
  return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
}

/** How far from each edge of the map marks are brought, so that what covers the map hides none. */
export function freePadding(ground: HTMLElement): Free {
  const { clientWidth: width, clientHeight: height } = ground;
  const room = Math.min(ROOM, width / 6, height / 6);
  const { left, top, right, bottom } = freeEdges(ground);
  const beside = (edge: number): number => (edge > 0 ? edge + room / 2 : room);
  return { left: beside(left), top: beside(top), right: beside(right), bottom: beside(bottom) };
}

/** Calls when a part that covers the map comes, goes or has another size: a sheet drawn up or down, a panel opened or folded. */
export function whenCovered(changed: () => void): () => void {
  const sizes = new ResizeObserver(changed);
  const follow = (): void => {
    sizes.disconnect();
    for (const part of document.querySelectorAll(COVERING)) sizes.observe(part);
  };
  const isPart = (node: Node): boolean => node instanceof Element && (node.matches(COVERING) || node.querySelector(COVERING) !== null);
  const mounted = new MutationObserver((records) => {
    if (records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isPart))) follow();
  });
  mounted.observe(document.body, { childList: true, subtree: true });
  follow();
  return () => {
    mounted.disconnect();
    sizes.disconnect();
  };
}
