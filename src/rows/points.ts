import type { Day } from '../core/day';

/** Bytes of one point in `Points.vertices`. */
export const STRIDE = 16;
/** In the place of a day: none. */
export const NO_DAY = 0xffff;
/** The most categories that have a colour of their own; what is beyond them is `OTHER`. */
export const COLOURED = 8;
/** Index of the category "other". */
export const OTHER = COLOURED;

/** The place among the colours of a category, in a layer whose colours are moved on by `turn`; "other" looks the same in all. */
export const colourAt = (category: number, turn: number): number => (category < COLOURED ? (category + turn) % COLOURED : category);

/** The same for every category, "other" last. */
export const placesAt = (turn: number): number[] => Array.from({ length: OTHER + 1 }, (_, category) => colourAt(category, turn));

/** Bits of a point's flags. */
export const FLAG = {
  /** It happened once, somewhere between its first and its last day: a range that holds only part of them may hold it. */
  sometime: 1,
} as const;

/**
 * Points ready to be drawn, counted and picked, made in the worker and transferred: every array stands on a buffer of its
 * own. In this order, each part random within a day so that every nth point is a fair sample:
 *
 * 1. `single` points that have one day, by that day;
 * 2. `spans` points with a first and a last day that differ, by the first;
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
   * `STRIDE` bytes a point, little endian: x and y (float32: Web Mercator from 0 to 1, less `origin`), first day and last
   * day (uint16, days after `firstDay`, both `NO_DAY` when undated), category (uint8, 0 to `OTHER`), size (uint8: 0 to
   * 255 share of the largest value; 128 without values), flags (uint8, see `FLAG`), one byte unused.
   */
  readonly vertices: ArrayBuffer;
  /** Web Mercator, 0 to 1, x and y (x from 180° W to the east, y from the north). */
  readonly origin: readonly [number, number];
  /** The day that the counts begin at, and how many days they cover; 0 days when nothing is dated. */
  readonly firstDay: Day;
  readonly days: number;
  /** How many of the single points lie before day i of each category: (`OTHER` + 1) stretches of `days` + 1. */
  readonly singlesBefore: Uint32Array;
  /** How many of the spans begin before day i, by category, as above. */
  readonly startsBefore: Uint32Array;
  /** How many of the spans end before day i, by category, as above. */
  readonly endsBefore: Uint32Array;
  /** Undated points by category. */
  readonly undatedOf: Uint32Array;
  /** For each point its row in the table, from 0. */
  readonly row: Uint32Array;
  /** `data` of a KDBush (version 4, float64) over Web Mercator x and y; its ids are places in `vertices`. */
  readonly index: ArrayBuffer;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** Names of the coloured categories, most frequent first; empty when no column says one. */
  readonly categories: readonly string[];
}
