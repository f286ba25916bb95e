import type { Range } from '../core/day';
import { COLOURED, OTHER, type Points } from './points';

/** Categories that a point can have, "other" among them. */
export const CATEGORIES = OTHER + 1;
/** A mask that shows every category: bit c stands for category c. */
export const ALL_CATEGORIES = 2 ** (COLOURED + 1) - 1;

/** Days after `firstDay`, from `from` to before `until`, within what the points cover. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Consecutive points: places in `vertices`. */
export interface Slice {
  readonly first: number;
  readonly count: number;
}

/** What of each part can be in a range. Of the spans those that end before it are still to be left out, one by one. */
export interface Slices {
  readonly single: Slice;
  readonly spans: Slice;
  readonly undated: Slice;
}

/** A range of days as seen by the points; all their days when there is none. */
export function stretchOf({ firstDay, days }: Points, range: Range | null): Stretch {
  if (!range) return { from: 0, until: days };
  const within = (day: number): number => Math.min(Math.max(day, 0), days);
  const from = within(range.from - firstDay);
  return { from, until: Math.max(from, within(range.to + 1 - firstDay)) };
}

/** Of `before`, prefix sums by category: how many of a category come before a day of the stretch. */
export const countBefore = ({ days }: Points, before: Uint32Array, category: number, day: number): number =>
  before[category * (days + 1) + day] ?? 0;

/** The slices to draw for a stretch. It takes the same time for any number of points. */
export function slicesOf(points: Points, { from, until }: Stretch): Slices {
  const { single, spans, undated, singlesBefore, startsBefore } = points;
  const first = ofAll(points, singlesBefore, from);
  return {
    single: { first, count: ofAll(points, singlesBefore, until) - first },
    spans: { first: single, count: from < until ? ofAll(points, startsBefore, until) : 0 },
    undated: { first: single + spans, count: undated },
  };
}

function ofAll(points: Points, before: Uint32Array, day: number): number {
  let sum = 0;
  for (let category = 0; category < CATEGORIES; category++) sum += countBefore(points, before, category, day);
  return sum;
}
