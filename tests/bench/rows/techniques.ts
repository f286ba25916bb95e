import type { FeatureCollection, Point } from 'geojson';
import { type GeoJSONSource, type Map as MapLibreMap, MercatorCoordinate } from 'maplibre-gl';
import type { Range } from '../../../src/core/day';
import { categoryColours } from '../../../src/layers/categories';
import { createRowsLayer, type RowsLayer, radiusAt } from '../../../src/map/rows-layer';
import { binsOf, countsIn } from '../../../src/rows/counts';
import type { Points } from '../../../src/rows/points';
import type { Columns } from '../../random-points';

/** One way to show the days of a range: load the rows, then change the range. */
export interface Technique {
  readonly setRange: (range: Range) => void;
  /** Finds rows at a place on the map, px. */
  readonly pick?: RowsLayer['pick'];
}
export type Load = (map: MapLibreMap, columns: Columns, days: number) => Promise<Technique>;

const COLOURS = categoryColours.light;
const BINS = 60;

/** Nothing but the map: what any frame costs. */
const empty: Load = async (map) => ({ setRange: () => map.triggerRepaint() });

/** The layer of this project, laid out in a worker; each change counts and fills the bars too, as the page does. */
const ours: Load = async (map, columns, days) => {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const points = await new Promise<Points>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(
      { columns, days },
      Object.values(columns).map(({ buffer }) => buffer),
    );
  });
  worker.terminate();
  const layer = createRowsLayer(map, 'rows', points, { colours: COLOURS });
  const edges = Array.from({ length: BINS + 1 }, (_, bin) => Math.round((bin * days) / BINS));
  return {
    setRange: (range) => {
      layer.setRange(range);
      window.counted = countsIn(points, range).shown + binsOf(points, edges).length;
    },
    pick: layer.pick,
  };
};

/** A GeoJSON source and a filter that is set again. */
const filtered: Load = async (map, columns) => {
  const colour = ['match', ['get', 'category'], ...COLOURS.slice(0, -1).flatMap((hex, at) => [at, hex]), COLOURS.at(-1)];
  map.addSource('rows', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({
    id: 'rows',
    type: 'circle',
    source: 'rows',
    // MapLibre softens the edge of a circle inward: so much more and it is as wide as the others.
    paint: { 'circle-radius': radiusAt(map.getZoom(), columns.x.length) + 0.5, 'circle-color': colour as never },
  });
  const features = Array.from({ length: columns.x.length }, (_, row): FeatureCollection<Point>['features'][number] => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: lonLat(columns, row) },
    properties: { day: columns.first[row], category: columns.category[row] },
  }));
  (map.getSource('rows') as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  return { setRange: ({ from, to }) => map.setFilter('rows', ['all', ['>=', ['get', 'day'], from], ['<=', ['get', 'day'], to]]) };
};

/** deck.gl with binary attributes and its data filter, drawn into the map's own canvas. */
const deck: Load = async (map, columns, days) => {
  const [{ MapLibreOverlay }, { ScatterplotLayer }, { DataFilterExtension }] = await Promise.all([
    import('@deck.gl/maplibre'),
    import('@deck.gl/layers'),
    import('@deck.gl/extensions'),
  ]);
  const length = columns.x.length;
  const positions = new Float64Array(2 * length);
  const colours = new Uint8Array(4 * length);
  const rgba = COLOURS.map((hex) => [...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)), 255]);
  for (let row = 0; row < length; row++) {
    positions.set(lonLat(columns, row), 2 * row);
    colours.set(rgba[columns.category[row] ?? 0] ?? [], 4 * row);
  }
  const data = {
    length,
    attributes: {
      getPosition: { value: positions, size: 2 },
      getFillColor: { value: colours, size: 4 },
      getFilterValue: { value: Float32Array.from(columns.first), size: 1 },
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
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [layer([0, days])] });
  map.addControl(overlay);
  return {
    setRange: ({ from, to }) => {
      overlay.setProps({ layers: [layer([from, to])] });
      map.triggerRepaint();
    },
  };
};

const lonLat = ({ x, y }: Columns, row: number): [number, number] => {
  const { lng, lat } = new MercatorCoordinate(x[row] ?? 0, y[row] ?? 0).toLngLat();
  return [lng, lat];
};

export const techniques: Readonly<Record<string, Load>> = { empty, ours, filtered, deck };
