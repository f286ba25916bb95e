import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../core/bounds';
import type { Day, Range } from '../core/day';
import type { Interval } from '../core/interval';
import type { Points } from './points';
import type { Mapping } from './rows/columns';
import type { DateOrder } from './rows/dates';
import type { FileFault } from './rows/fault';
import type { Report } from './rows/report';
import type { Reported } from './rows/reported';
import type { Tiles } from './tiles';

/** What the owner of a table has said of it. */
export interface Choices {
  readonly mapping?: Mapping;
  /** Asks for the columns even if they can be told, as long as there is no mapping. */
  readonly ask?: boolean;
  /** What the columns were before they are asked for anew: offered first. */
  readonly before?: Mapping;
  readonly order?: DateOrder;
}

/** How far the reading is; reported at most ten times a second. */
export interface Progress {
  readonly type: 'progress';
  /** `unpacking`: it is unzipped, or changed to UTF-8 or to features. */
  readonly stage: 'unpacking' | 'reading' | 'indexing';
  /** Bytes done, and of how many. */
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
  readonly rowsPerSecond: number;
}

/** The columns can't be told by their names alone: read again with a mapping. */
export interface NeedsMapping {
  readonly type: 'needs-mapping';
  readonly header: readonly string[];
  /** Up to ten rows, in order of the header. */
  readonly preview: readonly (readonly string[])[];
  readonly guess: Mapping;
  /** Whether rows have geometries of their own, so that no longitude and latitude are asked for. */
  readonly located: boolean;
}

/** Dates such as 5/10/2025 can be read either way, and the table doesn't show which: read again with an order. */
export interface NeedsOrder {
  readonly type: 'needs-order';
  readonly columns: readonly string[];
  readonly examples: readonly string[];
  /** The mapping to read again with. */
  readonly mapping: Mapping;
}

/**
 * What a line or an area carries: its date beside the rest, as a style reads it; null four times when undated. When it became
 * known, where a column tells it; `unsure`: it is only possibly known by the day asked for.
 */
type ShapeProperties = (Interval | Record<keyof Interval, null>) &
  Partial<Reported> & {
    readonly unsure?: true;
    readonly row: number;
    /** As in `Points`: 0 to `OTHER`. */
    readonly category: number;
  };

export type Shapes = FeatureCollection<LineString | MultiLineString | Polygon | MultiPolygon, ShapeProperties>;

/** Rows as they are drawn and counted. */
export interface Rows {
  readonly points: Points;
  readonly shapes: Shapes;
}

/** What tells which rows were known when. */
export interface KnownRows {
  /** Those known by a day. */
  readonly by: (known: Day) => Rows;
  /** From the first to the last day on which one became known; null when none did. */
  readonly days: Range | null;
}

/** The table is read. Its text stays in the worker, which answers questions about it. */
export interface Done extends Rows {
  readonly type: 'done';
  /** The rows come in tiles, and points and shapes are empty; null for a table. */
  readonly tiles: Tiles | null;
  /** Of points and shapes together; null when there are none. */
  readonly bounds: Bounds | null;
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly report: Report;
  /** Given by the client where a column tells when rows became known. */
  readonly known?: KnownRows;
}

/** The file can't be read. */
interface Failed {
  readonly type: 'failed';
  readonly fault: FileFault;
}

export type Outcome = NeedsMapping | NeedsOrder | Done | Failed;

/** To the worker: reads a file. Again with choices, when it said that it needs them. */
export interface Read {
  readonly type: 'read';
  /** A string: the address of a PMTiles archive. */
  readonly file: Blob | string;
  readonly name: string;
  readonly choices: Choices;
}

/** Questions about the table that was read; `id` comes back with the answer. */
export type Question =
  | { readonly type: 'cells'; readonly id: number; readonly row: number }
  | { readonly type: 'titles'; readonly id: number; readonly rows: readonly number[] }
  /** A later search ends the one before, which then answers with what it has. */
  | { readonly type: 'search'; readonly id: number; readonly text: string; readonly limit: number }
  | { readonly type: 'tile'; readonly id: number; readonly z: number; readonly x: number; readonly y: number };

export type Answer =
  /** Columns and text of a row; blank cells are left out. */
  | { readonly type: 'cells'; readonly id: number; readonly cells: readonly (readonly [column: string, text: string])[] }
  | { readonly type: 'titles'; readonly id: number; readonly titles: readonly string[] }
  /** Rows that hold the text, in order of the file. `more`: the search stopped at its limit, or was ended. */
  | { readonly type: 'search'; readonly id: number; readonly rows: readonly number[]; readonly more: boolean }
  /** A vector tile; empty where there is none. */
  | { readonly type: 'tile'; readonly id: number; readonly bytes: ArrayBuffer }
  | { readonly type: 'unanswered'; readonly id: number };

/** To the worker: a question is no longer to be answered. */
interface Forget {
  readonly type: 'forget';
  readonly id: number;
}

export type ToWorker = Read | Question | Forget;
export type FromWorker = Progress | Outcome | Answer;
