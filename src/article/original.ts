/** A paragraph of the source article, known by its hash alone. */
export interface Fingerprint {
  /** Number of the passage that retells it. */
  readonly n: number;
  /** SHA-256 of the normalised paragraph in UTF-8, hexadecimal. */
  readonly sha256: string;
}

/** A line of a file that a reader opened. */
export interface Line {
  /** Number in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** What became of a reader's file: the paragraphs that are the article's, by passage, and the lines that are not. */
export interface Matched {
  readonly passages: ReadonlyMap<number, string>;
  readonly others: readonly Line[];
}

/** A paragraph as it is hashed: Unicode NFC, white space folded to single spaces, trimmed. */
export const normalise = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The paragraphs of a text file: its lines that are not empty. */
export function paragraphs(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, index) => ({ line: index + 1, text: normalise(raw) }))
    .filter((line) => line.text !== '');
}

/** Matches the paragraphs of a text against the fingerprints. `hash`: SHA-256 of a text in UTF-8, hexadecimal. */
export async function match(text: string, fingerprints: readonly Fingerprint[], hash: (text: string) => Promise<string>): Promise<Matched> {
  const known = new Map(fingerprints.map(({ n, sha256 }) => [sha256, n]));
  const passages = new Map<number, string>();
  const others: Line[] = [];
  for (const line of paragraphs(text)) {
    const n = known.get(await hash(line.text));
    if (n === undefined) others.push(line);
    else passages.set(n, line.text);
  }
  return { passages, others };
}
