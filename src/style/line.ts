import { shownIn } from './expressions';
import { areaLayers, type Kind, MARKS } from './kind';

/** A border line whose standing is contested: dashed on a pale casing, never solid, in no party's colour. */
export const line: Kind = {
  colour: 'line',
  glyph: null,
  sign: 'line',
  size: 1,
  areas: areaLayers('line'),
  lines: (layer, palette) => [
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
        'line-color': palette.line,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 6, 1.6],
        'line-dasharray': [6 / 1.6, 2 / 1.6, 1.2 / 1.6, 2 / 1.6],
      },
    },
  ],
  points: () => [],
};
