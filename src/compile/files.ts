/** The text of an atlas's files by path within its folder: `atlas.json`, `article.md`, `layers/strikes.geojson` … */
export type Files = ReadonlyMap<string, string>;

export const MANIFEST = 'atlas.json';
export const ARTICLE = 'article.md';
export const UNMAPPED = 'unmapped.json';
export const ORIGINAL = 'original.json';
export const NOTES = 'notes.json';
export const CHANGES = 'CHANGES.md';
/** Folders of GeoJSON: the marks, and what they are drawn on. */
export const LAYERS = 'layers/';
export const BASEMAP = 'basemap/';
