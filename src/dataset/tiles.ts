import type { Bounds, LngLat } from '../core/bounds';
import { ENDLESS, LAST_DAY } from '../core/day';
import type { Interval } from '../core/interval';
import { COLOURED, OTHER } from './points';

/**
 * What is known of a PMTiles archive of vector tiles (Mapbox Vector Tile 2) before any tile is read. Its rows come tile by
 * tile as the map needs them; nobody ever has all of them.
 */
export interface Tiles {
  /** Plain names of its vector layers, lowest first. */
  readonly layers: readonly string[];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  /** Whether `start` is a number of days since 1970-01-01, by which rows are filtered. */
  readonly dated: boolean;
  /** Columns, where there are such. */
  readonly title: string | null;
  readonly category: string | null;
  /** The coloured categories; all others are `OTHER`. */
  readonly values: readonly string[];
  /** How many rows the archive says that it has; null when it doesn't. */
  readonly rows: number | null;
}

/**
 * The columns that hold the days of a row in tiles: numbers since 1970-01-01. `end` is left out where it is the start, and the
 * certain ones, which are as in `Interval`, where start and end are exact. A day may have a time, as a part.
 */
export const TILE_DAYS = { start: 'start', end: 'end', certainFrom: 'certain_from', certainTo: 'certain_to' } as const;

/** All that is known of a row. */
interface RowText {
  readonly title: string;
  readonly cells: readonly (readonly [column: string, text: string])[];
}

/** A row as a tile brought it. */
export interface TileRow {
  /** Distinguishes it from others under the same click; its place in a file nobody knows. */
  readonly row: number;
  /** 0 to `OTHER`. */
  readonly category: number;
  /** Null when undated. */
  readonly when: Interval | null;
  readonly text: RowText;
}

type Properties = Readonly<Record<string, unknown>>;

/** Reads a feature of a tile. `at`: where it is, null for a line or an area; `id`: what its archive calls it; to distinguish what is otherwise the same. */
export function rowOfTile(tiles: Tiles, properties: Properties, at: LngLat | null, id?: string | number): TileRow {
  const cells = Object.entries(properties).flatMap(([column, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[column, String(value)]],
  );
  const title = cells.find(([column]) => column === tiles.title)?.[1] ?? '';
  return {
    row: hash(JSON.stringify([id ?? null, cells, (at ?? []).map((degrees) => degrees.toFixed(4))])),
    category: categoryIn(tiles, properties),
    when: tiles.dated ? dateIn(properties) : null,
    text: { title, cells },
  };
}

function categoryIn({ category, values }: Tiles, properties: Properties): number {
  if (category === null) return 0;
  const place = values.indexOf(String(properties[category] ?? ''));
  return place >= 0 && place < COLOURED ? place : OTHER;
}

/** A start that can't be a day is none, and such an end is open. */
function dateIn(properties: Properties): Interval | null {
  const [start, end, certainFrom, certainTo] = Object.values(TILE_DAYS).map((column) => dayIn(properties[column]));
  if (start === undefined || Math.abs(start) === ENDLESS) return null;
  const latest = end === undefined ? start : Math.max(start, end);
  return {
    earliest: start,
    latest,
    certainFrom: certainFrom === undefined ? start : Math.max(start, certainFrom),
    certainTo: certainTo === undefined ? latest : Math.min(latest, certainTo),
  };
}

function dayIn(value: unknown): number | undefined {
  if (typeof value !== 'number') return undefined;
  return value > LAST_DAY ? ENDLESS : value < -LAST_DAY ? -ENDLESS : Math.floor(value);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
