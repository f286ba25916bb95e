import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Range } from '../../../src/core/day';
import { TableClient } from '../../../src/dataset/client';
import { binsOf, countsIn, shownOf } from '../../../src/dataset/counts';
import { ALL_CATEGORIES } from '../../../src/dataset/slices';
import { createRowsLayer, type RowsLayer, radiusAt } from '../../../src/map/rows-layer';
import { categoryColours } from '../../../src/style/categories';
import { cut } from './csv';

/** One way to show the days of a range: load the rows from CSV, then change the range. */
export interface Technique {
  readonly setRange: (range: Range) => void;
  /** Finds rows at a place on the map, px. */
  readonly pick?: RowsLayer['pick'];
  /** How long the reading of the text alone took, ms. */
  readonly readIn?: number;
}
export type Load = (map: MapLibreMap, csv: Blob, days: number) => Promise<Technique>;

const COLOURS = categoryColours.light;
const BINS = 60;

/** Nothing but the map: what any frame costs. */
const empty: Load = async (map) => ({ setRange: () => map.triggerRepaint() });

/** As this project does it: read in a worker; each change counts and fills the bars too. */
const ours: Load = async (map, csv, days) => {
  const table = new TableClient();
  const begun = performance.now();
  let readIn = 0;
  const outcome = await table.read(csv, 'events.csv', {}, ({ stage }) => {
    if (stage === 'indexing') readIn = performance.now() - begun;
  });
  if (outcome.type !== 'done') throw new Error(`The table was not read: ${JSON.stringify(outcome)}`);
  const { points } = outcome;
  const layer = createRowsLayer(map, 'rows', points, { colours: COLOURS });
  const edges = Array.from({ length: BINS + 1 }, (_, bin) => Math.round((bin * days) / BINS));
  return {
    readIn,
    setRange: (range) => {
      layer.setRange(range);
      window.counted = shownOf(countsIn(points, range), ALL_CATEGORIES) + binsOf(points, edges).touching.length;
    },
    pick: layer.pick,
  };
};

/** A GeoJSON source and a filter that is set again. */
const filtered: Load = async (map, csv) => {
  const { places, days, categories } = await cut(csv);
  const colour = ['match', ['get', 'category'], ...COLOURS.slice(0, -1).flatMap((hex, at) => [at, hex]), COLOURS.at(-1)];
  map.addSource('rows', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({
    id: 'rows',
    type: 'circle',
    source: 'rows',
    // MapLibre softens the edge of a circle inward: so much more and it is as wide as the others.
    paint: { 'circle-radius': radiusAt(map.getZoom(), places.length) + 0.5, 'circle-color': colour as never },
  });
  const features = places.map((coordinates, row): FeatureCollection<Point>['features'][number] => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: { day: days[row], category: categories[row] },
  }));
  (map.getSource('rows') as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  return { setRange: ({ from, to }) => map.setFilter('rows', ['all', ['>=', ['get', 'day'], from], ['<=', ['get', 'day'], to]]) };
};

/** deck.gl with binary attributes and its data filter, drawn into the map's own canvas. */
const deck: Load = async (map, csv, span) => {
  const [{ MapLibreOverlay }, { ScatterplotLayer }, { DataFilterExtension }] = await Promise.all([
    import('@deck.gl/maplibre'),
    import('@deck.gl/layers'),
    import('@deck.gl/extensions'),
  ]);
  const { places, days, categories } = await cut(csv);
  const { length } = places;
  const positions = new Float64Array(2 * length);
  const colours = new Uint8Array(4 * length);
  const rgba = COLOURS.map((hex) => [...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)), 255]);
  for (let row = 0; row < length; row++) {
    positions.set(places[row] ?? [], 2 * row);
    colours.set(rgba[categories[row] ?? 0] ?? [], 4 * row);
  }
  const data = {
    length,
    attributes: {
      getPosition: { value: positions, size: 2 },
      getFillColor: { value: colours, size: 4 },
      getFilterValue: { value: Float32Array.from(days), size: 1 },
    },
  };
  const extensions = [new DataFilterExtension({ filterSize: 1 })];
  const radius = radiusAt(map.getZoom(), length);
  const layer = (filterRange: [number, number]) =>
    new ScatterplotLayer({
      id: 'rows',
      data,
      extensions,
      filterRange,
      radiusUnits: 'pixels',
      getRadius: radius,
      antialiasing: true,
    } as ConstructorParameters<typeof ScatterplotLayer>[0]);
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [layer([0, span])] });
  map.addControl(overlay);
  return {
    setRange: ({ from, to }) => {
      overlay.setProps({ layers: [layer([from, to])] });
      map.triggerRepaint();
    },
  };
};

export const techniques: Readonly<Record<string, Load>> = { empty, ours, filtered, deck };
