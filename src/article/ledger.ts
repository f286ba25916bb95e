import { anchorsIn } from './anchor';
import type { Mark } from './mark';
import type { Passage } from './passage';

/** Words of a passage that no mark rests on, and why. */
export interface Unmapped {
  readonly passage: number;
  readonly quote: string;
  readonly reason: string;
}

/** What a name without a mark may be. */
export const NAMED_KINDS = ['actor', 'place', 'event'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** Somebody or something that the article names and no mark shows, and why. */
export interface Named {
  readonly name: string;
  /** Other spellings and short forms. */
  readonly also: readonly string[];
  readonly kind: NamedKind;
  readonly reason: string;
  /** Numbers of the passages that name it. */
  readonly passages: readonly number[];
}

/** What of the article is not on the map. Nothing is dropped without a word. */
export interface Ledger {
  readonly passages: number;
  /** Passages with at least one mark. */
  readonly marked: number;
  readonly withoutPlace: readonly { readonly n: number; readonly reason: string }[];
  readonly withoutDate: readonly { readonly n: number; readonly reason: string }[];
  readonly unmapped: readonly Unmapped[];
}

export function ledger(passages: readonly Passage[], marks: readonly Mark[], unmapped: readonly Unmapped[]): Ledger {
  return {
    passages: passages.length,
    marked: passages.filter(({ n, text }) => anchorsIn(text, n, marks).length > 0).length,
    withoutPlace: passages.flatMap(({ n, noplace }) => (noplace ? [{ n, reason: noplace }] : [])),
    withoutDate: passages.flatMap(({ n, nodate }) => (nodate ? [{ n, reason: nodate }] : [])),
    unmapped,
  };
}

/** The sentences of a text, as a reader of its language would cut it. */
function sentences(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim());
}

/** The sentences of a passage that neither a mark rests on nor the ledger explains. */
export function unexplained({ n, text }: Passage, marks: readonly Mark[], unmapped: readonly Unmapped[], language: string): string[] {
  const told = [
    ...anchorsIn(text, n, marks).map(({ quote }) => quote),
    ...unmapped.flatMap(({ passage, quote }) => (passage === n ? [quote] : [])),
  ];
  return sentences(text, language).filter((sentence) => !told.some((words) => sentence.includes(words) || words.includes(sentence)));
}
