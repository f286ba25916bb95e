import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Layer } from '../article/atlas';
import { groundLayers, labelLayers } from './basemap';
import { chosenStyle, type DatasetLook, datasetSource, datasetStyle } from './datasets';
import { edgePaint, saysSo } from './edge';
import { ALL_DAYS, edgesIn, isThe, isTheEdge, MARKS, shownIn } from './expressions';
import { ANCHORS, drawingOf, MAP_FONT } from './kind';
import { measureLayers } from './measure';
import { withNames } from './names';
import type { Palette } from './palette';

/** The sources that a style needs, by name. */
export type Sources = Readonly<Record<string, SourceSpecification>>;

/**
 * The map's style: a constant for each palette. What is shown, selected and pointed at reaches it as global state.
 * `names`: the language (BCP 47 tag) in which names stand once more. Ground, then areas, lines and points of every layer in
 * the atlas's order, so that no area covers a point. A person's `own` layers, topmost first, and over them own points that
 * are not in the style, lie over the atlas's areas and below all else of it.
 */
export function mapStyle(
  layers: readonly Layer[],
  palette: Palette,
  sources: Sources,
  names: string | null = null,
  datasets: readonly DatasetLook[] = [],
): StyleSpecification {
  const each = (part: 'areas' | 'lines' | 'points'): LayerSpecification[] =>
    layers.flatMap(({ id, symbol }) => drawingOf(symbol)[part](id, palette));
  const all = [
    ...groundLayers(palette, 'relief' in sources),
    ...each('areas'),
    ...[...datasets].reverse().flatMap((look) => datasetStyle(look, palette)),
    ...chosenStyle(palette),
    ...each('lines'),
    ...outlines(palette),
    ...labelLayers(palette),
    ...layers.map((layer) => edgeLabel(layer, palette)),
    ...layers.map(({ id }) => areaLabel(id, palette)),
    ...rings(palette),
    ...each('points'),
    ...measureLayers(palette),
  ];
  return {
    version: 8,
    state: {
      shown: { default: [] },
      status: { default: {} },
      selected: { default: '' },
      lit: { default: [] },
      days: { default: [...ALL_DAYS] },
      onlyCertain: { default: false },
      known: { default: ALL_DAYS[1] },
    },
    sources: { ...sources, ...Object.fromEntries(datasets.map((look) => [look.id, datasetSource(look)])) },
    layers: names ? withNames(all, palette.theme, names) : all,
  };
}

/** Ids of the style's layers that draw marks of one atlas layer and can be hit. */
export const hitLayers = (layer: string): string[] => ['tint', 'band', 'along', 'casing', 'sign'].map((part) => `${layer}-${part}`);

const areaLabel = (layer: string, palette: Palette): LayerSpecification => ({
  id: `${layer}-name`,
  type: 'symbol',
  source: ANCHORS,
  filter: shownIn(layer, 'Point'),
  minzoom: 5,
  layout: { 'text-field': ['get', 'label'], 'text-font': MAP_FONT, 'text-size': 12.5, 'text-max-width': 8, 'text-padding': 4 },
  paint: { 'text-color': palette.slate, 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
});

/** How far a generalised edge may be off, along it, where that is wide on the screen. */
const edgeLabel = ({ id, symbol }: Layer, palette: Palette): LayerSpecification => ({
  id: `${id}-edge-known`,
  type: 'symbol',
  source: MARKS,
  filter: ['all', edgesIn(id), saysSo],
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 400,
    'text-field': ['get', 'known'],
    'text-font': MAP_FONT,
    'text-size': 12.5,
    'text-max-angle': 60,
  },
  paint: { 'text-color': palette[symbol.colour], 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
});

const outlines = (palette: Palette): LayerSpecification[] =>
  (['highlighted', 'selected'] as const).flatMap((which): LayerSpecification[] => [
    {
      id: `${which}-edge`,
      type: 'line',
      source: MARKS,
      filter: isTheEdge(which),
      layout: { 'line-join': 'bevel' },
      paint: edgePaint(palette.focus, which === 'selected' ? 3 : 1.5, which === 'selected' ? 0.5 : 0.3),
    },
    {
      id: `${which}-outline`,
      type: 'line',
      source: MARKS,
      filter: isThe(which, 'LineString', 'Polygon'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.focus, 'line-width': which === 'selected' ? 3 : 1.5, 'line-opacity': which === 'selected' ? 1 : 0.55 },
    },
  ]);

const rings = (palette: Palette): LayerSpecification[] =>
  (['highlighted', 'selected'] as const).map((which) => ({
    id: `${which}-ring`,
    type: 'circle',
    source: MARKS,
    filter: isThe(which, 'Point'),
    paint: {
      'circle-radius': which === 'selected' ? 18 : 16,
      'circle-color': palette.land,
      'circle-opacity': 0.5,
      'circle-stroke-color': palette.focus,
      'circle-stroke-width': which === 'selected' ? 2.5 : 1.5,
      'circle-stroke-opacity': which === 'selected' ? 1 : 0.7,
    },
  }));
