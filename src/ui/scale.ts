import { type Day, daysIn, type Range } from '../core/day';

/** Share of the axis's width, in per cent, at which a day begins. */
export const startOf = (day: Day, span: Range): number => (100 * (day - span.from)) / daysIn(span);

/** The day at a share of the axis's width, 0 to 1. */
export const dayAt = (share: number, span: Range): Day =>
  Math.max(span.from, Math.min(span.to, span.from + Math.floor(share * daysIn(span))));

export const percent = (value: number): string => `${Number(value.toFixed(3))}%`;
