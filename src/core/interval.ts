import type { Day, Range } from './day';

/**
 * What a date tells, in days. The thing dated begins somewhere in [earliest, certainFrom] and ends somewhere in
 * [certainTo, latest]. For an exact day all four are the same; for a span, `certainFrom` ≤ `certainTo` is what it surely
 * covers; for an instant known only to lie within a month, `certainFrom` is the month's last day and `certainTo` its
 * first, so that only a range around the whole month surely holds it. A date that can never be sure (EDTF `?`) has
 * `certainFrom` = ENDLESS.
 */
export interface Interval {
  readonly earliest: Day;
  readonly latest: Day;
  readonly certainFrom: Day;
  readonly certainTo: Day;
}

/** The three answers of the date filter. */
export type Answer = 'certain' | 'possible' | 'outside';

/**
 * Whether a dated thing lies in a range: certainly when it does for every reading of the date, possibly when it does for
 * one. A wider range never answers less; what is certain is possible; two adjacent ranges cover what their union covers.
 */
export function answer(interval: Interval, range: Range): Answer {
  if (interval.earliest > range.to || interval.latest < range.from) return 'outside';
  return interval.certainFrom <= range.to && interval.certainTo >= range.from ? 'certain' : 'possible';
}
