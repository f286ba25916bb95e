import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import type { Atlas } from '../article/atlas';
import { type FromLine, fromLine } from '../article/from-line';
import type { Mark } from '../article/mark';
import type { Bounds, LngLat } from '../core/bounds';
import type { NamedPlace } from './gazetteer';
import { type Look, look } from './look';
import { createSearch, type Found } from './search';

/** What is looked up in the atlas and its basemap, once they are there. */
export interface Lookup {
  /** The best results for some words, at most ten. */
  readonly find: (text: string) => readonly Found[];
  /** What the map shows; see `look`. */
  readonly look: (shown: readonly Mark[], extent: Bounds, selected: Mark | null) => Look;
  /** How a place (lon/lat in degrees) lies to the lines that distances are told from; null when there are none. */
  readonly fromLine: (place: LngLat) => FromLine | null;
}

/** Builds the look-ups. `marks`: the atlas's geometries as the build writes them. */
export function createLookup(atlas: Atlas, places: readonly NamedPlace[], marks: FeatureCollection): Lookup {
  const from = new Set(atlas.layers.filter(({ distanceFrom }) => distanceFrom !== undefined).map(({ id }) => id));
  const lines = marks.features.flatMap(({ geometry, properties }): (LineString | MultiLineString)[] =>
    from.has(properties?.['layer']) && (geometry.type === 'LineString' || geometry.type === 'MultiLineString') ? [geometry] : [],
  );
  return {
    find: createSearch(atlas, places),
    look: (shown, extent, selected) => look(atlas, places, lines, shown, extent, selected),
    fromLine: (place) => fromLine(place, lines) ?? null,
  };
}
