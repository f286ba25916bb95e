import { calendarDay, dayInUtc, inMonth, minutesAhead, monthsOf } from '../../core/calendar';
import { type Day, dayOf } from '../../core/day';
import { intervalOf, readEdtf } from '../../core/edtf-value';
import { type Interval, once } from '../../core/interval';

/** Which part of 5/10/2025 is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** A date in figures as D/M/Y or M/D/Y: both readings, null where one isn't a date. */
export interface Either {
  readonly dayFirst: Day | null;
  readonly monthFirst: Day | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const CLOCK = String.raw`(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${CLOCK}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${CLOCK}$`, 'i');
const FIGURES = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}$`, 'i');
const DAY_MONTH_YEAR = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})${CLOCK}$`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(String.raw`^${WEEKDAY}([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`, 'i');
const MONTH_YEAR = /^([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const MONTH_IN_FIGURES = /^(\d{1,2})[/.-](\d{4})$|^(\d{4})[/.](\d{1,2})$/;
/** Dates in EDTF that in a table are rather numbers, or two years: 198 is no decade, 2024-25 no spring. */
const FIGURES_ONLY = /^-?\d+$|^\d{4}-(?:2[5-9]|[34]\d)$/;

/**
 * Reads one date: ISO 8601 with or without a time (an offset is taken into account, as days are those of UTC), EDTF as
 * the atlas reads it, `9 October 2025`, `Oct 9, 2025`, `October 2025`, a year, YYYYMM, YYYYMMDD, YYYYMMDDhhmmss, seconds (9 to
 * 11 figures) or milliseconds (12 or 13) since 1970, and dates in figures, of which only the data can tell the order
 * (after `.` the day stands first). Null when it is none of these.
 */
export function parseWhen(text: string): Interval | Either | null {
  const iso = ISO.exec(text);
  if (iso) return at(calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso, 4);
  return inDigits(text) ?? inEdtf(text) ?? inFigures(text) ?? inWords(text);
}

const onDay = (day: Day | null): Interval | null => (day === null ? null : once(day, day));

function inYear(year: number): Interval | null {
  const days = monthsOf(year, 1, 12);
  return days && once(...days);
}

function inEdtf(text: string): Interval | null {
  const value = FIGURES_ONLY.test(text) ? null : readEdtf(text);
  return value && intervalOf(value);
}

/** The day in UTC of a date with the parts of a time in `found` from `index`; null when there is no such time. */
function at(day: Day | null, found: RegExpExecArray, index: number): Interval | null {
  return onDay(moveDay(day, found, index));
}

function moveDay(day: Day | null, found: RegExpExecArray, index: number): Day | null {
  const [hours, minutes, seconds, half, zone] = found.slice(index, index + 5);
  if (day === null || hours === undefined) return day;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (hour > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null;
  return dayInUtc(day, hour, Number(minutes), minutesAhead(zone ?? ''));
}

function inDigits(text: string): Interval | null {
  const found = /^(\d{4,14})(?:\.\d*)?$/.exec(text);
  const digits = found?.[1];
  if (!digits || (digits.length < 9 && digits !== text)) return null;
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  switch (digits.length) {
    case 4:
      return inYear(Number(digits));
    case 6:
      return part(0, 4) < 1000 ? null : inMonth(part(0, 4), part(4, 6));
    case 8:
    case 14:
      return onDay(calendarDay(part(0, 4), part(4, 6), part(6, 8)));
    case 9:
    case 10:
    case 11:
      return onDay(dayOf(Number(digits) * 1000));
    case 12:
    case 13:
      return onDay(dayOf(Number(digits)));
    default:
      return null;
  }
}

function inFigures(text: string): Interval | Either | null {
  const ordered = YEAR_FIRST.exec(text);
  if (ordered) return at(calendarDay(Number(ordered[1]), Number(ordered[3]), Number(ordered[4])), ordered, 5);
  const short = MONTH_IN_FIGURES.exec(text);
  if (short) return inMonth(Number(short[2] ?? short[3]), Number(short[1] ?? short[4]));
  const found = FIGURES.exec(text);
  if (!found) return null;
  const [one, other, year] = [Number(found[1]), Number(found[3]), fullYear(found[4] ?? '')];
  const dayFirst = moveDay(calendarDay(year, other, one), found, 5);
  if (found[2] === '.') return onDay(dayFirst);
  const monthFirst = moveDay(calendarDay(year, one, other), found, 5);
  if (dayFirst === null && monthFirst === null) return null;
  return dayFirst === monthFirst ? onDay(dayFirst) : { dayFirst, monthFirst };
}

function inWords(text: string): Interval | null {
  const plain = DAY_MONTH_YEAR.exec(text);
  if (plain) return at(calendarDay(fullYear(plain[3] ?? ''), monthNamed(plain[2]), Number(plain[1])), plain, 4);
  const american = MONTH_DAY_YEAR.exec(text);
  if (american) return at(calendarDay(Number(american[3]), monthNamed(american[1]), Number(american[2])), american, 4);
  const short = MONTH_YEAR.exec(text);
  const number = short ? monthNamed(short[1]) : 0;
  return short && number > 0 ? inMonth(Number(short[2]), number) : null;
}

/** Two figures are a year from 1970 to 2069. */
const fullYear = (text: string): number => Number(text) + (text.length > 2 ? 0 : Number(text) < 70 ? 2000 : 1900);

/** 1 to 12 for a month in English, in full or cut to three letters or more; 0 for another word. */
const monthNamed = (word = ''): number => MONTHS.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;

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
