import { ENDLESS, isNever } from '../../core/day';
import { type Interval, spanning, throughout } from '../../core/interval';
import { MOST_NORTH } from '../../core/mercator';
import type { DateParser, ParsedDate } from './dates';
import { excerpt, type RowFault, rowFault } from './fault';
import type { GeometryParts } from './geometry';
import type { Limits } from './limits';
import type { Ledger } from './report';
import { type Reported, reportedOn, UNREPORTED } from './reported';

type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** How many numbers a column has room for at first. */
export const INITIAL_CAPACITY = 1024;

/** The same numbers with room for as many more. A column grows by this, as each kind of array is only fast by itself. */
export function doubled<A extends Numbers>(array: A): A {
  const room = new (array.constructor as new (length: number) => A)(array.length * 2);
  room.set(array);
  return room;
}

/** Categories that are counted before the most frequent are known. */
const MAX_CATEGORIES = 0xfffe;
/** In the place of a category: none, or one too many. */
export const NO_CATEGORY = 0xffff;

/** What one row says, besides its place. `value` is NaN for none. */
export interface Facts {
  readonly row: number;
  readonly line: number;
  readonly when: Interval | null;
  /** Null: no column tells it. */
  readonly reported: Reported | null;
  readonly category: number;
  readonly value: number;
}

/** A line or an area, before its category has a place among the coloured. */
export interface Shape extends Facts {
  readonly geometry: GeometryParts['shapes'][number];
}

/** The rows taken so far, in columns of numbers, of which the first `count` are filled; what the points are made of. */
export class ColumnBuilder {
  count = 0;
  longitude = new Float64Array(INITIAL_CAPACITY);
  latitude = new Float64Array(INITIAL_CAPACITY);
  /** The days of `Interval`; for no date all four are ENDLESS. */
  earliest = new Int32Array(INITIAL_CAPACITY);
  latest = new Int32Array(INITIAL_CAPACITY);
  certainFrom = new Int32Array(INITIAL_CAPACITY);
  certainTo = new Int32Array(INITIAL_CAPACITY);
  /** The days of `Reported`; of use where a column tells them. */
  perhaps = new Int32Array(INITIAL_CAPACITY);
  surely = new Int32Array(INITIAL_CAPACITY);
  category = new Uint16Array(INITIAL_CAPACITY);
  value = new Float64Array(INITIAL_CAPACITY);
  row = new Uint32Array(INITIAL_CAPACITY);
  line = new Uint32Array(INITIAL_CAPACITY);
  readonly shapes: Shape[] = [];
  /** Names of categories by number, and how many rows have each. */
  readonly names: string[] = [];
  readonly counts: number[] = [];
  /** Rows whose category is one too many, whose value isn't a number, that has no day to be known from; places at 0° 0°, and beyond the edge of the map. */
  readonly passedOver = { categories: 0, values: 0, nullIsland: 0, polar: 0, unreported: 0 };
  private readonly numbers = new Map<string, number>();
  private positions = 0;
  private readonly limits: Limits;
  private readonly ledger: Ledger;

  constructor(limits: Limits, ledger: Ledger) {
    this.limits = limits;
    this.ledger = ledger;
  }

  /** Number of a category by its name; `NO_CATEGORY` for a blank. */
  categoryOf(text: string): number {
    const name = text.trim();
    if (name === '') return NO_CATEGORY;
    const known = this.numbers.get(name);
    if (known !== undefined) {
      this.counts[known] = (this.counts[known] ?? 0) + 1;
      return known;
    }
    if (this.names.length >= MAX_CATEGORIES) {
      this.passedOver.categories++;
      return NO_CATEGORY;
    }
    this.numbers.set(name, this.names.length);
    this.counts.push(1);
    return this.names.push(name) - 1;
  }

  /** The number in a cell, noted when it isn't one; NaN for a blank. */
  valueOf(number: number, text: string): number {
    if (Number.isNaN(number) && text.trim() !== '') this.passedOver.values++;
    return number;
  }

  addPlace(longitude: number, latitude: number, { row, line, when, reported, category, value }: Facts): void {
    if (longitude === 0 && latitude === 0) this.passedOver.nullIsland++;
    if (Math.abs(latitude) > MOST_NORTH) this.passedOver.polar++;
    if (this.count === this.row.length) this.grow();
    const at = this.count++;
    this.longitude[at] = longitude;
    this.latitude[at] = latitude;
    this.earliest[at] = when ? when.earliest : ENDLESS;
    this.latest[at] = when ? when.latest : ENDLESS;
    this.certainFrom[at] = when ? when.certainFrom : ENDLESS;
    this.certainTo[at] = when ? when.certainTo : ENDLESS;
    this.perhaps[at] = reported?.perhaps ?? 0;
    this.surely[at] = reported?.surely ?? 0;
    this.category[at] = category;
    this.value[at] = value;
    this.row[at] = row;
    this.line[at] = line;
  }

  /** Whether the lines and areas of a geometry are more than can be drawn. */
  isFull({ shapes, positions }: GeometryParts): boolean {
    if (shapes.length === 0) return false;
    return this.shapes.length + shapes.length > this.limits.shapes || this.positions + positions > this.limits.positions;
  }

  /** Adds all parts of a geometry. */
  addParts({ places, shapes, positions }: GeometryParts, facts: Facts): void {
    this.positions += positions;
    for (const geometry of shapes) this.shapes.push({ ...facts, geometry });
    for (let at = 0; at < places.length; at += 2) this.addPlace(places[at] as number, places[at + 1] as number, facts);
  }

  /** Leaves the columns as long as they are filled; nothing is added after it. */
  close(): void {
    const { count } = this;
    this.longitude = this.longitude.subarray(0, count);
    this.latitude = this.latitude.subarray(0, count);
    this.earliest = this.earliest.subarray(0, count);
    this.latest = this.latest.subarray(0, count);
    this.certainFrom = this.certainFrom.subarray(0, count);
    this.certainTo = this.certainTo.subarray(0, count);
    this.perhaps = this.perhaps.subarray(0, count);
    this.surely = this.surely.subarray(0, count);
    this.category = this.category.subarray(0, count);
    this.value = this.value.subarray(0, count);
    this.row = this.row.subarray(0, count);
    this.line = this.line.subarray(0, count);
  }

  private grow(): void {
    this.longitude = doubled(this.longitude);
    this.latitude = doubled(this.latitude);
    this.earliest = doubled(this.earliest);
    this.latest = doubled(this.latest);
    this.certainFrom = doubled(this.certainFrom);
    this.certainTo = doubled(this.certainTo);
    this.perhaps = doubled(this.perhaps);
    this.surely = doubled(this.surely);
    this.category = doubled(this.category);
    this.value = doubled(this.value);
    this.row = doubled(this.row);
    this.line = doubled(this.line);
  }

  /**
   * When a row is dated, by the cells of its start and end (null: there is no such column). A date that can't be read, or
   * an end before the start, is noted and the other stands; a row without either is undated.
   */
  date(start: string | null, end: string | null, line: number, dates: DateParser): Interval | null {
    const found = this.spanOf(start, end, line, dates);
    return found && isNever(found.latest) && found.latest < ENDLESS && !isNever(found.earliest) ? spanning(found, ENDLESSLY) : found;
  }

  /** When a row became known, by its cell; null without such a column. A cell that tells no day is counted, and noted if it isn't blank. */
  reportedIn(cell: string | undefined, line: number, dates: DateParser): Reported | null {
    if (cell === undefined) return null;
    const found = dates.read(cell);
    if (typeof found !== 'string') return reportedOn(found);
    this.passedOver.unreported++;
    if (found === 'unreadable') this.ledger.note(line, 'noted', rowFault('unreadable-report-day', excerpt(cell.trim())));
    return UNREPORTED;
  }

  private spanOf(start: string | null, end: string | null, line: number, dates: DateParser): Interval | null {
    const from = start === null ? 'none' : dates.read(start);
    const to = end === null ? 'none' : dates.read(end);
    if (typeof from === 'string' && typeof to === 'string') {
      if (start !== null || end !== null) this.ledger.note(line, 'undated', undatedWhy(from, start, to, end));
      return null;
    }
    if (typeof to === 'string') {
      if (to === 'unreadable') this.ledger.note(line, 'noted', rowFault('unreadable-end', excerpt(end ?? '')));
      return from as Interval;
    }
    if (typeof from === 'string') {
      const why = from === 'none' ? rowFault('blank-start') : rowFault('unreadable-start', excerpt(start ?? ''));
      if (start !== null) this.ledger.note(line, 'noted', why);
      return to;
    }
    if (to.latest < from.earliest) {
      this.ledger.note(line, 'noted', rowFault('end-before-start', excerpt(end ?? ''), excerpt(start ?? '')));
      return from;
    }
    return spanning(from, to);
  }
}

const ENDLESSLY = throughout(-ENDLESS, ENDLESS);

function undatedWhy(from: ParsedDate, start: string | null, to: ParsedDate, end: string | null): RowFault {
  const unread = from === 'unreadable' ? start : to === 'unreadable' ? end : null;
  return unread === null ? rowFault('blank-date') : rowFault('unreadable-date', excerpt(unread.trim()));
}
