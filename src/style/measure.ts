import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { MAP_FONT } from './kind';
import type { Palette } from './palette';

/** Name of the source that holds a measured way: its lines and its points, each with a `label`. */
export const MEASURE = 'measure';

/** A measured way over everything else: a line on a casing, and its points with their distance from the start. */
export const measureLayers = (palette: Palette): LayerSpecification[] => [
  line('measure-casing', palette.raised, 5),
  line('measure-line', palette.focus, 2),
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

const line = (id: string, colour: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source: MEASURE,
  filter: ['==', ['geometry-type'], 'LineString'],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});
