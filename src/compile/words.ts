import { occurrences } from '../article/anchor';
import type { Quote } from '../article/mark';
import { type Passage, passageBy } from '../article/passage';
import { nearestWord, nearestWords } from './near';
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

/** The article that words are looked up in. */
export interface Text {
  readonly passages: readonly Passage[];
  readonly doubt: Doubt;
}

/** Reads the passage that an object names, by id or number; null, and a problem, when there is none such. */
export function readPassage<Name extends string>(reader: Reader<Name | 'passage'>, { passages }: Text, cure?: string): Passage | null {
  const ref = reader.raw('passage');
  const found = typeof ref === 'string' || typeof ref === 'number' ? passageBy(passages, ref) : undefined;
  // That there is no article has been said.
  if (found || passages.length === 0) return found ?? null;
  const ids = passages.map(({ id }) => id);
  const near = typeof ref === 'string' ? nearestWord(ref, ids) : null;
  const meant = typeof ref === 'string' && passageBy(passages, Number(ref)) ? `write ${Number(ref)}` : near && `did you mean "${near}"?`;
  reader.other('passage', `the id of a passage, or its number from 1 to ${passages.length}`, meant || cure);
  return null;
}

/**
 * Reads `passage` and `quote` of an object: words that stand exactly once in their passage. What is wrong with them casts doubt on
 * the passages that they may be meant for.
 */
export function readQuote<Name extends string>(reader: Reader<Name | 'passage' | 'quote'>, text: Text): Quote {
  const { passages, doubt } = text;
  const quote = reader.text('quote');
  const elsewhere = passages.filter((other) => occurrences(other.text, quote).length === 1);
  const standsIn = elsewhere.length > 0 ? `it stands in ${elsewhere.map(({ id }) => id).join(', ')}` : undefined;
  const passage = readPassage(reader, text, standsIn);
  if (!passage || quote === '') {
    doubt.cast(null);
    return { passage: passage?.n ?? 1, quote };
  }
  const times = occurrences(passage.text, quote).length;
  if (times !== 1) {
    for (const { n } of [passage, ...elsewhere]) doubt.cast(n);
    const cure = times > 1 ? 'take more of the words around it' : (standsIn ?? nearest(passage, quote, text));
    reader.wrong('quote', `words that stand exactly once in ${passage.id}; "${quote}" stands there ${times} times`, cure);
  }
  return { passage: passage.n, quote };
}

/** The words that may be meant: in the passage itself, or else in another. */
function nearest(passage: Passage, quote: string, { passages, doubt }: Text): string | undefined {
  const found = passages.flatMap((other) => {
    const near = nearestWords(other.text, quote);
    return near ? [{ ...near, other }] : [];
  });
  const [best] = found.sort((a, b) => Number(b.other === passage) - Number(a.other === passage) || a.off - b.off);
  if (!best) return undefined;
  doubt.cast(best.other.n);
  const where = best.other === passage ? '' : `in ${best.other.id} `;
  if (best.off === 0) return `${where}only marks, spaces or capitals differ: "${best.words}"`;
  return `nearest ${where || 'there '}is "${best.words}"`;
}
