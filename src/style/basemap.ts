import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { MAP_FONT } from './kind';
import type { Palette } from './palette';

/** Name of the source that holds the ground; each feature's `kind` is the file it comes from. */
export const BASEMAP = 'basemap';
export const RELIEF = 'relief';

const kind = (name: string, ...more: ExpressionSpecification[]): FilterSpecification => ['all', ['==', ['get', 'kind'], name], ...more];
const disputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];

/** What lies under the marks: land, relief, rivers, roads, inner and national lines. Disputed ground is shown as such. */
export function groundLayers(palette: Palette, relief: boolean): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    {
      id: 'land',
      type: 'fill',
      source: BASEMAP,
      filter: kind('land'),
      paint: { 'fill-color': ['match', ['get', 'tint'], 1, palette.land, 2, palette.across, palette.elsewhere], 'fill-antialias': true },
    },
    ...(relief ? [reliefLayer(palette)] : []),
    {
      id: 'disputed',
      type: 'fill',
      source: BASEMAP,
      filter: kind('disputed'),
      paint: { 'fill-antialias': false, 'fill-pattern': `${palette.theme}:pattern:disputed`, 'fill-opacity': 0.5 },
    },
    lineLayer('rivers', kind('rivers'), palette.river, ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.8], 4),
    lineLayer('roads', kind('roads'), palette.road, ['interpolate', ['linear'], ['zoom'], 5, 1, 9, 3], 5),
    dashed('provinces', kind('provinces'), palette.province, 1, [3, 2], 5),
    lineLayer('borders', kind('lines', ['!', disputed]), palette.border, ['interpolate', ['linear'], ['zoom'], 2, 0.5, 6, 1.2]),
    dashed('disputed-lines', kind('lines', disputed), palette.border, 1.2, [2, 3]),
  ];
}

const reliefLayer = (palette: Palette): LayerSpecification => ({
  id: 'relief',
  type: 'raster',
  source: RELIEF,
  paint: {
    'raster-opacity': [
      'interpolate',
      ['linear'],
      ['zoom'],
      3,
      0,
      4.5,
      palette.theme === 'light' ? 0.35 : 0.5,
      7,
      palette.theme === 'light' ? 0.3 : 0.4,
      8.5,
      0,
    ],
    'raster-fade-duration': 0,
  },
});

type LineLayer = Extract<LayerSpecification, { type: 'line' }>;

const lineLayer = (
  id: string,
  filter: FilterSpecification,
  colour: string,
  width: number | ExpressionSpecification,
  minzoom = 0,
): LineLayer => ({
  id,
  type: 'line',
  source: BASEMAP,
  filter,
  minzoom,
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});

function dashed(id: string, filter: FilterSpecification, colour: string, width: number, dash: number[], minzoom = 0): LineLayer {
  const { paint, ...line } = lineLayer(id, filter, colour, width, minzoom);
  return { ...line, layout: {}, paint: { ...paint, 'line-dasharray': dash } };
}

/** Rank 1 is shown from the widest view on; each further rank one step of zoom later. */
const byRank = (first: number): ExpressionSpecification => ['>=', ['zoom'], ['+', first, ['get', 'rank']]];

/** The name of a disputed area, and who administers it. */
const HELD: ExpressionSpecification = ['format', ['get', 'name'], {}, '\n', {}, ['get', 'note'], { 'font-scale': 0.88 }];

/** Names of countries, provinces, disputed areas, seas and towns. */
export function labelLayers(palette: Palette): LayerSpecification[] {
  return [
    label('towns', kind('places', ['in', ['get', 'class'], ['literal', ['capital', 'city', 'town']]], byRank(2.6)), palette, {
      size: ['match', ['get', 'class'], 'capital', 13, 12.5],
      colour: palette.muted,
      dot: true,
    }),
    label('provinces-names', kind('places', ['==', ['get', 'class'], 'province'], ['>=', ['zoom'], 5.5]), palette, {
      size: 12.5,
      colour: palette.control,
      spacing: 0.08,
    }),
    label('disputed-names', kind('places', ['==', ['get', 'class'], 'disputed']), palette, {
      text: HELD,
      size: 12.5,
      width: 14,
      colour: palette.control,
      minzoom: 6,
      // All or none: one side's name alone would be a statement.
      always: true,
    }),
    label('seas', kind('places', ['==', ['get', 'class'], 'sea']), palette, { size: 13, colour: palette.muted, spacing: 0.1 }),
    label('countries', kind('places', ['==', ['get', 'class'], 'country'], byRank(0)), palette, {
      size: ['interpolate', ['linear'], ['zoom'], 2, 12.5, 6, 16],
      colour: palette.muted,
      spacing: 0.12,
      maxzoom: 8,
    }),
  ];
}

interface LabelLook {
  readonly text?: ExpressionSpecification;
  readonly size: number | ExpressionSpecification;
  readonly colour: string;
  /** In ems, before it goes on in the next line. */
  readonly width?: number;
  readonly spacing?: number;
  readonly dot?: boolean;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  /** Even where another name is in the way. */
  readonly always?: boolean;
}

function label(
  id: string,
  filter: FilterSpecification,
  palette: Palette,
  { text = ['get', 'name'], size, width = 8, colour, spacing = 0, dot = false, minzoom = 0, maxzoom = 24, always = false }: LabelLook,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: BASEMAP,
    filter,
    minzoom,
    maxzoom,
    layout: {
      'text-field': text,
      'text-font': MAP_FONT,
      'text-size': size,
      'text-letter-spacing': spacing,
      'text-max-width': width,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'rank'],
      ...(always && { 'text-allow-overlap': true }),
      ...(dot && {
        'icon-image': `${palette.theme}:dot`,
        // On one side only: a mark that writes the same name there takes its place.
        'text-anchor': 'left',
        'text-offset': [0.45, 0],
      }),
    },
    paint: { 'text-color': colour, 'text-halo-color': palette.land, 'text-halo-width': 1.25 },
  };
}
