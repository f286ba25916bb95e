import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../core/assemble';

/** Reads the text of an atlas's content files: `atlas.json`, `article.md`, what else it may have, and everything in `layers/`. */
export function readFolder(folder: string): Files {
  const layers = existsSync(join(folder, 'layers')) ? readdirSync(join(folder, 'layers')).map((name) => `layers/${name}`) : [];
  const names = ['atlas.json', 'article.md', 'unmapped.json', 'original.json', ...layers.filter((name) => name.endsWith('.geojson'))];
  return new Map(names.filter((name) => existsSync(join(folder, name))).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
