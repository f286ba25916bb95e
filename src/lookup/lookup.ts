import type { BBox, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import type { Atlas } from '../article/atlas';
import { type FromBorder, fromBorder } from '../article/border';
import type { Mark } from '../article/mark';
import type { NamedPlace } from './gazetteer';
import { type Look, look } from './look';
import { createSearch, type Found } from './search';

/** What is looked up in the atlas and its basemap, once they are there. */
export interface Lookup {
  /** The best results for some words, at most ten. */
  readonly find: (text: string) => readonly Found[];
  /** What the map shows; see `look`. */
  readonly look: (shown: readonly Mark[], extent: BBox, selected: Mark | null) => Look;
  /** How a place (lon/lat in degrees) lies to the atlas's border lines; null when it draws none. */
  readonly fromBorder: (place: Position) => FromBorder | null;
}

/** Builds the look-ups. `marks`: the atlas's geometries as the build writes them. */
export function createLookup(atlas: Atlas, places: readonly NamedPlace[], marks: FeatureCollection): Lookup {
  const borders = new Set(atlas.layers.filter(({ symbol }) => symbol === 'line').map(({ id }) => id));
  const lines = marks.features.flatMap(({ geometry, properties }): (LineString | MultiLineString)[] =>
    borders.has(properties?.['layer']) && (geometry.type === 'LineString' || geometry.type === 'MultiLineString') ? [geometry] : [],
  );
  return {
    find: createSearch(atlas, places),
    look: (shown, extent, selected) => look(atlas, places, lines, shown, extent, selected),
    fromBorder: (place) => fromBorder(place, lines) ?? null,
  };
}
