/** A calendar day counted from 1970-01-01 (day 0), in UTC. A whole number; ±ENDLESS stands for an open end. */
export type Day = number;

/** Later than any day that occurs, and still a number in JSON. */
export const ENDLESS: Day = 1e9;

/** Beyond this on either side a number is no day but something else, such as seconds: it would be in the year 4707. */
export const LAST_DAY: Day = 1_000_000;

/** In the year 9999 or later, which databases write for an end that is none. */
export const isNever = (day: Day): boolean => day > 2_900_000;

/** An inclusive range of days, `from` ≤ `to`. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that contains an instant. `ms`: milliseconds since 1970-01-01T00:00Z. */
export const dayOf = (ms: number): Day => Math.floor(ms / MS_PER_DAY);

/** Parses an ISO 8601 calendar day (`2025-10-09`); null when it is not one or does not exist (`2025-02-30`). */
export function parseDay(text: string): Day | null {
  if (!ISO_DAY.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = dayOf(ms);
  return isoDay(day) === text ? day : null;
}

/** The ISO 8601 calendar day, `2025-10-09`. */
export const isoDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** Limits `day` to `range`. */
export const clampDay = (day: Day, range: Range): Day => Math.min(Math.max(day, range.from), range.to);

/** How many days a range holds. */
export const daysIn = (range: Range): number => range.to - range.from + 1;

const formats = new Map<string, Intl.DateTimeFormat>();
function format(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, found);
  return found.format(day * MS_PER_DAY);
}

/** The day in words: "9 October 2025". */
export const dayInWords = (day: Day, locale = 'en-GB'): string => format(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** The month in words: "October 2025". */
export const monthInWords = (day: Day, locale = 'en-GB'): string => format(day, locale, { month: 'long', year: 'numeric' });

/** The day in few words, for axes: "9 Oct". */
export const dayInShort = (day: Day, locale = 'en-GB'): string => format(day, locale, { day: 'numeric', month: 'short' });

/** The month in few words, for axes of years: "Oct 2018". */
export const monthInShort = (day: Day, locale = 'en-GB'): string => format(day, locale, { month: 'short', year: 'numeric' });
