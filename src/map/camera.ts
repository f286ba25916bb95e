import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Bounds, boundsAt, type LngLat, union } from '../core/bounds';
import type { Spot } from '../state/camera';
import type { Free } from './free';
import { CARD_BELOW, POPUP_ROOM } from './popup';

/** The longest that the camera moves, ms. Reduced motion makes it a jump, by MapLibre itself. */
const MOVE_MS = 600;
/** Closest zoom that the camera goes to of its own accord. */
const NEAR = 9;
/** How far inside the free part a mark is put where the map is too narrow for a popup on either side of its middle, px. */
const ASIDE = 6;
/** How far below the head of the free part a mark is put whose popup is a card, px: what is below is the card's. */
const CARD_MARK = 36;
/** Width of the world at zoom 0, px. */
const TILE_PX = 512;
/** A mark far from the rest is shown with its surroundings. */
const AROUND = 6.5;

/** Moves the camera to the marks only if one of them lies outside of the free part of the map, or its popup had no room. */
export function bring(map: MapLibreMap, marks: readonly Spot[], free: Free): void {
  const [only] = marks;
  const single = marks.length === 1 && only?.shape === 'point' ? only : null;
  const inPlace = marks.every(({ anchor }) => isFree(map, anchor, free));
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  if (inPlace && (!single || hasRoom(map.project([...single.anchor]).x, width, free))) return;
  if (single) {
    const middle = (free.left + width - free.right) / 2;
    const x = hasRoom(middle, width, free) ? middle : free.left + ASIDE;
    const offset: [number, number] = [x - width / 2, (free.top - free.bottom) / 2];
    if (width < CARD_BELOW) offset[1] = cardMarkY(free) - height / 2;
    map.easeTo({
      center: [...single.anchor],
      zoom: Math.min(Math.max(map.getZoom(), 5), AROUND),
      offset,
      duration: MOVE_MS,
    });
    return;
  }
  const boxes = marks.map((mark) => (mark.shape === 'point' ? boundsAt(mark.anchor) : mark.bounds));
  const bounds = boxes.reduce(union, null);
  if (bounds) map.fitBounds([...bounds], { padding: free, maxZoom: NEAR, duration: MOVE_MS });
}

const cardMarkY = ({ top }: Free): number => top + CARD_MARK;

/** Where the popup is a card: moves the map so far that its place (lon/lat in degrees) leaves the card room to be read. */
export function raise(map: MapLibreMap, place: LngLat, free: Free): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { y } = map.project([...place]);
  const goal = cardMarkY(free);
  if (width >= CARD_BELOW || y < goal + (height - free.top - free.bottom) / 4) return;
  map.panBy([0, y - goal], { duration: MOVE_MS / 2 });
}

/** Puts a place without a mark (lon/lat in degrees) in the middle of the free part of the map. */
export function bringPlace(map: MapLibreMap, place: LngLat, { left, top, right, bottom }: Free): void {
  map.easeTo({
    center: [...place],
    zoom: Math.max(map.getZoom(), AROUND),
    offset: [(left - right) / 2, (top - bottom) / 2],
    duration: MOVE_MS,
  });
}

/** Fills the free part of the map with an extent (degrees), as close as the camera goes of its own accord. */
export function bringExtent(map: MapLibreMap, extent: Bounds, free: Free): void {
  map.fitBounds([...extent], { padding: free, maxZoom: NEAR, duration: MOVE_MS });
}

/** Roughly the view that shows an extent (degrees) on a map of a width (px), before there is a map to ask. */
export const around = ([west, south, east, north]: Bounds, width: number): { center: [number, number]; zoom: number } => ({
  center: [(west + east) / 2, (south + north) / 2],
  zoom: Math.log2((width * 360) / ((east - west) * TILE_PX)) - 0.5,
});

/** Whether a popup fits beside a mark at `x` px without covering what lies over the map; a card has a place of its own. */
const hasRoom = (x: number, width: number, free: Free): boolean =>
  width < CARD_BELOW || width - x >= POPUP_ROOM || x - free.left >= POPUP_ROOM;

/** Whether a place (lon/lat in degrees) lies in the part of the map that nothing covers. */
function isFree(map: MapLibreMap, place: LngLat, free: Free): boolean {
  const { x, y } = map.project([...place]);
  const { clientWidth, clientHeight } = map.getContainer();
  return x > free.left && x < clientWidth - free.right && y > free.top && y < clientHeight - free.bottom;
}
