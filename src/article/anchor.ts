import { pairs } from '../core/pairs';
import type { Mark } from './mark';
import { quotesOf } from './mark';

/** A stretch of a passage's text: plain, or words that one or several marks rest on. */
export interface Segment {
  readonly text: string;
  /** Ids of the marks, in the order of the atlas's layers; empty for plain text. */
  readonly marks: readonly string[];
}

/** Words of a passage with the mark that rests on them; offsets are UTF-16 units into the passage's text. */
export interface Anchor {
  readonly mark: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Every place where `quote` stands in `text`. */
export function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** The words of one passage that marks rest on (W3C Web Annotation: a quote resolved to a position), by position. */
export function anchorsIn(text: string, n: number, marks: readonly Mark[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const mark of marks) {
    for (const quote of new Set(quotesOf(mark).flatMap((words) => (words.passage === n ? [words.quote] : [])))) {
      const start = text.indexOf(quote);
      if (start >= 0) anchors.push({ mark: mark.id, quote, start, end: start + quote.length });
    }
  }
  return anchors.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Two anchors that share some words but not all: they could not both be links. */
export function partialOverlap(anchors: readonly Anchor[]): readonly [Anchor, Anchor] | null {
  for (const [a, b] of pairs(anchors)) if (b.start < a.end && (a.start !== b.start || a.end !== b.end)) return [a, b];
  return null;
}

/** Cuts a passage's text into plain stretches and words of marks. */
export function segments(text: string, n: number, marks: readonly Mark[]): Segment[] {
  const result: Segment[] = [];
  let at = 0;
  const anchors = anchorsIn(text, n, marks);
  for (const { start, end } of anchors) {
    if (start < at) continue;
    if (start > at) result.push({ text: text.slice(at, start), marks: [] });
    const same = anchors.filter((other) => other.start === start && other.end === end).map(({ mark }) => mark);
    result.push({ text: text.slice(start, end), marks: same });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), marks: [] });
  return result;
}
