import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { MAP_FONT } from './kind';
import type { Palette } from './palette';

/** Name of the source that holds a measured way: its lines and its points, each with a `label`. */
export const MEASURE = 'measure';

/** A measured way over everything else: a line on a casing, and its points with their distance from the start. */
export const measureLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'measure-casing',
    type: 'line',
    source: MEASURE,
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': palette.raised, 'line-width': 5 },
  },
  {
    id: 'measure-line',
    type: 'line',
    source: MEASURE,
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': palette.focus, 'line-width': 2 },
  },
  {
    id: 'measure-point',
    type: 'circle',
    source: MEASURE,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': 5, 'circle-color': palette.raised, 'circle-stroke-color': palette.focus, 'circle-stroke-width': 2 },
  },
  {
    id: 'measure-label',
    type: 'symbol',
    source: MEASURE,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['get', 'distance'],
      'text-font': MAP_FONT,
      'text-size': 13,
      'text-anchor': 'bottom',
      'text-offset': [0, -0.7],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': palette.focus, 'text-halo-color': palette.raised, 'text-halo-width': 2 },
  },
];
