import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { categoryColours } from './categories';
import type { Palette } from './palette';

/** How the lines and areas of one of a person's own tables look. */
export interface ShapesLook {
  readonly id: string;
  readonly shown: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  /** Bit c: whether category c is shown. */
  readonly mask: number;
}

/** Name of the source that holds the chosen row of an own table: a point, a line or an area. */
export const CHOSEN = 'own-chosen';
/** The lowest of the layers that own points are drawn below. */
export const ABOVE_OWN = 'own-chosen-line';
/** The protocol by which the map asks the page for lines and areas, so that a style stays small. */
export const OWN_PROTOCOL = 'own';

export const shapesSource = ({ id }: ShapesLook): SourceSpecification => ({
  type: 'geojson',
  data: `${OWN_PROTOCOL}://${id}`,
  tolerance: 0.2,
  buffer: 64,
});

/** Ids of the style's layers of an own table, lowest first. */
export const shapesLayers = (id: string): readonly [area: string, line: string] => [`${id}-area`, `${id}-line`];

/** The chosen days as the map is told them: always two numbers, and all days where there are none. */
const chosenDay = (which: 0 | 1): ExpressionSpecification => ['at', which, ['array', 'number', 2, ['global-state', 'days']]];

function shownShapes(mask: number, ...more: ExpressionSpecification[]): FilterSpecification {
  const categories = categoryColours.light.flatMap((_, category) => (mask & (1 << category) ? [category] : []));
  return [
    'all',
    ['in', ['get', 'category'], ['literal', categories]],
    ...more,
    [
      'any',
      ['==', ['get', 'first'], null],
      ['all', ['<=', ['to-number', ['get', 'first']], chosenDay(1)], ['>=', ['to-number', ['get', 'last']], chosenDay(0)]],
    ],
  ];
}

/** Lines and areas of an own table, coloured by category. What is dated is only there in the chosen days. */
export function shapesStyle({ id, shown, opacity, mask }: ShapesLook, { theme }: Palette): LayerSpecification[] {
  const [area, line] = shapesLayers(id);
  const colours = categoryColours[theme].flatMap((colour, category) => [category, colour]);
  const colour = ['match', ['get', 'category'], ...colours, categoryColours[theme].at(-1)] as unknown as ExpressionSpecification;
  const visibility = shown ? 'visible' : 'none';
  return [
    {
      id: area,
      type: 'fill',
      source: id,
      filter: shownShapes(mask, ['==', ['geometry-type'], 'Polygon']),
      layout: { visibility },
      paint: { 'fill-color': colour, 'fill-opacity': 0.25 * opacity },
    },
    {
      id: line,
      type: 'line',
      source: id,
      filter: shownShapes(mask),
      layout: { visibility, 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.2, 9, 2.5], 'line-opacity': opacity },
    },
  ];
}

/** Shows which row was chosen: a ring around a point, a line along anything else. */
export const chosenStyle = ({ focus }: Palette): LayerSpecification[] => [
  {
    id: ABOVE_OWN,
    type: 'line',
    source: CHOSEN,
    filter: ['!=', ['geometry-type'], 'Point'],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': focus, 'line-width': 4 },
  },
  {
    id: 'own-chosen-ring',
    type: 'circle',
    source: CHOSEN,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': 9, 'circle-opacity': 0, 'circle-stroke-color': focus, 'circle-stroke-width': 2.5 },
  },
];
