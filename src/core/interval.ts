import { type Day, ENDLESS, type Range } from './day';
import { predicate } from './predicate';

/**
 * What a date tells, in days. The thing dated begins somewhere in [earliest, certainFrom] and ends somewhere in
 * [certainTo, latest]. For an exact day all four are the same; for a span, `certainFrom` ≤ `certainTo` is what it surely
 * covers; for an instant known only to lie within a month, `certainFrom` is the month's last day and `certainTo` its
 * first, so that only a range around the whole month surely holds it. A date that can never be sure (EDTF `?`) has
 * `certainFrom` = ENDLESS and `certainTo` = -ENDLESS.
 */
export interface Interval {
  readonly earliest: Day;
  readonly latest: Day;
  readonly certainFrom: Day;
  readonly certainTo: Day;
}

/** All of the days from one to another; an end may be ±ENDLESS. */
export const throughout = (first: Day, last: Day): Interval => ({
  earliest: first,
  latest: last,
  certainFrom: first,
  certainTo: last,
});

/** One moment somewhere from one day to another. */
export const once = (first: Day, last: Day): Interval => ({ earliest: first, latest: last, certainFrom: last, certainTo: first });

/** From the begin of one thing dated to the end of another. */
export const spanning = (start: Interval, end: Interval): Interval => ({
  earliest: start.earliest,
  latest: end.latest,
  certainFrom: start.certainFrom,
  certainTo: end.certainTo,
});

/** Whether a range surely holds it as soon as it may hold it. */
export const isExact = ({ earliest, latest, certainFrom, certainTo }: Interval): boolean =>
  earliest === certainFrom && latest === certainTo;

/** Whether no chosen days surely hold it, however wide. */
export const isNeverCertain = ({ certainFrom, certainTo }: Interval): boolean => certainFrom >= ENDLESS || certainTo <= -ENDLESS;

/** The same days, but never certain. */
export const uncertain = (interval: Interval): Interval => ({ ...interval, certainFrom: ENDLESS, certainTo: -ENDLESS });

/** The three answers of the date filter. */
export type Answer = 'certain' | 'possible' | 'outside';

const touches = predicate('touches');
const isCertain = predicate('certain');

/**
 * Whether a dated thing lies in a range: certainly when it does for every reading of the date, possibly when it does for
 * one. A wider range never answers less; what is certain is possible; two adjacent ranges cover what their union covers.
 */
export function answer(interval: Interval, range: Range): Answer {
  if (!touches(interval, range)) return 'outside';
  return isCertain(interval, range) ? 'certain' : 'possible';
}

/** The part of the filter that is about dates. */
export interface DateFilter {
  /** The chosen days; null: no filter by date. */
  readonly range: Range | null;
  /** Leaves out what is only possibly in range. */
  readonly onlyCertain: boolean;
}

/** What a filter by date does with a date; what has none (null) stays, whatever the days. */
export function answerTo(interval: Interval | null, { range, onlyCertain }: DateFilter): Answer {
  const found = range && interval ? answer(interval, range) : 'certain';
  return onlyCertain && found === 'possible' ? 'outside' : found;
}
