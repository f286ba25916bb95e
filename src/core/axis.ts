import { type Day, daysIn, type Range } from './day';

/** Bars that a time axis has at most: as many as can be told apart. */
const MAX_BINS = 120;

/** How many entries of a layer the days of a bar have. */
export interface Bin {
  readonly from: Day;
  readonly to: Day;
  /** Certainly dated to these days, or begun on one of them. */
  readonly certain: number;
  /** Begun earlier and certainly going on, where that is told apart. */
  readonly ongoing: number;
  /** Possibly dated to these days. */
  readonly possible: number;
}

/** The smallest range that holds both; the other where one is null. */
export const union = (one: Range | null, other: Range | null): Range | null =>
  one && other ? { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) } : (one ?? other);

/** What of a range lies within a span; null when nothing does. */
export function cutTo(range: Range, span: Range): Range | null {
  const [from, to] = [Math.max(range.from, span.from), Math.min(range.to, span.to)];
  return from <= to ? { from, to } : null;
}

export const isWithin = (range: Range, span: Range): boolean => range.from >= span.from && range.to <= span.to;

/** Days of each bar of an axis: one, or as many as a long axis needs. */
export const daysOfBin = (span: Range): number => Math.ceil(daysIn(span) / MAX_BINS);

/** The first day of each bar of an axis, then the day after the last. */
export function edgesOf(span: Range): Day[] {
  const step = daysOfBin(span);
  const count = Math.ceil(daysIn(span) / step);
  return Array.from({ length: count + 1 }, (_, index) => Math.min(span.from + index * step, span.to + 1));
}
