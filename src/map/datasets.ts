import type { FeatureCollection } from 'geojson';
import { addProtocol, type GeoJSONSource, type MapGeoJSONFeature, type Map as MapLibreMap, type PointLike } from 'maplibre-gl';
import { type LngLat, lngLat } from '../core/bounds';
import { keyOf } from '../core/selection';
import { type Points, placesAt } from '../dataset/points';
import { rowOfTile } from '../dataset/tiles';
import type { DatasetLayer, RowHit } from '../state/dataset-layer';
import type { Explorer } from '../state/explorer';
import type { ThemeState } from '../state/theme';
import { coloursOf } from '../style/categories';
import { ABOVE_DATASETS, CHOSEN, datasetLayers, OWN_PROTOCOL } from '../style/datasets';
import { MAX_HITS } from './reach';
import { createRowsLayer, type RowsLayer } from './rows-layer';

/** Rows of a person's own tables within `reach` px of a place on the map, nearest first: points, then lines, then areas. */
export type RowsUnder = (place: { readonly x: number; readonly y: number }, reach: number) => RowHit[];

/** The points of one own layer as they are drawn, and what keeps them so. */
interface Drawn {
  readonly rows: RowsLayer;
  readonly points: Points;
  readonly end: () => void;
}

const pointsLayer = (id: string): string => `${id}-points`;

/**
 * Draws the points of a person's own tables below all marks and labels of the atlas, in the order of their list; all else of
 * own layers is part of the style.
 */
export function drawDatasets(map: MapLibreMap, explorer: Explorer, { theme }: ThemeState): { rowsUnder: RowsUnder; end: () => void } {
  const { datasets, range, onlyCertain, popupAt } = explorer;
  const drawn = new Map<string, Drawn>();

  function draw(layer: DatasetLayer, points: Points): Drawn {
    const { id, isShown, mask, opacity, paletteOffset } = layer;
    const places = placesAt(paletteOffset);
    const look = { colours: coloursOf(theme.peek(), places), opacity: opacity.peek(), before: ABOVE_DATASETS };
    const rows = createRowsLayer(map, pointsLayer(id), points, look);
    const setMask = (): void => rows.setMask(isShown.peek() ? mask.peek() : 0);
    const stops = [
      range.subscribe(rows.setRange),
      onlyCertain.subscribe(rows.setOnlyCertain),
      mask.subscribe(setMask),
      isShown.subscribe(setMask),
      opacity.subscribe(rows.setOpacity),
      theme.subscribe((now) => rows.setPalette(coloursOf(now, places))),
    ];
    const end = (): void => {
      for (const stop of stops) stop();
      rows.remove();
    };
    return { rows, points, end };
  }
  /** Brings what is drawn in line with the list, which goes from top to bottom. */
  function follow(layers: readonly { readonly layer: DatasetLayer; readonly points: Points }[]): void {
    for (const [id, { end, points }] of drawn) {
      if (layers.some((one) => one.layer.id === id && one.points === points)) continue;
      end();
      drawn.delete(id);
    }
    let above = ABOVE_DATASETS;
    for (const { layer, points } of layers) {
      if (points.count === 0) continue;
      const one = drawn.get(layer.id) ?? draw(layer, points);
      drawn.set(layer.id, one);
      one.rows.moveBefore(above);
      above = pointsLayer(layer.id);
    }
  }
  let chosen = NOTHING;
  const showChosen = (): void => {
    const next = chosenRow(explorer);
    if (next === chosen) return;
    chosen = next;
    map.getSource<GeoJSONSource>(CHOSEN)?.setData(chosen);
  };
  const rowsUnder: RowsUnder = (place, reach) => {
    const layers = datasets.layers.peek();
    const points = layers.flatMap(({ id }) =>
      (drawn.get(id)?.rows.pick(place, reach) ?? []).map(({ row, at, away }) => ({ layer: id, id: row, at, away })),
    );
    const box: [PointLike, PointLike] = [
      [place.x - reach, place.y - reach],
      [place.x + reach, place.y + reach],
    ];
    const { lng, lat } = map.unproject([place.x, place.y]);
    const at: LngLat = [lng, lat];
    const drawnBy = (part: 'point' | 'line' | 'area'): RowHit[] => {
      const ids = layers.flatMap(({ id, done }) => datasetLayers({ id, tiles: done.tiles }, part)).filter((id) => map.getLayer(id));
      if (ids.length === 0) return [];
      return map.queryRenderedFeatures(box, { layers: ids }).map((feature) => hitOf(datasets, feature, at));
    };
    const away = (hit: RowHit): number => {
      const { x, y } = map.project([...hit.at]);
      return Math.hypot(x - place.x, y - place.y);
    };
    const refs = [
      ...[...points, ...drawnBy('point').map((hit) => ({ ...hit, away: away(hit) }))]
        .sort((a, b) => a.away - b.away)
        .map(({ away: _, ...hit }): RowHit => hit),
      ...drawnBy('line'),
      ...drawnBy('area'),
    ];
    const met = new Set<string>();
    return refs.filter((ref) => met.size < met.add(keyOf(ref)).size).slice(0, MAX_HITS);
  };
  const stops = [datasets.points.subscribe(follow), popupAt.subscribe(showChosen)];
  return {
    rowsUnder,
    end: () => {
      for (const stop of stops) stop();
      for (const { end } of drawn.values()) end();
    },
  };
}

/** What was hit of a feature that the style draws; `place`: where the click was, which stands for a line or an area. */
function hitOf(datasets: Explorer['datasets'], { id, source, geometry, properties }: MapGeoJSONFeature, place: LngLat): RowHit {
  const point = geometry.type === 'Point' ? lngLat(geometry.coordinates) : null;
  const at = point ?? place;
  const tiles = datasets.layer(source)?.done.tiles;
  if (!tiles) return { layer: source, id: Number(properties['row']), at };
  const tile = rowOfTile(tiles, properties, point, id);
  return { layer: source, id: tile.row, at, tile };
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The chosen row as it is drawn over the others; nothing while it is not shown. */
export function chosenRow({ datasets, selectedEntry, absence }: Explorer): FeatureCollection {
  const entry = selectedEntry.peek();
  if (!entry || entry.mark || absence(entry)) return NOTHING;
  if (entry.isPoint) {
    return {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...entry.at] } }],
    };
  }
  const { layer, id } = entry.ref;
  const features = datasets.layer(layer)?.done.shapes.features.filter(({ properties }) => properties.row === id) ?? [];
  return { type: 'FeatureCollection', features };
}

const ADDRESS = new RegExp(`^${OWN_PROTOCOL}://([^/]+)(?:/(\\d+)/(\\d+)/(\\d+))?$`);

/**
 * Lets the map ask the page for what a style names: lines and areas of a table by the id of its layer, and the tiles of an
 * archive. Call it once, before a style asks for any.
 */
export const serveDatasets = ({ datasets }: Explorer): void =>
  addProtocol(OWN_PROTOCOL, async ({ url }, { signal }) => {
    const [, id = '', ...place] = ADDRESS.exec(url) ?? [];
    const layer = datasets.layer(id);
    if (place[0] === undefined) return { data: layer?.done.shapes ?? { type: 'FeatureCollection', features: [] } };
    const [z = 0, x = 0, y = 0] = place.map(Number);
    return { data: layer ? await layer.table.tile(z, x, y, signal) : new ArrayBuffer(0) };
  });
