import type { Notice, RowFault } from './fault';

/** One row that was not taken as it stands, and why. */
export type Fault = RowFault & {
  /** Line in the file from 1; for KML, GPX and TopoJSON the number of the feature; 0 for the file as a whole. */
  readonly line: number;
  /** `refused`: not on the map. `undated`: there, at any date. `noted`: there, but something was passed over. */
  readonly outcome: 'refused' | 'undated' | 'noted';
};

/** What became of every row of a table. */
export interface Report {
  readonly name: string;
  /** What `Fault.line` counts; `tile`: it is an archive whose rows are not read, and as many as it says. */
  readonly unit: 'line' | 'feature' | 'tile';
  readonly rows: number;
  readonly taken: number;
  readonly refused: number;
  /** Of those taken, the rows without a date that can be read. */
  readonly undated: number;
  /** What holds for the table as a whole: encoding, guessed columns, dates read in a certain order. */
  readonly notices: readonly Notice[];
  /** In order of the file, as many as the limit allows. */
  readonly faults: readonly Fault[];
  /** How many more there are that are not listed. */
  readonly unlisted: number;
}

/** Collects faults as rows are read; counts all, lists up to a limit. */
export class Ledger {
  rows = 0;
  refused = 0;
  undated = 0;
  unlisted = 0;
  readonly notices: Notice[] = [];
  private readonly faults: Fault[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  note(line: number, outcome: Fault['outcome'], why: RowFault): void {
    if (outcome === 'refused') this.refused++;
    if (outcome === 'undated') this.undated++;
    if (this.faults.length < this.limit) this.faults.push({ line, outcome, ...why });
    else this.unlisted++;
  }

  report(name: string, unit: Report['unit']): Report {
    const { rows, refused, undated, notices, faults, unlisted } = this;
    return { name, unit, rows, taken: rows - refused, refused, undated, notices, faults, unlisted };
  }
}
