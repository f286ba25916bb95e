/** Where a room's code runs; `src/tsconfig.NAME.json` gives each the globals that it may see. */
type Environment = 'pure' | 'worker' | 'page' | 'node';

/** What a room may import beside its own files. `type NAME` lets in types alone. What isn't listed is refused. */
export interface Room {
  readonly runs: Environment;
  readonly rooms: readonly string[];
  /** By name, with everything below it; `node:` for all that Node brings. */
  readonly packages: readonly string[];
}

/**
 * Who may import whom, by folder or file of `src/`. A folder that isn't listed belongs to the one around it. The check refuses
 * whatever isn't here, and draws the diagram in ARCHITECTURE.md from it.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  core: { runs: 'pure', rooms: [], packages: ['@turf/distance', 'type geojson'] },
  article: {
    runs: 'pure',
    rooms: ['core'],
    packages: ['@turf/bearing', '@turf/nearest-point-on-line', 'type geojson'],
  },
  compile: {
    runs: 'pure',
    rooms: ['core', 'article'],
    packages: ['@turf/along', '@turf/area', '@turf/length', 'polylabel', 'type geojson'],
  },
  lookup: {
    runs: 'pure',
    rooms: ['core', 'article'],
    packages: ['@turf/bearing', 'minisearch', 'type geojson'],
  },
  style: { runs: 'pure', rooms: ['core', 'article'], packages: ['type @maplibre/maplibre-gl-style-spec'] },
  dataset: {
    runs: 'worker',
    rooms: ['core'],
    packages: ['@tmcw/togeojson', '@xmldom/xmldom', 'kdbush', 'pmtiles', 'type geojson'],
  },
  state: {
    runs: 'page',
    rooms: ['core', 'article', 'dataset', 'style', 'type lookup'],
    packages: ['@preact/signals', 'type geojson'],
  },
  map: {
    runs: 'page',
    rooms: ['core', 'article', 'dataset', 'style', 'state'],
    packages: ['@turf/circle', 'd3-geo', 'geojson', 'maplibre-gl'],
  },
  'ui/messages': { runs: 'page', rooms: ['core', 'article', 'type dataset', 'type lookup', 'type state'], packages: [] },
  ui: {
    runs: 'page',
    rooms: ['core', 'article', 'style', 'state', 'type lookup', 'ui/messages'],
    packages: ['preact', '@preact/signals'],
  },
  'ui/dataset': {
    runs: 'page',
    rooms: ['core', 'dataset', 'state', 'ui', 'ui/messages'],
    packages: ['preact', '@preact/signals'],
  },
  still: {
    runs: 'page',
    rooms: ['core', 'article', 'style', 'type state', 'map', 'ui', 'ui/messages'],
    packages: ['preact', 'type geojson'],
  },
  styles: { runs: 'page', rooms: [], packages: [] },
  'main.tsx': {
    runs: 'page',
    rooms: ['core', 'article', 'dataset', 'lookup', 'state', 'map', 'still', 'ui', 'ui/dataset', 'ui/messages', 'styles'],
    packages: ['@preact/signals', 'maplibre-gl', 'preact'],
  },
  site: {
    runs: 'node',
    rooms: ['core', 'article', 'compile', 'style', 'state', 'ui', 'ui/messages', 'type lookup', 'type still'],
    packages: [
      'node:',
      'vite',
      '@preact/signals',
      '@turf/bbox-clip',
      '@turf/boolean-point-in-polygon',
      '@turf/buffer',
      '@turf/difference',
      '@turf/intersect',
      '@turf/point-on-feature',
      '@turf/simplify',
      'd3-geo',
      'preact-render-to-string',
      'subset-font',
      'type geojson',
    ],
  },
};
