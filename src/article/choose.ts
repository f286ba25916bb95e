import type { Mark } from './mark';

/** What one click or one link leads to: a mark to open with others beside it, or a list to choose from. */
export type Choice =
  | { readonly kind: 'open'; readonly id: string; readonly also: readonly string[] }
  | { readonly kind: 'list'; readonly ids: readonly string[] };

/**
 * The marks that lie under one click, or rest on the same words. A point is meant rather than the line or the area that
 * it lies on, and an event rather than a place that is only named: a single mark of the best rank is opened, with the
 * others offered beside it; several are offered as a list. Null when there is none.
 */
export function choose(marks: readonly Mark[], rank: (mark: Mark) => number): Choice | null {
  const ordered = [...new Map(marks.map((mark) => [mark.id, mark])).values()].sort((a, b) => rank(a) - rank(b));
  const [first, second] = ordered;
  if (!first) return null;
  if (second && rank(second) === rank(first)) return { kind: 'list', ids: ordered.map(({ id }) => id) };
  return { kind: 'open', id: first.id, also: ordered.slice(1).map(({ id }) => id) };
}

const SHAPES = { point: 0, line: 1, area: 2 };

/** Rank under a click on the map: points over lines over areas. */
export const rankOnMap = (mark: Mark): number => SHAPES[mark.shape];

/**
 * Rank among marks that rest on the same words of a passage: those whose first claim, the one that says it happened, is
 * in these words; then those with another claim in them; then those only named.
 */
export const rankInText =
  (passage: number, words: string) =>
  ({ claims }: Mark): number => {
    const at = claims.findIndex((claim) => claim.passage === passage && claim.quote === words);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
