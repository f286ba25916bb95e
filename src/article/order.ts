import { present } from '../core/assert';
import { anchorsIn } from './anchor';
import { rankInText } from './choose';
import type { Mark } from './mark';
import type { Passage } from './passage';

/** What a list of marks may be sorted by. */
export const ORDERS = ['date', 'layer', 'distance'] as const;
export type Order = (typeof ORDERS)[number];

/** Sorts marks by date (the day on which each has surely begun), by layer (as they are given, topmost first) or by distance to the atlas's line. What has none comes last. */
export function sorted(marks: readonly Mark[], order: Order): Mark[] {
  if (order === 'layer') return [...marks];
  const key = ({ when, fromLine }: Mark): number => (order === 'date' ? when?.interval.certainFrom : fromLine?.km) ?? Infinity;
  // Infinity less Infinity is no number: equal keys keep their order.
  return [...marks].sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
}

/**
 * The dated mark after (1) or before (-1) another in time, going round at the ends; from none, the first or the last.
 * Null when no mark is dated.
 */
export function neighbour(marks: readonly Mark[], from: string | null, direction: 1 | -1): Mark | null {
  const dated = sorted(marks, 'date').filter(({ when }) => when);
  const at = dated.findIndex(({ id }) => id === from);
  if (at < 0) return (direction === 1 ? dated[0] : dated.at(-1)) ?? null;
  return dated[(at + direction + dated.length) % dated.length] ?? null;
}

/** The number after (1) or before (-1) another in an ascending list, going round at the ends; from none, the first or the last. */
export function beside(numbers: readonly number[], from: number | null, direction: 1 | -1): number | null {
  const next = direction === 1 ? numbers.find((n) => from === null || n > from) : numbers.findLast((n) => from === null || n < from);
  return next ?? (direction === 1 ? numbers[0] : numbers.at(-1)) ?? null;
}

/** Ids of the marks in the order in which the article comes to them: by passage, by position, and the one that the words are about first. */
export function readingOrder(passages: readonly Passage[], marks: readonly Mark[]): string[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const rank = (id: string, n: number, quote: string): number => rankInText(n, quote)(present(byId.get(id), `mark "${id}"`));
  const met = passages.flatMap(({ n, text }) =>
    anchorsIn(text, n, marks)
      .sort((a, b) => a.start - b.start || rank(a.mark, n, a.quote) - rank(b.mark, n, b.quote))
      .map(({ mark }) => mark),
  );
  return [...new Set([...met, ...byId.keys()])];
}

/** Numbers 1 to n for the marks that are shown, in reading order. */
export const numbered = (order: readonly string[], isShown: (id: string) => boolean): Map<string, number> =>
  new Map(order.filter(isShown).map((id, index) => [id, index + 1]));
