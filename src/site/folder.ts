import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, BASEMAP, CHANGES, type Files, LAYERS, MANIFEST, NOTES, ORIGINAL, UNMAPPED } from '../compile/files.ts';

/** Reads the text of an atlas's files: `atlas.json`, `article.md`, what else it may have, and everything in `layers/` and `basemap/`. */
export function readFolder(folder: string): Files {
  const inside = (name: string): string[] =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)).map((file) => `${name}${file}`) : [];
  const found = [...inside(LAYERS), ...inside(BASEMAP)].filter((name) => /\.(geo)?json$/.test(name));
  const names = [MANIFEST, ARTICLE, UNMAPPED, NOTES, CHANGES, ORIGINAL].filter((name) => existsSync(join(folder, name)));
  return new Map([...names, ...found].map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
