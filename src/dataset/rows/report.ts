/** One row that was not taken as it stands. */
export interface Fault {
  /** Line in the file from 1; for KML, GPX and TopoJSON the number of the feature; 0 for the file as a whole. */
  readonly line: number;
  /** `refused`: not on the map. `undated`: there, at any date. `noted`: there, but something was passed over. */
  readonly outcome: 'refused' | 'undated' | 'noted';
  readonly reason: string;
}

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
  readonly notices: readonly string[];
  /** In order of the file, as many as the limit allows. */
  readonly faults: readonly Fault[];
  /** How many more there are that are not listed. */
  readonly unlisted: number;
}

/** Collects reasons as rows are read; counts all, lists up to a limit. */
export class Ledger {
  rows = 0;
  refused = 0;
  undated = 0;
  unlisted = 0;
  readonly notices: string[] = [];
  private readonly faults: Fault[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  note(line: number, outcome: Fault['outcome'], reason: string): void {
    if (outcome === 'refused') this.refused++;
    if (outcome === 'undated') this.undated++;
    if (this.faults.length < this.limit) this.faults.push({ line, outcome, reason });
    else this.unlisted++;
  }

  report(name: string, unit: Report['unit']): Report {
    const { rows, refused, undated, notices, faults, unlisted } = this;
    return { name, unit, rows, taken: rows - refused, refused, undated, notices, faults, unlisted };
  }
}

/** The report as CSV (RFC 4180): what holds for the file, then the rows with their reasons. */
export function reportCsv(report: Report): string {
  const { name, unit, rows, taken, refused, undated, notices, faults, unlisted } = report;
  const of = (number: number, what: string): string => `${number} ${what}`;
  const lines: (readonly (string | number)[])[] = [
    [unit, 'outcome', 'reason'],
    ['', 'file', name],
    ['', 'summary', [of(rows, 'rows'), of(taken, 'added'), of(refused, 'refused'), of(undated, 'undated')].join(', ')],
    ...notices.map((notice) => ['', 'notice', notice]),
    ...faults.map(({ line, outcome, reason }) => [line, outcome, reason]),
  ];
  if (unlisted > 0) lines.push(['', 'summary', `${unlisted} more reasons are counted and not listed`]);
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is set behind a mark, so that a spreadsheet doesn't run it. */
function quoted(cell: string | number): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A few words of what stands in the file, for a reason. */
export const excerpt = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
