import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, type ProjectionSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { createRowsLayer, type RowsLayer } from '../../../src/map/rows-layer';
import { layOut, type Row } from '../../random-points';

/** What a test does with the page: a map of nothing but black ground and the layer to be tested. */
export interface RowsPage {
  readonly map: MapLibreMap;
  readonly layer: RowsLayer;
  /** Adds another layer above all. */
  readonly add: (id: string, rows: readonly Row[]) => RowsLayer;
  /** Resolves when the map has drawn all it has to draw. */
  readonly atRest: () => Promise<void>;
  /** Red, green and blue of the map at a longitude and latitude. */
  readonly colourAt: (lon: number, lat: number) => readonly number[];
  /** How many pixels are not black. */
  readonly drawn: () => number;
}

declare global {
  interface Window {
    startRows: (
      rows: readonly Row[],
      days: number,
      view: { center: [number, number]; zoom: number; pitch?: number; projection?: string },
    ) => Promise<void>;
    rows: RowsPage;
  }
}

/** Eight colours that differ from each other and from the ground. */
export const COLOURS = ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff', '#ffffff', '#ff8000', '#808080'];

setWorkerUrl(workerUrl);

window.startRows = async (rows, days, { projection = 'mercator', ...view }) => {
  const map = new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      projection: { type: projection } as ProjectionSpecification,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#000000' } }],
    },
    ...view,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  const atRest = () =>
    new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
  await new Promise<void>((resolve) => map.once('style.load', () => resolve()));
  const add = (id: string, rows: readonly Row[]) => createRowsLayer(map, id, layOut(rows, 0, days), { colours: COLOURS });
  const layer = add('rows', rows);
  await atRest();
  const picture = () => {
    const { width, height } = map.getCanvas();
    const copy = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
    copy.drawImage(map.getCanvas(), 0, 0);
    return copy.getImageData(0, 0, width, height);
  };
  window.rows = {
    map,
    layer,
    add,
    atRest,
    colourAt: (lon, lat) => {
      const { data, width } = picture();
      const { x, y } = map.project([lon, lat]);
      const at = 4 * (Math.round(y) * width + Math.round(x));
      return [...data.slice(at, at + 3)];
    },
    drawn: () => {
      const { data } = picture();
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] || data[at + 1] || data[at + 2]) count++;
      return count;
    },
  };
};
