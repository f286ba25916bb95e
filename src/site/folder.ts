import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, CHANGES, type Files, MANIFEST, NOTES, ORIGINAL, UNMAPPED } from '../compile/files.ts';

/** Reads the text of an atlas's content files: `atlas.json`, `article.md`, what else it may have, and everything in `layers/`. */
export function readFolder(folder: string): Files {
  const layers = existsSync(join(folder, 'layers')) ? readdirSync(join(folder, 'layers')).map((name) => `layers/${name}`) : [];
  const names = [MANIFEST, ARTICLE, UNMAPPED, NOTES, CHANGES, ORIGINAL, ...layers.filter((name) => name.endsWith('.geojson'))];
  return new Map(names.filter((name) => existsSync(join(folder, name))).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
