import type { ExpressionSpecification, FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ENDLESS } from '../core/day';

/**
 * What the map is told through its global state, the only thing that changes in a style:
 * `shown`: ids of the marks shown, those only possibly in range as "?id"; `selected`: an id or ""; `highlighted`: ids of
 * what the reader points at, here or in the article; `days`, `onlyCertain` and `known`: the filter by date, for what a person brought.
 */
export interface MapState {
  readonly shown: readonly string[];
  /** Statuses that differ from the marks' own, by `statusKey` of their id: what was known on an earlier day may be less sure. */
  readonly status: Readonly<Record<string, string>>;
  readonly selected: string;
  readonly highlighted: readonly string[];
  /** First and last of the chosen days, by which a person's own tiles, lines and areas are filtered. */
  readonly days: readonly [number, number];
  /** Whether what is only possibly in these days is left out. */
  readonly onlyCertain: boolean;
  /** The day by which a person's own lines and areas are to be known, where they tell it. */
  readonly known: number;
}

/** In the place of chosen days: all, and open ends too. */
export const ALL_DAYS: readonly [number, number] = [-2 * ENDLESS, 2 * ENDLESS];

/** Name of the source that a style draws marks from. */
export const MARKS = 'marks';

const id: ExpressionSpecification = ['get', 'id'];
const shown: ExpressionSpecification = ['global-state', 'shown'];

const isCertain: ExpressionSpecification = ['in', id, shown];
export const isPossible: ExpressionSpecification = ['in', ['concat', '?', id], shown];

/** Under what the status of a mark stands: a plain id could be that of something every object inherits, `constructor` say. */
export const statusKey = (mark: string): string => `:${mark}`;

/** The status that a mark's fill tells. */
export const statusNow: ExpressionSpecification = [
  'coalesce',
  ['get', ['concat', ':', id], ['object', ['global-state', 'status']]],
  ['get', 'status'],
];

/** Features that draw an area's generalised edge: what is drawn of any other line leaves them out. */
const isEdge: ExpressionSpecification = ['has', 'edge'];
/** Areas, or a part of one, whose edge is generalised and so is no line. */
const isFading: ExpressionSpecification = ['has', 'share'];

/** The generalised edges of one layer's shown areas. */
export const edgesIn = (layer: string): ExpressionSpecification => [
  'all',
  ['==', ['get', 'layer'], layer],
  isEdge,
  ['any', isCertain, isPossible],
];

/** The areas of one layer that are shown and have an exact edge. */
export const outlinedIn = (layer: string): FilterSpecification => [
  'all',
  ['!', isFading],
  shownIn(layer, 'Polygon') as ExpressionSpecification,
];

/** Marks of one layer that are shown and have one of the given geometries. */
export const shownIn = (layer: string, ...types: ('Point' | 'LineString' | 'Polygon')[]): FilterSpecification => [
  'all',
  ['==', ['get', 'layer'], layer],
  ['in', ['geometry-type'], ['literal', types]],
  ['!', isEdge],
  ['any', isCertain, isPossible],
];

/** The marks that are selected or pointed at, while they are shown. */
export const isThe = (which: Emphasis, ...types: ('Point' | 'LineString' | 'Polygon')[]): FilterSpecification => [
  'all',
  emphasised(which),
  ['in', ['geometry-type'], ['literal', types]],
  ['!', isEdge],
  ['!', isFading],
  ['any', isCertain, isPossible],
];

/** The generalised edges of the marks that are selected or pointed at. */
export const isTheEdge = (which: Emphasis): FilterSpecification => ['all', emphasised(which), isEdge, ['any', isCertain, isPossible]];

const emphasised = (which: Emphasis): ExpressionSpecification =>
  which === 'selected' ? ['==', id, ['global-state', 'selected']] : ['in', id, ['global-state', 'highlighted']];

export type Emphasis = 'selected' | 'highlighted';
