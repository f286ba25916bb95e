import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Position } from 'geojson';
import type { Counts } from '../rows/counts';
import type { Entry } from '../rows/entry';
import type { Choices, Done, NeedsMapping, NeedsOrder, Outcome, Progress } from '../rows/messages';
import type { Report } from '../rows/report';
import type { Tally } from '../rows/tally';

/** A table in a worker of its own, as `rows/client` starts it. */
export interface Table {
  readonly read: (file: Blob, name: string, choices: Choices, onProgress: (progress: Progress) => void) => Promise<Outcome>;
  readonly cells: (row: number) => Promise<readonly (readonly [column: string, text: string])[]>;
  readonly titles: (rows: readonly number[]) => Promise<readonly string[]>;
  readonly search: (text: string, limit: number) => Promise<{ readonly rows: readonly number[]; readonly more: boolean }>;
  readonly close: () => void;
}

/** A file that is being read, waits for an answer of its owner, could not be read, or was: there until it is put away. */
export interface Import {
  readonly id: string;
  readonly name: string;
  readonly progress: Progress | null;
  /** What its owner must say before it can be read. */
  readonly question: NeedsMapping | NeedsOrder | null;
  /** Why it could not be read, a sentence. */
  readonly failed: string | null;
  /** What became of its rows. */
  readonly report: Report | null;
}

/** How a file came, besides its bytes and name. */
export interface Coming {
  readonly choices?: Choices;
  /** As `data=` of the page's address names it. */
  readonly address?: string;
  /** The layer's name; without it that of the file without extension. */
  readonly title?: string;
  /** Comes back from an earlier visit, when its report was read. */
  readonly again?: boolean;
}

/** A file, or what fetches it. @throws Error with a sentence for the reader when it can't be fetched. */
export type FileOrFetch = Blob | ((signal: AbortSignal) => Promise<Blob>);

/** A person's own table as a layer of the map. */
export interface OwnLayer {
  readonly id: string;
  readonly name: Signal<string>;
  readonly shown: Signal<boolean>;
  /** 0 to 1. */
  readonly opacity: Signal<number>;
  /** Bit c: whether category c is shown. */
  readonly mask: Signal<number>;
  /** How many of its points, lines and areas are in the chosen days, by category. */
  readonly counts: ReadonlySignal<Counts>;
  readonly tally: Tally;
  readonly done: Done;
  readonly table: Table;
  readonly file: Blob;
  readonly fileName: string;
  /** What its owner said of it, to read it again with. */
  readonly choices: Choices;
  readonly address: string | null;
}

/** Names a row. */
export interface RowRef {
  readonly layer: string;
  readonly row: number;
}

/** A row that a click on the map hit. */
export interface RowHit extends RowRef {
  /** Of what was hit, 0 to `OTHER`. */
  readonly category: number;
  /** Where it was hit, lon/lat in degrees. */
  readonly at: Position;
}

/** A row that was chosen. */
export interface OwnRow extends Entry {
  readonly layer: string;
}
