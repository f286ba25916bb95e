import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The line grows fainter up to this width, px; from there on the area's own fading alone is left. */
const WIDEST = 48;
/** From this width on, px, the edge says how far it may be off. */
const SAYS_SO = 28;
const ZOOMS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

/** Width of the edge on the ground, px, at a zoom. */
const edgePx = (zoom: number): ExpressionSpecification => ['*', ['get', 'edge'], 2 ** zoom];

const atZooms = (value: (width: ExpressionSpecification) => ExpressionSpecification, base = 2): ExpressionSpecification => [
  'interpolate',
  ['exponential', base],
  ['zoom'],
  ...ZOOMS.flatMap((zoom) => [zoom, value(edgePx(zoom))]),
];

/** Whether an edge is so wide that it says so. */
export const saysSo: ExpressionSpecification = ['>=', ['zoom'], ['log2', ['/', SAYS_SO, ['get', 'edge']]]];

type LinePaint = NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']>;

/**
 * How a generalised edge is drawn: as wide as it may be off on the ground, the fainter the wider, and never with a rim. `thin`: its width, px, where
 * that is less.
 */
export const edgePaint = (colour: string, thin: number, opacity: number): LinePaint => ({
  'line-color': colour,
  'line-width': atZooms((width) => ['max', thin, width]),
  'line-blur': atZooms((width) => ['*', 0.5, ['max', 0, ['-', width, thin]]]),
  'line-opacity': atZooms((width) => ['*', opacity, ['max', 0, ['min', 1, ['/', ['-', WIDEST, width], WIDEST - 2 * thin]]]], 1),
});
