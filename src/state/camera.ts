import { signal } from '@preact/signals';
import type { Mark } from '../article/mark';
import type { Bounds, LngLat } from '../core/bounds';

/** Something of an extent, whose popup stands at its anchor (degrees). */
export type Spot = Pick<Mark, 'shape' | 'anchor' | 'bounds'>;

/** What is to be brought into the map's view: spots, a place (lon/lat in degrees), or all of an extent (degrees). */
export type CameraWish =
  | { readonly kind: 'spots'; readonly spots: readonly Spot[] }
  | { readonly kind: 'place'; readonly place: LngLat }
  | { readonly kind: 'extent'; readonly extent: Bounds };

/** How far a step moves the map, as a share of its size. */
const STEP = 0.25;

/** What the page wishes the map to show. The map fulfils it and alone knows where it is. */
export function createCamera() {
  /** Null before the first wish. Each is an object of its own, so that the same one can be made again. */
  const camera = signal<CameraWish | null>(null);
  /** Counts requests for the view at the start. */
  const home = signal(0);
  /** Requests to move the map by a step: right and down, as shares of its size. */
  const nudge = signal<readonly [right: number, down: number]>([0, 0]);
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
    /** Brings marks, or what is as a mark, into the map's view. */
    bringSpots: (spots: readonly Spot[]): void => {
      camera.value = { kind: 'spots', spots };
    },
    /** Brings a place without a mark into the map's view. */
    bringPlace: (place: LngLat): void => {
      camera.value = { kind: 'place', place };
    },
    /** Fills the map's view with an extent. */
    bringExtent: (extent: Bounds): void => {
      camera.value = { kind: 'extent', extent };
    },
  };
}
