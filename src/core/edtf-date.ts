import { calendarDay, dayInUtc, minutesAhead, monthsOf } from './calendar';
import type { Day } from './day';

/** One date in EDTF, without spans and sets. */
export interface EdtfDate {
  /** First and last day that it may be, what is "about" not taken into account. */
  readonly first: Day;
  readonly last: Day;
  /** What it names, if that is a year, a month or a day of the calendar; otherwise only its bounds tell it. */
  readonly unit: 'year' | 'month' | 'day' | null;
  /** Days to either side that it is given about; 0 when not. */
  readonly about: number;
  readonly uncertain: boolean;
}

/** "About" (EDTF `~`) is read as one step of what it is said of to either side; a day as three days. */
const ABOUT = { year: 366, month: 31, day: 3 } as const;

const MARK = '([~?%]?)';
const DATE = new RegExp(`^${MARK}(-?[\\dX]{4})${MARK}(?:-${MARK}([\\dX]{2})${MARK})?(?:-${MARK}([\\dX]{2})${MARK})?$`);
const TIME = /^(-?\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const LONG_YEAR = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/;
const SIGNIFICANT = /^(-?\d{4})S(\d+)$/;

/**
 * First month of each division of a year, and how many it has. The seasons (21 to 24 anywhere, 25 to 28 in the north) are
 * quarters from the year's begin, as ISO 8601-2 says nothing of months; in the south (29 to 32) half a year later.
 */
const DIVISIONS: ReadonlyMap<number, Division> = new Map<number, Division>([
  ...quarters(21, 1),
  ...quarters(25, 1),
  ...quarters(29, 7),
  ...quarters(33, 1),
  ...[1, 5, 9].map((month, index): Entry => [37 + index, [month, 4]]),
  ...[1, 7].map((month, index): Entry => [40 + index, [month, 6]]),
]);
type Division = readonly [month: number, months: number];
type Entry = readonly [code: number, division: Division];

function quarters(code: number, begin: number): Entry[] {
  return [0, 3, 6, 9].map((after, index) => [code + index, [((begin + after - 1) % 12) + 1, 3]]);
}

/**
 * Reads one date: day with or without a time, month, year, division of a year, years of more than four figures or with
 * significant ones, figures given as X, and `~ ? %` after the whole or beside a part. Null for anything else, and for
 * years that no calendar here reaches.
 */
export function readDate(text: string): EdtfDate | null {
  const found = DATE.exec(text);
  if (found) return qualified(found);
  const time = TIME.exec(text);
  if (time) return atTime(time);
  const long = LONG_YEAR.exec(text);
  if (long) {
    const [, minus, figures = '', exponent, significant] = long;
    if (exponent === undefined && figures.length < 5) return null;
    return roundYear((minus ? -1 : 1) * Number(figures) * 10 ** Number(exponent ?? 0), significant);
  }
  const rounded = SIGNIFICANT.exec(text);
  return rounded && roundYear(Number(rounded[1]), rounded[2]);
}

/** A decade by its three figures or a century by its two (`198`, `19`), which may be marked as a whole. */
export function readDecade(text: string): EdtfDate | null {
  const [, minus, figures, mark = ''] = /^(-?)(\d{2,3})([~?%]?)$/.exec(text) ?? [];
  if (figures === undefined) return null;
  const length = figures.length === 2 ? 100 : 10;
  const first = (minus ? -1 : 1) * Number(figures) * length;
  return dated(yearsFrom(first, first + length - 1), null, { about: isAbout(mark) ? ABOUT.year : 0, uncertain: isUncertain(mark) });
}

const isAbout = (marks: string): boolean => /[~%]/.test(marks);
const isUncertain = (marks: string): boolean => /[?%]/.test(marks);
const SURE = { about: 0, uncertain: false } as const;

type Bounds = readonly [first: Day, last: Day];

const dated = (
  bounds: Bounds | null,
  unit: EdtfDate['unit'],
  { about, uncertain }: Pick<EdtfDate, 'about' | 'uncertain'>,
): EdtfDate | null => bounds && { first: bounds[0], last: bounds[1], unit, about, uncertain };

function qualified([, y0 = '', year = '', y1 = '', m0 = '', month, m1 = '', d0 = '', day, d1 = '']: RegExpExecArray): EdtfDate | null {
  if (year === '-0000') return null;
  const marks = { year: y0 + y1, month: m0 + m1, day: d0 + d1 };
  const how = {
    about: Math.max(0, ...(['year', 'month', 'day'] as const).map((part) => (isAbout(marks[part]) ? ABOUT[part] : 0))),
    uncertain: isUncertain(marks.year + marks.month + marks.day),
  };
  const division = day === undefined ? DIVISIONS.get(Number(month)) : undefined;
  if (division) {
    const bounds = hull(yearsIn(year), (each) => monthsOf(each, ...division));
    return dated(bounds, null, how);
  }
  const isGiven = ![year, month, day].join('').includes('X');
  const unit = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return dated(within(yearsIn(year), month, day), isGiven ? unit : null, how);
}

function atTime([, date = '', hour, minute, second, offset]: RegExpExecArray): EdtfDate | null {
  const day = readDate(date)?.first ?? null;
  const [hours, minutes] = [Number(hour), Number(minute)];
  const isMidnight = hours === 24 && minutes === 0 && Number(second ?? 0) === 0;
  if (day === null || (hours > 23 && !isMidnight) || minutes > 59 || Number(second ?? 0) > 60) return null;
  const moved = dayInUtc(day, hours, minutes, minutesAhead(offset ?? 'Z'));
  return dated([moved, moved], 'day', SURE);
}

/** A year of which only the first figures may be meant: `1950S2` is some year from 1900 to 1999. */
function roundYear(year: number, significant: string | undefined): EdtfDate | null {
  if (significant === undefined) return dated(yearsFrom(year, year), null, SURE);
  const size = Math.abs(year);
  const figures = Number(significant);
  if (figures === 0) return null;
  const step = 10 ** Math.max(0, String(size).length - figures);
  const low = Math.floor(size / step) * step;
  return dated(year < 0 ? yearsFrom(-(low + step - 1), -low) : yearsFrom(low, low + step - 1), null, SURE);
}

const yearsFrom = (first: number, last: number): Bounds | null => hull([first, last], (year) => monthsOf(year, 1, 12));

/** First and last year that the figures allow. */
function yearsIn(text: string): readonly [number, number] {
  const [low, high] = [Number(text.replaceAll('X', '0')), Number(text.replaceAll('X', '9'))];
  return low <= high ? [low, high] : [high, low];
}

function hull([low, high]: readonly [number, number], boundsOf: (year: number) => Bounds | null): Bounds | null {
  const [first, last] = [boundsOf(low), boundsOf(high)];
  return first && last && [first[0], last[1]];
}

/** First and last day that the figures allow; X stands for any. */
function within([low, high]: readonly [number, number], month: string | undefined, day: string | undefined): Bounds | null {
  const [months, days] = [fitting(month, 12), fitting(day, 31)];
  let first: Day | null = null;
  let last: Day | null = null;
  for (let after = 0; after <= LEAP_GAP && low + after <= high; after++) {
    first ??= firstOf(low + after, months, days);
    last ??= firstOf(high - after, months.toReversed(), days.toReversed());
  }
  return first === null || last === null ? null : [first, last];
}

/** The most years from one 29 February to the next. */
const LEAP_GAP = 8;

function firstOf(year: number, months: readonly number[], days: readonly number[]): Day | null {
  for (const month of months) {
    for (const number of days) {
      const day = calendarDay(year, month, number);
      if (day !== null) return day;
    }
  }
  return null;
}

/** Numbers from 1 to `most` that two figures may stand for; all of them when they are not given. */
function fitting(figures: string | undefined, most: number): number[] {
  if (figures && !figures.includes('X')) return [Number(figures)].filter((number) => number <= most);
  const pattern = new RegExp(`^${(figures ?? 'XX').replaceAll('X', '[0-9]')}$`);
  return Array.from({ length: most }, (_, index) => index + 1).filter((number) => pattern.test(String(number).padStart(2, '0')));
}
