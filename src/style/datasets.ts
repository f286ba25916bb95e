import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Bounds } from '../core/bounds';
import { categoryColours, coloursOf } from './categories';
import { datesOf } from './dataset-dates';
import type { Palette } from './palette';

/** How an archive of tiles is laid out, as `rows/tiles` tells it. */
interface TilesLook {
  readonly layers: readonly string[];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  readonly dated: boolean;
  readonly category: string | null;
  readonly values: readonly string[];
}

/** How one of a person's own layers looks, where the style draws it. */
export interface DatasetLook {
  readonly id: string;
  readonly shown: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  /** Bit c: whether category c is shown. */
  readonly mask: number;
  /** For each category the place of its colour, "other" last. */
  readonly places: readonly number[];
  /** Whether a column tells when its rows became known. */
  readonly reported: boolean;
  /** Its rows come in tiles; null for a table. */
  readonly tiles: TilesLook | null;
}

/** Name of the source that holds the chosen row of an own table: a point, a line or an area. */
export const CHOSEN = 'own-chosen';
/** The lowest of the layers that own points are drawn below. */
export const ABOVE_DATASETS = 'own-chosen-line';
/** The protocol by which the map asks the page for features and tiles, so that a style stays small. */
export const OWN_PROTOCOL = 'own';

/** Radius of a point of a tile, px, at zoom 2 and at zoom 12: somewhat less than that of a few points of a table. */
const RADII = [1.8, 5.5] as const;
const OTHER = categoryColours.light.length - 1;

export const datasetSource = ({ id, tiles }: DatasetLook): SourceSpecification =>
  tiles
    ? {
        type: 'vector',
        tiles: [`${OWN_PROTOCOL}://${id}/{z}/{x}/{y}`],
        minzoom: tiles.minZoom,
        maxzoom: tiles.maxZoom,
        bounds: [...tiles.bounds],
      }
    : { type: 'geojson', data: `${OWN_PROTOCOL}://${id}`, tolerance: 0.2, buffer: 64 };

/** Ids of the style's layers of an own layer, lowest first: of each vector layer of an archive, or of a table, whose points aren't in the style. */
export function datasetLayers({ id, tiles }: Pick<DatasetLook, 'id' | 'tiles'>, part: 'area' | 'line' | 'point'): string[] {
  if (!tiles && part === 'point') return [];
  return tiles ? tiles.layers.map((_, index) => `${id}-${index}-${part}`) : [`${id}-${part}`];
}

/** The place of a row's category among the coloured, or a number that is the same for all rows. */
function categoryIn({ tiles }: DatasetLook): ExpressionSpecification | number {
  if (!tiles) return ['get', 'category'];
  if (tiles.category === null || tiles.values.length === 0) return 0;
  const places = tiles.values.flatMap((value, place) => [value, place]);
  return ['match', ['to-string', ['get', tiles.category]], ...places, OTHER] as unknown as ExpressionSpecification;
}

/** One of a person's own layers, coloured by category. What is dated is there in the chosen days: hollow or dashed if only possibly. */
export function datasetStyle(look: DatasetLook, { theme }: Palette): LayerSpecification[] {
  const { id, shown, opacity, mask, places, reported, tiles } = look;
  const colours = coloursOf(theme, places);
  const category = categoryIn(look);
  const categories = colours.flatMap((_, place) => (mask & (1 << place) ? [place] : []));
  const { isShown: isInDays, isPossible } = datesOf(tiles, reported);
  const isShown = ['all', ['in', category, ['literal', categories]], isInDays];
  const faint = (full: number, possible: number): ExpressionSpecification => ['case', isPossible, possible * opacity, full * opacity];
  const of = (type: 'Point' | 'Polygon'): FilterSpecification => [...isShown, ['==', ['geometry-type'], type]] as FilterSpecification;
  const colour = ['match', category, ...colours.flatMap((one, place) => [place, one]), colours[OTHER]] as ExpressionSpecification;
  const visibility = shown ? 'visible' : 'none';
  const each = (part: 'area' | 'line' | 'point', style: (base: Base) => LayerSpecification): LayerSpecification[] =>
    datasetLayers(look, part).map((layer, index) => {
      const of = tiles?.layers[index];
      return style({ id: layer, source: id, ...(of !== undefined && { 'source-layer': of }) });
    });
  return [
    ...each('area', (base) => ({
      ...base,
      type: 'fill',
      filter: of('Polygon'),
      layout: { visibility },
      paint: { 'fill-color': colour, 'fill-opacity': faint(0.25, 0.1) },
    })),
    ...each('line', (base) => ({
      ...base,
      type: 'line',
      filter: [...isShown, ['!=', ['geometry-type'], 'Point']] as FilterSpecification,
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.2, 9, 2.5],
        'line-opacity': faint(1, 0.6),
        'line-dasharray': ['case', isPossible, ['literal', [3, 2]], ['literal', [1, 0]]],
      },
    })),
    ...each('point', (base) => ({
      ...base,
      type: 'circle',
      filter: of('Point'),
      layout: { visibility },
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 2, RADII[0], 12, RADII[1]],
        'circle-color': colour,
        'circle-opacity': faint(1, 0.2),
        'circle-stroke-color': colour,
        'circle-stroke-width': ['case', isPossible, 1.2, 0],
        'circle-stroke-opacity': opacity,
      },
    })),
  ];
}

interface Base {
  readonly id: string;
  readonly source: string;
  readonly 'source-layer'?: string;
}

/** Shows which row was chosen: a ring around a point, a line along anything else. */
export const chosenStyle = ({ focus }: Palette): LayerSpecification[] => [
  {
    id: ABOVE_DATASETS,
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
