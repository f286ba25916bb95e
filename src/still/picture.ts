import type { LngLat } from '../core/bounds';

/** A place of the picture: units from its top left, x to the right, y down. */
export type Spot = readonly [x: number, y: number];

/** A Web Mercator projection onto a picture: units a radian, and where 0° 0° lies. */
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

const RADIANS = Math.PI / 180;

/** Where a place (lon/lat in degrees) lies in the picture. */
export const toSpot = ({ scale, x, y }: Mercator, [lon, lat]: LngLat): Spot => [
  x + scale * lon * RADIANS,
  y - scale * Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)),
];

/** The place (lon/lat in degrees) at a spot of the picture. */
export const toPlace = ({ scale, x, y }: Mercator, [atX, atY]: Spot): LngLat => [
  (atX - x) / scale / RADIANS,
  (2 * Math.atan(Math.exp((y - atY) / scale)) - Math.PI / 2) / RADIANS,
];
