import type { Mark } from '../article/mark';
import type { LngLat } from '../core/bounds';
import { type Box, cardAtFoot, type Point, placePopup } from '../core/placement';
import type { Explorer } from '../state/explorer';
import { freeEdges, takenBoxes, whenCovered } from './free';

/** What of a map its popup must know: where a place (lon/lat in degrees) lies, in px from its top left, and when it moves. */
export interface Surface {
  readonly getContainer: () => HTMLElement;
  readonly project: (place: [lon: number, lat: number]) => Point;
  readonly on: (type: 'move', moved: () => void) => unknown;
  readonly off: (type: 'move', moved: () => void) => unknown;
}

/** Distance of a popup from its mark, px: past the ring of a selected one. */
const GAP = 26;
/** Distance of a card from its mark, px: the ring of a selected one and a little. */
const CARD_GAP = 30;
const CARD_MARGIN = 8;
/** Below this width the popup is a card across the map. */
export const CARD_BELOW = 480;
/** What a popup takes to one side of its mark, px: its width, the gap, and the margin of the map. */
export const POPUP_ROOM = 300 + GAP + 8;

/** An area as large as this share of the map has no beside: its popup stands by the place that was clicked. */
const TOO_LARGE = 0.5;

/** The box on the map, in px, that a popup must leave free: the mark's own area, or the one place that it points at. */
function boxOf(map: Surface, mark: Mark | null, anchor: LngLat): Box {
  const { x, y } = map.project([...anchor]);
  const point = { x, y, width: 0, height: 0 };
  if (mark?.shape !== 'area') return point;
  const [west, south, east, north] = mark.bounds;
  const [topLeft, bottomRight] = [map.project([west, north]), map.project([east, south])];
  const box = { x: topLeft.x, y: topLeft.y, width: bottomRight.x - topLeft.x, height: bottomRight.y - topLeft.y };
  const { clientWidth, clientHeight } = map.getContainer();
  return box.width > clientWidth * TOO_LARGE || box.height > clientHeight * TOO_LARGE ? point : box;
}

/** Keeps the popup beside its mark while the map moves. */
export function bindPopup(map: Surface, explorer: Explorer, host: HTMLElement): () => void {
  const ground = map.getContainer();
  const place = (): void => {
    const anchor = explorer.popupAt.peek();
    const card = ground.clientWidth < CARD_BELOW;
    host.style.setProperty('--map-height', `${ground.clientHeight}px`);
    host.classList.toggle('is-card', card);
    host.classList.toggle('is-placed', anchor !== null && !card);
    if (card) return placeAsCard(anchor);
    if (!anchor) {
      host.style.transform = '';
      return;
    }
    const size = { width: host.offsetWidth, height: host.offsetHeight };
    const box = { x: 0, y: 0, width: ground.clientWidth, height: ground.clientHeight };
    const { x, y } = placePopup(boxOf(map, explorer.selectedMark.peek(), anchor), size, box, takenBoxes(ground), GAP);
    host.style.transform = `translate(${x}px, ${y}px)`;
  };
  /** At the foot or the head of the free part of the map, whichever its mark is not in. */
  const placeAsCard = (anchor: LngLat | null): void => {
    const { top, bottom } = freeEdges(ground);
    const free = { from: top, to: ground.clientHeight - bottom };
    const mark = anchor ? map.project([...anchor]).y : free.from;
    const room = Math.max(Math.min(mark, free.to) - free.from, free.to - Math.max(mark, free.from)) - CARD_GAP - CARD_MARGIN;
    host.style.setProperty('--card-height', `${Math.round(room)}px`);
    atFoot = cardAtFoot(mark, host.offsetHeight + CARD_MARGIN, free, CARD_GAP, atFoot);
    host.style.transform = `translateY(${Math.round(atFoot ? free.to - host.offsetHeight - CARD_MARGIN : free.from + CARD_MARGIN)}px)`;
  };
  let atFoot = true;
  const stop = explorer.popupAt.subscribe(place);
  const resized = new ResizeObserver(place);
  resized.observe(host);
  resized.observe(ground);
  map.on('move', place);
  const covered = whenCovered(place);
  return () => {
    stop();
    resized.disconnect();
    covered();
    map.off('move', place);
  };
}
