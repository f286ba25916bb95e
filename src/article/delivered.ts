import type { Atlas } from './atlas';

/** Where the build put the geodata, and the corners of the relief picture (lon/lat in degrees), if the atlas has one. */
export interface GeodataUrls {
  readonly marks: string;
  readonly basemap: string;
  /** The still map, see `still/picture`. */
  readonly still: string;
  /** The names of the basemap, see `lookup/gazetteer`. */
  readonly names: string;
  readonly relief?: { readonly url: string; readonly corners: readonly [number, number][] };
}

/** What the build leaves in the page beside its HTML. */
export interface Delivered {
  readonly atlas: Atlas;
  readonly geodata: GeodataUrls;
}
