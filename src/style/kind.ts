import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Kind } from '../article/kind';
import { edgePaint } from './edge';
import { edgesIn, isPossible, MARKS, outlinedIn, shownIn, statusNow } from './expressions';
import { lineLayers } from './line';
import type { Palette } from './palette';
import { shapes } from './shapes';

/** True circles on the ground around points known to a radius. */
export const HALOS = 'halos';
/** One point an area, or one each of a mark's parts: where its name stands. */
export const ANCHORS = 'anchors';

/** The family that map labels are drawn in; MapLibre takes it from the page's fonts and the weight from its name. */
export const MAP_FONT = ['Map Sans Medium'];

/** The layers of the style that draw the marks of one layer of the atlas, by geometry, bottom to top. */
type Part = (layer: string, palette: Palette) => LayerSpecification[];

const faint = (full: number, possible: number): ['case', typeof isPossible, number, number] => ['case', isPossible, possible, full];

/** A value for an area, less of it where its edge is generalised and it fades out. */
const fading = (full: number, possible: number): ExpressionSpecification => ['*', faint(full, possible), ['coalesce', ['get', 'share'], 1]];

/** An area without a pin: a tint, a pattern that tells kind and status, and an outline, which is as soft as it is known. */
const areaLayers =
  ({ shape, colour }: Kind): Part =>
  (layer, palette) => [
    {
      id: `${layer}-tint`,
      type: 'fill',
      source: MARKS,
      filter: shownIn(layer, 'Polygon'),
      paint: { 'fill-antialias': false, 'fill-color': palette[colour], 'fill-opacity': fading(shape === 'area' ? 0.07 : 0.12, 0.04) },
    },
    {
      id: `${layer}-pattern`,
      type: 'fill',
      source: MARKS,
      filter: shownIn(layer, 'Polygon'),
      paint: {
        // The outline is a layer of its own.
        'fill-antialias': false,
        'fill-pattern': ['concat', `${palette.theme}:pattern:`, ['get', 'symbol'], ':', statusNow],
        'fill-opacity': fading(shape === 'area' ? 0.3 : 0.6, 0.2),
      },
    },
    {
      id: `${layer}-outline`,
      type: 'line',
      source: MARKS,
      filter: outlinedIn(layer),
      paint: {
        'line-color': palette[colour],
        'line-width': 1.25,
        'line-opacity': faint(1, 0.6),
        'line-dasharray': ['case', isPossible, ['literal', [3, 2]], ['literal', [1, 0]]],
      },
    },
    {
      id: `${layer}-edge`,
      type: 'line',
      source: MARKS,
      filter: edgesIn(layer),
      layout: { 'line-join': 'bevel' },
      paint: edgePaint(palette[colour], 1.25, 0.8),
    },
  ];

/** Something along a line: a soft band with the sign repeated on it, never one pin. */
const bandLayers =
  ({ colour }: Kind): Part =>
  (layer, palette) => [
    {
      id: `${layer}-band`,
      type: 'line',
      source: MARKS,
      filter: shownIn(layer, 'LineString'),
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': palette[colour], 'line-width': 9, 'line-opacity': faint(0.22, 0.1) },
    },
    {
      id: `${layer}-along`,
      type: 'symbol',
      source: MARKS,
      filter: shownIn(layer, 'LineString'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 110,
        'icon-image': iconOf(palette),
        'icon-rotation-alignment': 'viewport',
        'icon-size': 0.7,
        'icon-allow-overlap': true,
      },
      paint: { 'icon-opacity': faint(1, 0.6) },
    },
  ];

const iconOf = ({ theme }: Palette): ExpressionSpecification => [
  'concat',
  `${theme}:icon:`,
  ['get', 'symbol'],
  ':',
  statusNow,
  ['case', isPossible, ':possible', ''],
];

/** Where a name may stand beside a sign, in ems, best first. */
function beside(size: number, only?: string): (string | [number, number])[] {
  const r = 1.1 * Math.max(size, 0.8);
  const sides: [string, [number, number]][] = [
    ['left', [r, 0]],
    ['right', [-r, 0]],
    ['top', [0, r]],
    ['bottom', [0, -r]],
  ];
  return sides.filter(([side]) => !only || side === only).flat();
}

/** A sign at a point with its name, over the dashed circle of the radius that the place is known to. */
const signLayers =
  ({ colour }: Kind, size: number): Part =>
  (layer, palette) => [
    {
      id: `${layer}-halo`,
      type: 'line',
      source: HALOS,
      filter: shownIn(layer, 'Polygon'),
      minzoom: 7,
      paint: {
        'line-color': palette[colour],
        'line-width': 1.25,
        'line-dasharray': [3, 3],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0, 8, 0.75],
      },
    },
    {
      id: `${layer}-known`,
      type: 'symbol',
      source: HALOS,
      // Closer than the place is known, the circle says so itself.
      filter: ['all', shownIn(layer, 'Polygon') as ExpressionSpecification, ['>=', ['zoom'], ['get', 'near']]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': ['get', 'known'],
        'text-font': MAP_FONT,
        'text-size': 12.5,
        'text-offset': [0, -0.8],
      },
      paint: { 'text-color': palette[colour], 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
    },
    {
      id: `${layer}-sign`,
      type: 'symbol',
      source: MARKS,
      filter: shownIn(layer, 'Point'),
      layout: {
        'icon-image': iconOf(palette),
        'icon-size': size,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['get', 'label'],
        'text-font': MAP_FONT,
        'text-size': 12.5,
        // A name that a mark above already writes here gives way to it, and is seen where that mark is not shown.
        'text-variable-anchor-offset': ['case', ['has', 'again'], ['literal', beside(size, 'left')], ['literal', beside(size)]],
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
        'text-padding': 3,
      },
      paint: {
        'icon-opacity': faint(1, 0.6),
        'text-color': palette.label,
        'text-halo-color': palette.land,
        'text-halo-width': 1.5,
        'text-opacity': faint(1, 0.75),
      },
    },
  ];

const nothing: Part = () => [];

/** How a kind is drawn: one with a glyph in any geometry, a line and an area as such alone. */
export function drawingOf(kind: Kind): { readonly areas: Part; readonly lines: Part; readonly points: Part } {
  const areas = areaLayers(kind);
  if (kind.shape === 'line') return { areas, lines: lineLayers(kind), points: nothing };
  if (kind.shape === 'area') return { areas, lines: nothing, points: nothing };
  return { areas, lines: bandLayers(kind), points: signLayers(kind, shapes[kind.shape].size) };
}
