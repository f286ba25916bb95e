import type { Cell } from './formats/format';
import { readBytes, type Source } from './rows/source';

const SEARCHED_AT_ONCE = 1024 * 1024;
const MAX_TITLE_LENGTH = 200;
const decoder = new TextDecoder();

/** The text of a table, read row by row where it lies: only the place of each row is in memory. */
export class Table {
  private readonly source: Source;
  private readonly cellsIn: (bytes: Uint8Array) => Cell[];
  private readonly title: string | undefined;
  /** First byte of each row. */
  private readonly offsets: Float64Array;
  private readonly longest: number;
  /** For each row 1 where it is on the map: the others are not found. */
  private readonly isTaken: Uint8Array;
  private searches = 0;

  /** `cellsIn`: columns and text of a row by its bytes. `longest`: bytes of a row that are read at most. `isTaken`: for each row 1 where it is on the map. */
  constructor(
    source: Source,
    cellsIn: (bytes: Uint8Array) => Cell[],
    title: string | undefined,
    offsets: Float64Array,
    longest: number,
    isTaken: Uint8Array,
  ) {
    this.source = source;
    this.cellsIn = cellsIn;
    this.title = title;
    this.offsets = offsets;
    this.longest = longest;
    this.isTaken = isTaken;
  }

  /** Columns and text of a row, blank cells left out; empty for a row that isn't there or can't be read. */
  async cells(row: number): Promise<Cell[]> {
    const [from, to] = this.bytesOf(row, row + 1);
    if (to <= from) return [];
    const bytes = await readBytes(this.source, from, Math.min(to - from, this.longest));
    return this.cellsIn(bytes).filter(([, text]) => text !== '');
  }

  /** A title for each row: the column for it, or the first text that isn't a number. */
  async titles(rows: readonly number[]): Promise<string[]> {
    return Promise.all(rows.map(async (row) => this.titleOf(await this.cells(row))));
  }

  /**
   * Rows on the map that hold a text in any cell, without regard to case, in order of the file and at most `limit`. A later search
   * ends the one before.
   */
  async search(text: string, limit: number): Promise<{ rows: number[]; more: boolean }> {
    const mine = ++this.searches;
    const wanted = text.trim().toLowerCase();
    const rows: number[] = [];
    if (wanted === '') return { rows, more: false };
    for (let row = 0; row < this.offsets.length; ) {
      const first = row;
      const [from] = this.bytesOf(row, row + 1);
      do row++;
      while (row < this.offsets.length && this.bytesOf(first, row + 1)[1] - from <= SEARCHED_AT_ONCE);
      const to = this.bytesOf(first, row)[1];
      const bytes = await readBytes(this.source, from, Math.min(to - from, this.longest));
      if (mine !== this.searches) return { rows, more: true };
      if (!mayHold(decoder.decode(bytes).toLowerCase(), wanted)) continue;
      for (let at = first; at < row; at++) {
        if (!this.isTaken[at]) continue;
        const [start, end] = this.bytesOf(at, at + 1);
        const own = bytes.subarray(start - from, end - from);
        if (!mayHold(decoder.decode(own).toLowerCase(), wanted)) continue;
        if (!this.cellsIn(own).some(([, cell]) => cell.toLowerCase().includes(wanted))) continue;
        if (rows.length === limit) return { rows, more: true };
        rows.push(at);
      }
    }
    return { rows, more: false };
  }

  private bytesOf(first: number, after: number): [from: number, to: number] {
    const { size } = this.source.blob;
    return [this.offsets[first] ?? size, this.offsets[after] ?? size];
  }

  private titleOf(cells: readonly Cell[]): string {
    const named = cells.find(([column]) => column === this.title)?.[1];
    const found = named ?? cells.find(([, text]) => /\p{L}/u.test(text))?.[1] ?? cells[0]?.[1] ?? '';
    return found.length > MAX_TITLE_LENGTH ? `${found.slice(0, MAX_TITLE_LENGTH)}…` : found;
  }
}

/** Whether written text may hold what is searched; quotation marks and escapes are written otherwise than they read. */
const mayHold = (written: string, wanted: string): boolean => written.includes(wanted) || /["\\\n]/.test(wanted) || written.includes('\\u');
