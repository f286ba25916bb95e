import type { Range } from '../core/day';
import type { Coverage } from './coverage';
import { CATEGORIES, COLOURED, NO_DAY, type Points } from './points';

/** A mask that shows every category: bit c stands for category c. */
export const ALL_CATEGORIES = 2 ** (COLOURED + 1) - 1;

/** Days after `firstDay`, from `from` to before `until`, within what the points cover. */
export interface DayWindow {
  readonly from: number;
  readonly until: number;
  /** No days are chosen, so that everything is certain. */
  readonly all: boolean;
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
export function dayWindow({ firstDay, days, opensAtStart, opensAtEnd }: Coverage, range: Range | null): DayWindow {
  if (!range) return { from: 0, until: days, all: true };
  const [least, most] = [days > 0 && opensAtStart ? 1 : 0, days > 0 && opensAtEnd ? days - 1 : days];
  const from = Math.min(Math.max(range.from - firstDay, 0), most);
  const until = Math.min(Math.max(range.to + 1 - firstDay, least), days);
  return { from, until: Math.max(from, until), all: false };
}

/** The same as a range of the points' own days, as the predicate takes it. */
export const rangeOf = ({ from, until, all }: DayWindow): Range => ({ from, to: all ? NO_DAY : until - 1 });

/** Of `before`, prefix sums by category: how many of a category come before a day of the window. */
export const countBefore = ({ days }: Points, before: Uint32Array, category: number, day: number): number =>
  before[category * (days + 1) + day] ?? 0;

/** The same of all categories that a mask shows. */
export function shownBefore(points: Points, before: Uint32Array, day: number, mask: number): number {
  let sum = 0;
  for (let category = 0; category < CATEGORIES; category++) if (mask & (1 << category)) sum += countBefore(points, before, category, day);
  return sum;
}

/** The slices to draw for a window. It takes the same time for any number of points. */
export function slicesOf(points: Points, { from, until }: DayWindow): Slices {
  const { single, spans, undated, singlesBefore, startsBefore } = points;
  const first = shownBefore(points, singlesBefore, from, ALL_CATEGORIES);
  return {
    single: { first, count: shownBefore(points, singlesBefore, until, ALL_CATEGORIES) - first },
    spans: { first: single, count: from < until ? shownBefore(points, startsBefore, until, ALL_CATEGORIES) : 0 },
    undated: { first: single + spans, count: undated },
  };
}
