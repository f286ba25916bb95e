import { type Day, dayOf, ENDLESS } from '../core/day';

/** What a cell says of when, in whole days in UTC; ±ENDLESS for an open end. */
export interface When {
  readonly first: Day;
  readonly last: Day;
  /** It happened once, somewhere from `first` to `last` (a month, a year, "about"), or is marked as uncertain. */
  readonly sometime: boolean;
}

/** The day of a date; null when there is none such (30 February). `month` from 1. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? dayOf(date.getTime()) : null;
}

/** A month, as one event somewhere in it; null when there is none such. `month` from 1. */
export function monthOf(year: number, month: number): When | null {
  const first = calendarDay(year, month, 1);
  const next = calendarDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  return first === null || next === null ? null : { first, last: next - 1, sometime: true };
}

/** Whether an end goes on: no date, or the year 9999 that databases write for it. */
export const isOpen = (day: Day): boolean => Math.abs(day) >= ENDLESS || day > 2_900_000;
