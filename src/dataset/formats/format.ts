import type { Limits } from '../rows/limits';
import type { Plan, ReadAttempt } from '../rows/read-attempt';
import type { Source, Step } from '../rows/source';

/** The most columns that are looked at. */
export const MAX_COLUMNS = 4096;

/** A column and the text of its cell. */
export type Cell = readonly [column: string, text: string];

/** What a first look at a text tells: columns and first rows, for the mapping. A format adds what it reads the rest with. */
export interface Sample {
  readonly header: readonly string[];
  /** Up to a hundred rows, in order of the header. */
  readonly rows: readonly (readonly string[])[];
  /** Whether rows have geometries of their own. */
  readonly located: boolean;
  /** Whether the file names its columns. */
  readonly named: boolean;
  /** What the rows stand in: the file's own text, or features made of it. */
  readonly source: Source;
  /** Bytes of a row that are read at most. */
  readonly longest: number;
}

/** One way to write rows as text. */
export interface Format<S extends Sample = Sample> {
  readonly id: string;
  /** What the report counts rows by. */
  readonly unit: 'line' | 'feature';
  /** Whether a text is of this format by its beginning, without blanks before it; its name only helps where that says nothing. */
  sniff(beginning: string, name: string): boolean;
  /**
   * Looks at the first rows.
   * @throws Unreadable when there are none or it is not what it seemed, OtherFormat when it turns out to be of another one.
   */
  sample(source: Source, limits: Limits, step: Step): Promise<S>;
  /** Reads every row. @throws as `sample` does. */
  read(sample: S, plan: Plan): Promise<ReadAttempt>;
  /** Columns and text of one row, by its bytes; blank cells too. */
  cells(sample: S, bytes: Uint8Array): Cell[];
}

/** A text turns out to be of the format with this id. */
export class OtherFormat extends Error {
  readonly id: string;

  constructor(id: string) {
    super(id);
    this.id = id;
  }
}
