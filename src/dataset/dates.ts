import { calendarDay, dayInUtc, inMonth, minutesAhead, monthsOf } from '../core/calendar';
import { type Day, dayOf } from '../core/day';
import { intervalOf, readEdtf } from '../core/edtf-value';
import { type Interval, once } from '../core/interval';

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
