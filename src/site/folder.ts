import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, BASEMAP, CHANGES, type Files, LAYERS, MANIFEST, NOTES, ORIGINAL, UNMAPPED } from '../compile/files.ts';

const isText = (name: string): boolean => /\.(json|geojson|md)$/.test(name);

/**
 * Reads the text of an atlas's files: `atlas.json`, `article.md`, what else it may have, and everything in `layers/` and `basemap/`.
 * Of pictures it is only told that they are there.
 */
export function readFolder(folder: string): Files {
  const inside = (name: string): string[] =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)).map((file) => `${name}${file}`) : [];
  const found = [...inside(LAYERS).filter(isText), ...inside(BASEMAP)];
  const names = [MANIFEST, ARTICLE, UNMAPPED, NOTES, CHANGES, ORIGINAL].filter((name) => existsSync(join(folder, name)));
  return new Map([...names, ...found].map((name) => [name, isText(name) ? readFileSync(join(folder, name), 'utf8') : '']));
}
