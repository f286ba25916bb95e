import { occurrences } from '../article/anchor';
import type { Passage } from '../article/passage';
import { nearestWords } from './near';
import type { Reader } from './reader';

/** Passages of which not every word could be told to its mark: that something is missing in them would only follow from that. */
export class Doubt {
  readonly #passages = new Set<number>();
  #all = false;

  of(n: number): boolean {
    return this.#all || this.#passages.has(n);
  }

  /** Casts doubt on a passage; null: on every one, as nobody knows which is meant. */
  cast(n: number | null): void {
    if (n === null) this.#all = true;
    else this.#passages.add(n);
  }
}

/** Words that should stand exactly once in a passage, by its number; null where that could not be read. */
export interface Told {
  readonly passage: number | null;
  readonly quote: string;
}

/** What is wrong with words of a passage. */
interface Fault {
  readonly field: 'passage' | 'quote';
  readonly expected: string;
  readonly cure?: string;
}

/** Looks words up in their passage. What is wrong with them casts doubt on the passages that they may be meant for. */
export function wordsWrong({ passage, quote }: Told, passages: readonly Passage[], doubt: Doubt): Fault | null {
  // What could not be read, of the words or of the article, has been said.
  if (passage === null || quote === '' || passages.length === 0) {
    doubt.cast(null);
    return null;
  }
  const text = passages.find(({ n }) => n === passage)?.text;
  const times = text === undefined ? 0 : occurrences(text, quote).length;
  if (times === 1) return null;
  const elsewhere = passages.filter((other) => other.n !== passage && occurrences(other.text, quote).length === 1);
  doubt.cast(text === undefined && elsewhere.length === 0 ? null : passage);
  for (const { n } of elsewhere) doubt.cast(n);
  const cure = elsewhere.length > 0 ? { cure: `it stands in ${elsewhere.map(({ n }) => `p${n}`).join(', ')}` } : {};
  if (text === undefined) return { field: 'passage', expected: `a passage from 1 to ${passages.length}, not ${passage}`, ...cure };
  const expected = `words that stand exactly once in p${passage}; "${quote}" stands there ${times} times`;
  if (times > 1) return { field: 'quote', expected, cure: 'take more of the words around it' };
  if (elsewhere.length > 0) return { field: 'quote', expected, ...cure };
  return { field: 'quote', expected, ...nearest(passage, quote, passages, doubt) };
}

/** The words that may be meant: in the passage itself, or else in another. */
function nearest(passage: number, quote: string, passages: readonly Passage[], doubt: Doubt): { cure?: string } {
  const found = passages.flatMap(({ n, text }) => {
    const near = nearestWords(text, quote);
    return near ? [{ ...near, n }] : [];
  });
  const [best] = found.sort((a, b) => Number(b.n === passage) - Number(a.n === passage) || a.off - b.off);
  if (!best) return {};
  doubt.cast(best.n);
  const where = best.n === passage ? '' : `in p${best.n} `;
  if (best.off === 0) return { cure: `${where}only marks, spaces or capitals differ: "${best.words}"` };
  return { cure: `nearest ${where || 'there '}is "${best.words}"` };
}

/** Reads `passage` and `quote` of an object; the passage is null when it couldn't be read. */
export function readTold(reader: Reader<'passage' | 'quote'>): Told {
  const n = reader.raw('passage');
  const passage = reader.number('passage', 1);
  return { passage: n === passage ? passage : null, quote: reader.text('quote') };
}
