import { type Day, dayOf } from './day';
import { type Interval, once } from './interval';

/** Beyond this on either side no day can be told in JavaScript. */
const LAST_YEAR = 270_000;

/** The day of a date in the Gregorian calendar; null when there is none such (30 February). `month` from 1; year 0 is 1 BC. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  if (Math.abs(year) > LAST_YEAR) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? dayOf(date.getTime()) : null;
}

/** First and last day of some months of a year; null when there are none such. `month` from 1. */
export function monthsOf(year: number, month: number, count = 1): readonly [first: Day, last: Day] | null {
  const first = calendarDay(year, month, 1);
  const after = month + count;
  const next = after > 12 ? calendarDay(year + 1, after - 12, 1) : calendarDay(year, after, 1);
  return first === null || next === null ? null : [first, next - 1];
}

/** One moment somewhere in a month; null when there is none such. `month` from 1. */
export function inMonth(year: number, month: number): Interval | null {
  const days = monthsOf(year, month);
  return days && once(...days);
}

/** The day in UTC of a time of day that may lie on the day before or after. `ahead`: minutes that its clock is ahead of UTC. */
export const dayInUtc = (day: Day, hour: number, minute: number, ahead: number): Day =>
  day + Math.floor((hour * 60 + minute - ahead) / 1440);

/** Minutes that an offset is ahead of UTC: `+05:30`, `-0500`, `+05`, or `Z`. */
export function minutesAhead(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
