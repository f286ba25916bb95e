import type { Feature } from 'geojson';
import { BASEMAP, type Files } from './files';
import { checkGeometry } from './geometry';
import type { Notebook } from './notebook';
import { Reader } from './reader';

/** What the marks are drawn on. */
export interface Basemap {
  /** Each one's `kind` is the name of its file. */
  readonly features: readonly Feature[];
  /** A picture of the relief by the name of its file, and its corners, lon/lat in degrees. */
  readonly relief: { readonly image: string; readonly corners: readonly [number, number][] } | null;
}

const RELIEF = `${BASEMAP}relief.json`;

/** Reads the files of `basemap/`; each may be missing, and what can't be drawn is left out. Null when there is none at all. */
export function readBasemap(files: Files, notebook: Notebook): Basemap | null {
  const names = [...files.keys()].filter((name) => name.startsWith(BASEMAP) && name.endsWith('.geojson')).sort();
  if (names.length === 0 && !notebook.has(RELIEF)) return null;
  return { features: names.flatMap((file) => readGround(file, notebook)), relief: readRelief(notebook) };
}

function readGround(file: string, notebook: Notebook): Feature[] {
  const kind = file.slice(BASEMAP.length).replace('.geojson', '');
  return (collectionIn(file, notebook) ?? []).flatMap((json, index): Feature[] => {
    const path = `features[${index}]`;
    const note = notebook.fields(file, path, path);
    const reader = new Reader(json, '', note);
    const geometry = checkGeometry(reader.raw('geometry'), 'geometry', note);
    const properties = (reader.raw('properties') ?? {}) as object;
    return geometry ? [{ type: 'Feature', properties: { ...properties, kind }, geometry }] : [];
  });
}

/** The members of a GeoJSON file's `features`; null, and a problem, when it has none. */
export function collectionIn(file: string, notebook: Notebook): readonly unknown[] | null {
  const json = notebook.json(file);
  if (json === undefined) return null;
  const { type, features } = (json ?? {}) as { type?: unknown; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features;
  notebook.fields(file)('', 'a FeatureCollection with features (RFC 7946)');
  return null;
}

function readRelief(notebook: Notebook): Basemap['relief'] {
  if (!notebook.has(RELIEF)) return null;
  const json = notebook.json(RELIEF);
  if (json === undefined) return null;
  const reader = new Reader(json, '', notebook.fields(RELIEF)).only('image', 'coordinates');
  const [image, corners] = [reader.text('image'), reader.raw('coordinates')];
  if (image && !notebook.has(BASEMAP + image)) {
    reader.wrong('image', `the name of a picture in ${BASEMAP}, not "${image}"`);
    return null;
  }
  const isCorner = (corner: unknown): boolean =>
    Array.isArray(corner) && corner.length === 2 && corner.every((degrees) => typeof degrees === 'number');
  const isSound = (value: unknown): value is [number, number][] => Array.isArray(value) && value.length === 4 && value.every(isCorner);
  if (isSound(corners) && image) return { image, corners };
  if (image) reader.wrong('coordinates', 'four corners [longitude, latitude], clockwise from the north-west');
  return null;
}
