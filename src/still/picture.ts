import type { LngLat } from '../core/bounds';
import { fromMercator, toMercator } from '../core/mercator';

/** A place of the picture: units from its top left, x to the right, y down. */
export type Spot = readonly [x: number, y: number];

/** How Web Mercator's square of the world lies on a picture: how wide it is, and where its north-west corner is, units. */
export interface Mercator {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A mark as it lies in the picture. */
export interface Drawn {
  /** Where its sign, its number and its popup go. */
  readonly at: Spot;
  /** A line or an area, as SVG path data. */
  readonly d?: string;
  /** Where the sign is repeated along a line. */
  readonly along?: readonly Spot[];
  /** How wide its edge is where that is generalised: what it may be off, to both sides, units. */
  readonly edge?: number;
  /** Where the names of its parts go, in their order, as far as they are in the picture. */
  readonly parts?: readonly { readonly name: string; readonly at: Spot }[];
}

/** A name on the ground. A lower rank is more important. */
export interface GroundName {
  readonly text: string;
  readonly kind: 'country' | 'sea' | 'capital' | 'city' | 'town';
  readonly rank: number;
  readonly at: Spot;
}

/** The still map of an atlas's extent, as the build writes it: everything in units of one picture of `width` × `height`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly mercator: Mercator;
  /** Bottom to top; each part's class says how it is drawn. It reaches beyond the picture, so that the picture may be shown in a wider frame. */
  readonly ground: readonly { readonly part: string; readonly d: string }[];
  readonly names: readonly GroundName[];
  /** By id. A mark that isn't here lies beyond the picture. */
  readonly marks: Readonly<Record<string, Drawn>>;
}

/** Where a place lies in the picture. */
export function toSpot({ scale, x, y }: Mercator, place: LngLat): Spot {
  const [right, down] = toMercator(place);
  return [x + scale * right, y + scale * down];
}

/** The place at a spot of the picture. */
export const toPlace = ({ scale, x, y }: Mercator, [atX, atY]: Spot): LngLat => fromMercator([(atX - x) / scale, (atY - y) / scale]);
