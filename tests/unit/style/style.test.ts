import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { KIND_COLOURS, SHAPES } from '../../../src/article/kind';
import { placesAt } from '../../../src/dataset/points';
import { RELIEF } from '../../../src/style/basemap';
import { ABOVE_DATASETS, CHOSEN, datasetLayers } from '../../../src/style/datasets';
import { palettes, type Theme } from '../../../src/style/palette';
import { hitLayers, mapStyle, type Sources } from '../../../src/style/style';

const data: FeatureCollection = { type: 'FeatureCollection', features: [] };
const geojson = { type: 'geojson', data } as const;
const sources: Sources = {
  basemap: geojson,
  marks: geojson,
  halos: geojson,
  anchors: geojson,
  measure: geojson,
  [CHOSEN]: geojson,
  [RELIEF]: {
    type: 'image',
    url: 'relief.webp',
    coordinates: [
      [60, 39],
      [78, 39],
      [78, 23],
      [60, 23],
    ],
  },
};
const layers = SHAPES.map((shape, index) => ({
  id: `${shape}s`,
  title: shape,
  one: shape,
  symbol: { shape, colour: KIND_COLOURS[index % KIND_COLOURS.length] ?? 'red' },
  shown: true,
  tracks: [],
}));

describe.each<Theme>(['light', 'dark'])('the %s style', (theme) => {
  const style = mapStyle(layers, palettes[theme], sources);

  it('is valid by the style specification', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('is valid with own layers, of tables and of tiles, which lie in order of their list below whatever else is of the atlas', () => {
    const tiles = {
      layers: ['a', 'b'],
      minZoom: 2,
      maxZoom: 9,
      bounds: [60, 23, 78, 39],
      dated: true,
      category: 'kind',
      values: ['x'],
    } as const;
    const plain = { ...tiles, dated: false, category: null, values: [] };
    const looks = [null, tiles, plain, null].map((one, index) => ({
      id: `own-${index + 1}`,
      shown: true,
      tracks: [],
      opacity: 0.5,
      mask: 0b101,
      places: placesAt(3),
      reported: index === 3,
      tiles: one,
    }));
    const datasets = mapStyle(layers, palettes[theme], sources, null, looks);
    expect(validateStyleMin(datasets)).toEqual([]);
    const ids = datasets.layers.map(({ id }) => id);
    const parts = ['area', 'line', 'point'] as const;
    const ofOwn = [...looks].reverse().flatMap((look) => parts.flatMap((part) => datasetLayers(look, part)));
    const places = [...ofOwn, ABOVE_DATASETS].map((id) => ids.indexOf(id));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const above = datasets.layers.slice(places.at(-1));
    for (const layer of datasets.layers)
      if (['symbol', 'circle'].includes(layer.type) && !ofOwn.includes(layer.id)) expect(above, layer.id).toContain(layer);
    expect(datasets.sources['own-1']).toMatchObject({ data: 'own://own-1' });
    expect(datasets.sources['own-2']).toMatchObject({ type: 'vector', tiles: ['own://own-2/{z}/{x}/{y}'], minzoom: 2, maxzoom: 9 });
  });

  it('is valid with names in one more language, too, and then asks for each name as a picture', () => {
    const both = mapStyle(layers, palettes[theme], sources, 'ps');
    expect(validateStyleMin(both)).toEqual([]);
    const texts = both.layers.flatMap((layer) => (layer.type === 'symbol' ? [JSON.stringify(layer.layout?.['text-field'])] : []));
    expect(texts.filter((text) => text?.includes(`${theme}:name:ps:#`)).length).toBeGreaterThan(4);
  });

  it('draws no ground over marks and no area over a point', () => {
    const order = style.layers.map(({ id }) => id);
    const last = (pattern: RegExp) => order.findLastIndex((id) => pattern.test(id));
    expect(last(/^(land|relief|borders)$/)).toBeLessThan(order.findIndex((id) => id.endsWith('-tint')));
    expect(last(/-(tint|pattern|outline)$/)).toBeLessThan(order.findIndex((id) => id.endsWith('-sign')));
  });

  it('gives every shape something that can be hit', () => {
    const ids = new Set(style.layers.map(({ id }) => id));
    for (const { id } of layers) expect(hitLayers(id).some((layer) => ids.has(layer))).toBe(true);
  });

  it('asks no other host for anything', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
    expect(style.glyphs).toBeUndefined();
  });
});
