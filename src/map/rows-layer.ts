import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../core/bounds';
import type { Range } from '../core/day';
import { toMercator, type Unit } from '../core/mercator';
import { positionAt } from '../dataset/entry';
import { pickerOf } from '../dataset/pick';
import { BYTE, type Points, STRIDE } from '../dataset/points';
import { ALL_CATEGORIES, dayWindow, slicesOf } from '../dataset/slices';
import { createGpuTime } from './gpu-time';
import { MAX_HITS, REACH } from './reach';
import { createDrawing, type Drawing } from './rows-drawing';
import { createThinning } from './thinning';

/** Points of a person's own table on the map. Every change shows in the next frame. */
export interface RowsLayer {
  /** Shows the points that a range may hold, the only possible ones hollow; all for null. */
  readonly setRange: (range: Range | null) => void;
  /** Leaves out what is only possibly in range. */
  readonly setOnlyCertain: (onlyCertain: boolean) => void;
  /** Bit c: whether category c is shown. */
  readonly setMask: (mask: number) => void;
  /** From 0, invisible, to 1. */
  readonly setOpacity: (opacity: number) => void;
  /** A colour `#rrggbb` for each category, "other" last. */
  readonly setPalette: (colours: readonly string[]) => void;
  /** Draws it right below another layer of the style, or above all. */
  readonly moveBefore: (layer?: string) => void;
  /** Rows of the table whose points lie within `reach` px of a place on the map (px from its top left), nearest first. */
  readonly pick: (place: { readonly x: number; readonly y: number }, reach?: number) => Picked[];
  readonly remove: () => void;
}

/** A point that was hit. */
interface Picked {
  readonly row: number;
  /** Lon/lat in degrees. */
  readonly at: LngLat;
  /** From the middle of the point, px. */
  readonly away: number;
}

export interface RowsLook {
  readonly colours: readonly string[];
  readonly opacity?: number;
  /** The layer of the style to be drawn below. */
  readonly before?: string;
}

/** A range that changes again within this time, ms, is being dragged; after a shorter rest all is drawn, as if released. */
const DRAGGED_MS = 1000;
const REST_MS = 200;
/** Of the radius of a point of medium size: the largest one, by area twice as large. */
const LARGEST = Math.SQRT2;

/** Radius of a point of medium size, px: smaller on a map of the world, and the smaller the more points there are. */
export function radiusAt(zoom: number, count: number): number {
  const crowd = Math.min(1.3, Math.max(0.5, 1.3 - 0.25 * Math.log10(count / 1000)));
  return Math.min(6, Math.max(2, 1.2 + 0.4 * zoom)) * crowd;
}

/**
 * Adds points to a map whose style is loaded, and keeps them there: a lost context and a new style take custom layers
 * away, so it is added again when either is over.
 */
export function createRowsLayer(map: MapLibreMap, id: string, points: Points, look: RowsLook): RowsLayer {
  let range: Range | null = null;
  let onlyCertain = false;
  let window = dayWindow(points, range);
  let slices = slicesOf(points, window);
  let mask = ALL_CATEGORIES;
  let opacity = look.opacity ?? 1;
  let colours = look.colours;
  let tints = tinted(colours, opacity);
  let before = look.before;

  let drawing: Drawing | null = null;
  let changed = Number.NEGATIVE_INFINITY;
  let dragged = false;
  let thinned = false;
  let release: ReturnType<typeof setTimeout> | undefined;
  const thinning = createThinning();
  const gpuTime = createGpuTime();
  const repaint = (): void => map.triggerRepaint();

  const layer: CustomLayerInterface = {
    id,
    type: 'custom',
    onAdd: (_, gl) => {
      drawing = createDrawing(gl, points);
    },
    onRemove: () => {
      drawing?.free();
      drawing = null;
    },
    render: (gl, input) => {
      const inRange = slices.single.count + slices.spans.count + slices.undated.count;
      const every = dragged || map.isMoving() ? thinning.every(inRange) : 1;
      const radius = radiusAt(map.getZoom(), points.count) * map.getPixelRatio();
      drawing?.draw(input, { window, onlyCertain, slices, mask, colours: tints, radius, every, middle: unitOf(map.getCenter()) });
      thinned = every > 1;
      gpuTime(gl, (ms) => thinning.took(ms, inRange, every));
    },
  };

  const above = (): string | undefined => (before !== undefined && map.getLayer(before) ? before : undefined);
  const add = (): void => {
    // While the graphics are lost there is no style to add to.
    if (map.style && !map.getLayer(id)) map.addLayer(layer, above());
  };
  /** A new style by difference leaves the layer, but may bring others between it and its place. */
  const keepPlace = (): void => {
    if (map.getLayer(id) && !isRightBelow(map, id, above())) map.moveLayer(id, above());
  };
  const drawAll = (): void => {
    dragged = false;
    if (thinned) repaint();
  };
  map.on('style.load', add);
  map.on('styledata', keepPlace);
  map.on('moveend', drawAll);
  add();

  const picker = pickerOf(points);
  const view = new DataView(points.vertices);

  return {
    setRange: (next) => {
      range = next;
      window = dayWindow(points, range);
      slices = slicesOf(points, window);
      const now = performance.now();
      dragged = now - changed < DRAGGED_MS;
      changed = now;
      clearTimeout(release);
      release = setTimeout(drawAll, REST_MS);
      repaint();
    },
    setOnlyCertain: (next) => {
      onlyCertain = next;
      repaint();
    },
    setMask: (next) => {
      mask = next;
      repaint();
    },
    setOpacity: (next) => {
      opacity = next;
      tints = tinted(colours, opacity);
      repaint();
    },
    setPalette: (next) => {
      colours = next;
      tints = tinted(colours, opacity);
      repaint();
    },
    moveBefore: (next) => {
      before = next;
      if (map.getLayer(id)) map.moveLayer(id, above());
    },
    pick: (place, reach = REACH.mouse) => {
      const medium = radiusAt(map.getZoom(), points.count);
      const spot = spotAround(map, place, reach + LARGEST * medium);
      return picker
        .around(spot, { range, onlyCertain, mask }, MAX_HITS)
        .map((found) => {
          const at = positionAt(points, found);
          const { x, y } = map.project([...at]);
          const size = view.getUint8(found * STRIDE + BYTE.size);
          return { row: points.row[found] ?? 0, at, away: Math.hypot(x - place.x, y - place.y), size };
        })
        .filter(({ away, size }) => away <= reach + medium * Math.sqrt(size / 128))
        .sort((a, b) => a.away - b.away);
    },
    remove: () => {
      clearTimeout(release);
      map.off('style.load', add);
      map.off('styledata', keepPlace);
      map.off('moveend', drawAll);
      if (map.getLayer(id)) map.removeLayer(id);
    },
  };
}

/** Whether between a layer and the one above it, or the top, there are only other custom layers. */
function isRightBelow(map: MapLibreMap, id: string, above: string | undefined): boolean {
  const order = map.getLayersOrder();
  const end = above === undefined ? order.length : order.indexOf(above);
  const start = order.indexOf(id) + 1;
  return start <= end && order.slice(start, end).every((other) => map.getLayer(other)?.type === 'custom');
}

/** A place on the map (px) and all within `reach` px of it in Web Mercator; on a tilted map that is wider than tall. */
function spotAround(map: MapLibreMap, { x, y }: { readonly x: number; readonly y: number }, reach: number) {
  const at = (dx: number, dy: number): Unit => unitOf(map.unproject([x + dx, y + dy]));
  const middle = at(0, 0);
  const corners = [at(reach, 0), at(-reach, 0), at(0, reach), at(0, -reach)];
  const radius = Math.max(...corners.map((corner) => Math.hypot(corner[0] - middle[0], corner[1] - middle[1])));
  return { x: middle[0], y: middle[1], radius };
}

const unitOf = ({ lng, lat }: { readonly lng: number; readonly lat: number }): Unit => toMercator([lng, lat]);

/** Red, green, blue and alpha of each colour, 0 to 1, multiplied by alpha. */
const tinted = (colours: readonly string[], opacity: number): Float32Array =>
  Float32Array.from(
    colours.flatMap((hex) => [...[1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) * opacity), opacity]),
  );
