import { type Interval, once } from '../core/interval';
import { type DateOrder, parseWhen } from './dates';

/** Different cells that are remembered with their dates. */
const MAX_KEPT = 50_000;

/** What a cell of a date column turned out to be: a date, nothing at all, or text that isn't one. */
export type ParsedDate = Interval | 'none' | 'unreadable';

/**
 * Reads the cells of date columns. Dates such as 5/10/2025 are read in one order throughout: the one asked for, or else
 * the one that the data show, where a part is over 12.
 */
export class DateParser {
  /** First cells that can be read either way, to show when the order is asked for. */
  readonly examples: string[] = [];
  private readonly kept = new Map<string, ParsedDate>();
  readonly asked: DateOrder | null;
  readonly order: DateOrder;
  private dayFirst = false;
  private monthFirst = false;

  /** `asked`: the order that the owner of the table said. `seen`: what a first look found. */
  constructor(asked: DateOrder | null, seen: DateOrder) {
    this.asked = asked;
    this.order = asked ?? seen;
  }

  read(cell: string): ParsedDate {
    const known = this.kept.get(cell);
    if (known !== undefined) return known;
    const date = this.parse(cell.trim());
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(cell, date);
    return date;
  }

  /** The order that the data show so far; null when they show none, or both. */
  get shown(): DateOrder | null {
    if (this.dayFirst === this.monthFirst) return null;
    return this.dayFirst ? 'day-first' : 'month-first';
  }

  /** Whether dates were met that only make sense the other way round than the order that was asked for. */
  get contrary(): boolean {
    return this.asked === 'day-first' ? this.monthFirst : this.asked === 'month-first' && this.dayFirst;
  }

  /** After the last row: `fine`, the order to read the table in again, or `ask` when only its owner can tell. */
  get verdict(): 'fine' | 'ask' | DateOrder {
    if (this.asked || this.examples.length === 0) return 'fine';
    if (!this.shown) return 'ask';
    return this.shown === this.order ? 'fine' : this.shown;
  }

  private parse(text: string): ParsedDate {
    if (text === '') return 'none';
    const read = parseWhen(text);
    if (!read) return 'unreadable';
    if ('earliest' in read) return read;
    const { dayFirst, monthFirst } = read;
    if (monthFirst === null) this.dayFirst = true;
    else if (dayFirst === null) this.monthFirst = true;
    else if (this.examples.length < 5) this.examples.push(text);
    const day = (this.order === 'day-first' ? dayFirst : monthFirst) ?? dayFirst ?? monthFirst;
    return day === null ? 'unreadable' : once(day, day);
  }
}
