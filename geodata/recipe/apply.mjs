// Puts the derived geometries of geometry.json into the features of geodata/layers/*.geojson with the same id.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geometryFile, layers } from './sources.mjs';

/** Two-space JSON in which every geometry stands on a line of its own. */
export function print(atlas) {
  const held = [];
  const text = JSON.stringify(atlas, (key, value) => (key === 'geometry' && value ? `@geometry ${held.push(value) - 1}` : value), 2);
  return `${text.replace(/"geometry": "@geometry (\d+)"/g, (_, i) => `"geometry": ${JSON.stringify(held[i])}`)}\n`;
}

export function apply() {
  const geometries = JSON.parse(readFileSync(geometryFile, 'utf8'));
  const missing = new Set(Object.keys(geometries));
  const files = existsSync(layers)
    ? readdirSync(layers)
        .filter((name) => name.endsWith('.geojson'))
        .sort()
    : [];
  for (const name of files) {
    const file = join(layers, name);
    const before = readFileSync(file, 'utf8');
    const layer = JSON.parse(before);
    for (const feature of layer.features) {
      if (!Object.hasOwn(geometries, feature.id)) continue;
      feature.geometry = geometries[feature.id];
      missing.delete(feature.id);
    }
    const after = print(layer);
    if (after !== before) writeFileSync(file, after);
    console.log(`  layers/${name}: ${after === before ? 'unchanged' : 'written'}`);
  }
  for (const id of missing) console.warn(`  warning: no feature "${id}" in geodata/layers/`);
}

if (process.argv[1] === import.meta.filename) apply();
