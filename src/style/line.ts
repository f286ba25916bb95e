import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Kind } from '../article/kind';
import { MARKS, shownIn } from './expressions';
import type { Palette } from './palette';

/** A line on a pale casing. One whose standing is contested is dashed, never solid. */
export const lineLayers =
  ({ colour, contested }: Kind) =>
  (layer: string, palette: Palette): LayerSpecification[] => [
    {
      id: `${layer}-casing`,
      type: 'line',
      source: MARKS,
      filter: shownIn(layer, 'LineString'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.casing, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 3, 6, 7] },
    },
    {
      id: `${layer}-dash`,
      type: 'line',
      source: MARKS,
      filter: shownIn(layer, 'LineString'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette[colour],
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 6, 1.6],
        ...(contested && { 'line-dasharray': [6 / 1.6, 2 / 1.6, 1.2 / 1.6, 2 / 1.6] }),
      },
    },
  ];
