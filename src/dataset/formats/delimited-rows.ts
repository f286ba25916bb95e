import { type RowFault, rowFault } from '../rows/fault';
import { readBytes, type Source } from '../rows/source';
import { MAX_COLUMNS } from './format';

const QUOTE = 0x22;
const RETURN = 0x0d;
const FEED = 0x0a;
const DELIMITERS = [0x2c, 0x09, 0x3b, 0x7c] as const;

/** How a table is written: bytes between cells and between lines. */
export interface Dialect {
  readonly delimiter: number;
  readonly newline: number;
}

/** Where the cells of one row stand; used again for each row. Quotation marks around a cell are left out. */
export class Cells {
  count = 0;
  readonly from = new Int32Array(MAX_COLUMNS);
  readonly to = new Int32Array(MAX_COLUMNS);
  /** Lines within quoted cells. */
  lines = 0;
  /** Whether `scanRow` ran out of bytes within quotation marks. */
  open = false;

  push(from: number, to: number): void {
    if (this.count < MAX_COLUMNS) {
      this.from[this.count] = from;
      this.to[this.count] = to;
    }
    this.count++;
  }
}

/**
 * Finds the cells of the row that begins at `start` (RFC 4180, with any delimiter). Gives the place after its end, or -1
 * when it isn't complete; at the end of the file (`ended`) only an open quotation mark leaves it so.
 */
export function scanRow(bytes: Uint8Array, start: number, { delimiter, newline }: Dialect, ended: boolean, cells: Cells): number {
  const end = bytes.length;
  cells.count = 0;
  cells.lines = 0;
  cells.open = false;
  let from = start;
  let at = start;
  for (;;) {
    let closed = -1;
    if (bytes[at] === QUOTE) {
      closed = closing(bytes, at + 1, newline, cells);
      if (closed < 0 || (closed + 1 === end && !ended)) {
        cells.open = closed < 0;
        return -1;
      }
      at = closed + 1;
    }
    let byte = 0;
    while (at < end) {
      byte = bytes[at] as number;
      if (byte === delimiter || byte === newline) break;
      at++;
    }
    if (at >= end && !ended) return -1;
    const stop = at < end && byte === delimiter ? at : newline === FEED && at > from && bytes[at - 1] === RETURN ? at - 1 : at;
    // Where more than blanks follows the closing mark, the cell is taken as it stands.
    if (closed >= 0 && isBlank(bytes, closed + 1, stop)) cells.push(from + 1, closed);
    else cells.push(from, stop);
    if (at >= end) return end;
    at++;
    if (byte === newline) return at;
    from = at;
  }
}

function closing(bytes: Uint8Array, start: number, newline: number, cells: Cells): number {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === newline) cells.lines++;
    else if (byte === QUOTE) {
      if (bytes[at + 1] !== QUOTE) return at;
      at++;
    }
  }
  return -1;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a cell, doubled quotation marks made single. */
export function cellText(bytes: Uint8Array, cells: Cells, index: number): string {
  if (index >= Math.min(cells.count, MAX_COLUMNS)) return '';
  const [from, to] = [cells.from[index] as number, cells.to[index] as number];
  const text = decoder.decode(bytes.subarray(from, to));
  return from > 0 && bytes[from - 1] === QUOTE && text.includes('"') ? text.replaceAll('""', '"') : text;
}

/** Rows of a sample as text, at most `limit`; blank lines are left out. */
export function sampleRows(bytes: Uint8Array, dialect: Dialect, ended: boolean, limit: number): string[][] {
  const cells = new Cells();
  const rows: string[][] = [];
  for (let at = 0; at < bytes.length && rows.length < limit; ) {
    const next = scanRow(bytes, at, dialect, ended, cells);
    if (next < 0) break;
    const row = Array.from({ length: Math.min(cells.count, MAX_COLUMNS) }, (_, index) => cellText(bytes, cells, index));
    if (row.length > 1 || row[0]?.trim()) rows.push(row);
    at = next;
  }
  return rows;
}

/** The dialect under which most rows of the sample have as many cells as the first, and the more cells the better. */
export function detectDialect(bytes: Uint8Array, ended: boolean): Dialect {
  const newline = bytes.includes(FEED) || !bytes.includes(RETURN) ? FEED : RETURN;
  let best: Dialect = { delimiter: DELIMITERS[0], newline };
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const rows = sampleRows(bytes, { delimiter, newline }, ended, 100);
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const alike = rows.filter(({ length }) => length === width).length / rows.length;
    const score = alike + Math.min(width, 50) / 1000;
    if (score > bestScore) [best, bestScore] = [{ delimiter, newline }, score];
  }
  return best;
}

/** What a reader of rows is called with, in order. `line` counts from 1, `offset` is the row's first byte in the file. */
export interface RowVisitor {
  row(bytes: Uint8Array, cells: Cells, offset: number, line: number): void;
  /** A row that can't be read as one. */
  broken(why: RowFault, offset: number, line: number): void;
  blank(line: number): void;
  /** Called after each piece of the file: bytes done. */
  read(bytes: number): void;
}

/**
 * Reads all rows, `piece` bytes of the file at a time; a piece begins where a row does, so that a row is never joined
 * from two. A row longer than a piece, or one with a quotation mark that isn't closed within it, is reported as broken, and
 * reading goes on with the line after it.
 */
export async function readDelimited(source: Source, dialect: Dialect, piece: number, visitor: RowVisitor): Promise<void> {
  const cells = new Cells();
  const { size } = source.blob;
  let [offset, line] = [0, 1];
  while (offset < size) {
    const bytes = await readBytes(source, offset, piece);
    const ended = offset + bytes.length >= size;
    let at = 0;
    while (at < bytes.length) {
      const next = scanRow(bytes, at, dialect, ended, cells);
      if (next < 0) break;
      if (cells.count === 1 && isBlank(bytes, at, next)) visitor.blank(line);
      else visitor.row(bytes, cells, offset + at, line);
      line += 1 + cells.lines;
      at = next;
    }
    if (at < bytes.length && (at === 0 || ended)) {
      const newline = bytes.indexOf(dialect.newline, at);
      visitor.broken(broken(cells.open, piece), offset + at, line++);
      offset = newline < 0 ? await afterLine(source, offset + bytes.length, dialect, piece) : offset + newline + 1;
    } else offset += at;
    visitor.read(offset);
  }
}

const broken = (open: boolean, piece: number): RowFault => (open ? rowFault('open-quote') : rowFault('long-line', piece));

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 0x20) return false;
  return true;
}

/** The place after the next end of line. */
async function afterLine(source: Source, from: number, { newline }: Dialect, piece: number): Promise<number> {
  for (let offset = from; offset < source.blob.size; offset += piece) {
    const found = (await readBytes(source, offset, piece)).indexOf(newline);
    if (found >= 0) return offset + found + 1;
  }
  return source.blob.size;
}
