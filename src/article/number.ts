import { present } from '../core/assert';
import { anchorsIn } from './anchor';
import { rankInText } from './choose';
import type { Mark } from './mark';
import type { Passage } from './passage';

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
