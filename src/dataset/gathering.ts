import { ENDLESS } from '../core/day';
import { type Interval, spanning, throughout } from '../core/interval';
import { MOST_NORTH } from '../core/mercator';
import { isNever } from './coverage';
import type { DateParser, ParsedDate } from './date-parser';
import type { Limits } from './fault';
import type { Parts } from './geometry';
import { ROOM, wider } from './growing';
import { excerpt, type Ledger } from './report';
import { type Reported, reportedOn, UNREPORTED } from './reported';

/** Names of categories that are told apart before the most frequent are known. */
const MOST_CATEGORIES = 0xfffe;
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
  readonly geometry: Parts['shapes'][number];
}

/** The rows taken so far, in columns of numbers, of which the first `count` are filled; what the points are made of. */
export class Gathering {
  count = 0;
  longitude = new Float64Array(ROOM);
  latitude = new Float64Array(ROOM);
  /** The days of `Interval`; for no date all four are ENDLESS. */
  earliest = new Int32Array(ROOM);
  latest = new Int32Array(ROOM);
  certainFrom = new Int32Array(ROOM);
  certainTo = new Int32Array(ROOM);
  /** The days of `Reported`; of use where a column tells them. */
  perhaps = new Int32Array(ROOM);
  surely = new Int32Array(ROOM);
  category = new Uint16Array(ROOM);
  value = new Float64Array(ROOM);
  row = new Uint32Array(ROOM);
  line = new Uint32Array(ROOM);
  readonly shapes: Shape[] = [];
  /** Names of categories by number, and how many rows have each. */
  readonly names: string[] = [];
  readonly counts: number[] = [];
  /** Rows whose category is one too many, whose value isn't a number, that no day is told to be known from; places at 0° 0°, and beyond the edge of the map. */
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
    if (this.names.length >= MOST_CATEGORIES) {
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
  isFull({ shapes, positions }: Parts): boolean {
    if (shapes.length === 0) return false;
    return this.shapes.length + shapes.length > this.limits.shapes || this.positions + positions > this.limits.positions;
  }

  /** Adds all parts of a geometry. */
  addParts({ places, shapes, positions }: Parts, facts: Facts): void {
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
    this.longitude = wider(this.longitude);
    this.latitude = wider(this.latitude);
    this.earliest = wider(this.earliest);
    this.latest = wider(this.latest);
    this.certainFrom = wider(this.certainFrom);
    this.certainTo = wider(this.certainTo);
    this.perhaps = wider(this.perhaps);
    this.surely = wider(this.surely);
    this.category = wider(this.category);
    this.value = wider(this.value);
    this.row = wider(this.row);
    this.line = wider(this.line);
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
    if (found === 'unreadable')
      this.ledger.note(line, 'noted', `the day of the report, ${excerpt(cell.trim())}, is not a date that can be read`);
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
      if (to === 'unreadable') this.ledger.note(line, 'noted', `the end ${excerpt(end ?? '')} is not a date; the start stands alone`);
      return from as Interval;
    }
    if (typeof from === 'string') {
      const why = from === 'none' ? 'the start is blank' : `the start ${excerpt(start ?? '')} is not a date`;
      if (start !== null) this.ledger.note(line, 'noted', `${why}; the end stands alone`);
      return to;
    }
    if (to.latest < from.earliest) {
      this.ledger.note(line, 'noted', `the end ${excerpt(end ?? '')} is before the start ${excerpt(start ?? '')}; the start stands alone`);
      return from;
    }
    return spanning(from, to);
  }
}

const ENDLESSLY = throughout(-ENDLESS, ENDLESS);

function undatedWhy(from: ParsedDate, start: string | null, to: ParsedDate, end: string | null): string {
  const unread = from === 'unreadable' ? start : to === 'unreadable' ? end : null;
  return unread === null ? 'the date is blank' : `${excerpt(unread.trim())} is not a date that can be read`;
}
