import { signal } from '@preact/signals';
import type { Position } from 'geojson';
import type { Mark } from '../article/mark';

/** Something of an extent, whose popup stands at its anchor (degrees). */
export type Spot = Pick<Mark, 'shape' | 'anchor' | 'bounds'>;
type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What is to be brought into the map's view: marks, a place (lon/lat in degrees), a spot, or all of an extent (degrees). */
export interface CameraWish {
  readonly ids: readonly string[];
  readonly place?: Position;
  readonly spot?: Spot;
  readonly extent?: Bounds;
  /** Counts the wishes, so that the same one can be made again. */
  readonly count: number;
}

/** How far a step moves the map, as a share of its size. */
const STEP = 0.25;

/** What the page wishes the map to show. The map fulfils it and alone knows where it is. */
export function createCamera() {
  const camera = signal<CameraWish>({ ids: [], count: 0 });
  /** Counts requests for the view at the start. */
  const home = signal(0);
  /** Requests to move the map by a step: right and down, as shares of its size. */
  const nudge = signal<readonly [right: number, down: number]>([0, 0]);
  const wish = (next: Omit<CameraWish, 'count'>): void => {
    camera.value = { ...next, count: camera.peek().count + 1 };
  };
  return {
    camera,
    home,
    nudge,
    /** Moves the map by a step, without a drag: -1, 0 or 1 to the right and down. */
    moveMap: (right: number, down: number): void => {
      nudge.value = [right * STEP, down * STEP];
    },
    goHome: (): void => {
      home.value += 1;
    },
    /** Brings marks into the map's view. */
    bring: (ids: readonly string[]): void => wish({ ids }),
    /** Brings a place without a mark into the map's view. */
    bringPlace: (place: Position): void => wish({ ids: [], place }),
    /** Brings what is no mark into the map's view, as a mark would be. */
    bringSpot: (spot: Spot): void => wish({ ids: [], spot }),
    /** Fills the map's view with an extent. */
    bringExtent: (extent: Bounds): void => wish({ ids: [], extent }),
  };
}
