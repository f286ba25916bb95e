import type { Choices, Done, NeedsMapping, NeedsOrder, Outcome, Progress } from '../dataset/messages';
import type { FileFault } from '../dataset/rows/fault';
import type { Report } from '../dataset/rows/report';

/** A table in a worker of its own, as `dataset/client` starts it. */
export interface Table {
  readonly read: (file: Blob | string, name: string, choices: Choices, onProgress: (progress: Progress) => void) => Promise<Outcome>;
  readonly cells: (row: number) => Promise<readonly (readonly [column: string, text: string])[]>;
  readonly titles: (rows: readonly number[]) => Promise<readonly string[]>;
  readonly search: (text: string, limit: number) => Promise<{ readonly rows: readonly number[]; readonly more: boolean }>;
  /** A vector tile of an archive; empty where there is none. Rejects when it can't be read. */
  readonly tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer>;
  readonly close: () => void;
}

/** A file that is being read, waits for an answer of its owner, could not be read, or was: there until it is dismissed. */
export interface Import {
  readonly id: string;
  readonly name: string;
  readonly progress: Progress | null;
  /** What its owner must say before it can be read. */
  readonly question: NeedsMapping | NeedsOrder | null;
  /** Why it could not be read. */
  readonly failed: FileFault | null;
  /** What became of its rows. */
  readonly report: Report | null;
}

/** How a file came, besides its bytes and name. */
export interface ImportOptions {
  readonly choices?: Choices;
  /** As `data=` of the page's address names it. */
  readonly address?: string;
  /** The layer's name; without it that of the file without extension. */
  readonly title?: string;
  /** Comes back from an earlier visit, when its report was read. */
  readonly restored?: boolean;
  /** Id of the layer that it takes the place of. */
  readonly replaces?: string;
  /** Id of the first of those that it came with. */
  readonly together?: string;
}

/**
 * A file, or what fetches it, or tells why it can't. A string is the address of a PMTiles archive, which is never fetched as a whole.
 */
export type FileOrFetch = Blob | string | ((signal: AbortSignal) => Promise<Blob | FileFault>);

/** A file that was read, with the table that answers questions about it. */
export interface LoadedFile {
  readonly id: string;
  readonly name: string;
  readonly file: Blob | string;
  readonly table: Table;
  readonly done: Done;
  /** What its owner said of it, to read it again with. */
  readonly choices: Choices;
  readonly options: ImportOptions;
}
