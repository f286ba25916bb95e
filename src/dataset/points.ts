import type { Bounds } from '../core/bounds';
import type { Day } from '../core/day';
import type { Interval } from '../core/interval';
import type { Unit } from '../core/mercator';

/** Bytes of one point in `Points.vertices`. */
export const STRIDE = 20;
/** Where in these bytes something begins. */
export const BYTE = { x: 0, y: 4, days: 8, category: 16, size: 17, unsure: 18 } as const;
/** In the place of a day: none; later than any. */
export const NO_DAY = 0xffff;
/** The most categories that have a colour of their own; what is beyond them is `OTHER`. */
export const COLOURED = 8;
/** Index of the category "other". */
export const OTHER = COLOURED;

/** The four days of the point at a place; `words`: the vertices as uint16. */
export function daysAt(words: Uint16Array, place: number): Interval {
  const at = (place * STRIDE + BYTE.days) / 2;
  return { earliest: words[at] ?? 0, latest: words[at + 1] ?? 0, certainFrom: words[at + 2] ?? 0, certainTo: words[at + 3] ?? 0 };
}

/** The place among the colours of a category, in a layer whose colours are moved on by `paletteOffset`; "other" looks the same in all. */
export const colourAt = (category: number, paletteOffset: number): number =>
  category < COLOURED ? (category + paletteOffset) % COLOURED : category;

/** The same for every category, "other" last. */
export const placesAt = (paletteOffset: number): number[] =>
  Array.from({ length: OTHER + 1 }, (_, category) => colourAt(category, paletteOffset));

/** Categories that a point can have, "other" among them. */
export const CATEGORIES = OTHER + 1;

/**
 * Dates that a range may hold without surely holding them, each once: its four days as in `Interval`, then how many have
 * it by category. Months, years and "about" repeat, so that there are far fewer of them than rows; all that isn't in here
 * is either surely in a range or outside of it.
 */
export type FuzzyDates = Int32Array<ArrayBuffer>;

/**
 * Points ready to be drawn, counted and picked, made in the worker and transferred: every array stands on a buffer of its
 * own. In this order, each part random within a day so that every nth point is a fair sample:
 *
 * 1. `single` points whose earliest and latest day are one, by that day;
 * 2. `spans` points of which they differ, by the earliest;
 * 3. `undated` points.
 *
 * A range of days is one slice of the first part, one slice of the second (from its start to the last that begins in
 * range, less those that ended before it) and all of the third.
 */
export interface Points {
  readonly count: number;
  readonly single: number;
  readonly spans: number;
  readonly undated: number;
  /**
   * `STRIDE` bytes a point, little endian: x and y (float32: Web Mercator from 0 to 1, less `origin`); the four days of its
   * `Interval` (uint16, days after `firstDay`: earliest and latest, both `NO_DAY` when undated, then certainFrom, `NO_DAY`
   * when it is never certain, and certainTo); category (uint8, 0 to `OTHER`), size (uint8: 0 to 255 share of the largest
   * value; 128 without values), and 1 where it is only possibly known by
   * the day asked for (uint8), one byte unused.
   */
  readonly vertices: ArrayBuffer;
  readonly origin: Unit;
  /** The day that the counts begin at, and how many days they cover; 0 days when nothing is dated. */
  readonly firstDay: Day;
  readonly days: number;
  /** Whether the first of these days stands for all that were before, and the last for all that follow: where ends are open. */
  readonly opensAtStart: boolean;
  readonly opensAtEnd: boolean;
  /** Those of the dates that aren't exact, in days after `firstDay`. */
  readonly fuzzy: FuzzyDates;
  /** How many of the single points lie before day i of each category: (`OTHER` + 1) stretches of `days` + 1. */
  readonly singlesBefore: Uint32Array;
  /** How many of the spans begin before day i, by category, as above. */
  readonly startsBefore: Uint32Array;
  /** How many of the spans end before day i, by category, as above. */
  readonly endsBefore: Uint32Array;
  /** Undated points by category. */
  readonly undatedOf: Uint32Array;
  /** Dated points that are only possibly known by the day asked for, by category. */
  readonly unsureOf: Uint32Array;
  /** For each point the days of `Reported`; null when no column tells them. */
  readonly reported: { readonly perhaps: Int32Array; readonly surely: Int32Array } | null;
  /** For each point its row in the table, from 0. */
  readonly row: Uint32Array;
  /** `data` of a KDBush (version 4, float64) over Web Mercator x and y; its ids are places in `vertices`, or `count` and more. */
  readonly index: ArrayBuffer;
  readonly bounds: Bounds;
  /** Names of the coloured categories, most frequent first; empty when no column says one. */
  readonly categories: readonly string[];
}
