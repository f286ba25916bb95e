/** What is taken for one another when words are compared: marks and spaces that look alike, and capitals. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...[...'’‘‛´`'].map((sign) => [sign, "'"] as const),
  ...[...'“”„«»'].map((sign) => [sign, '"'] as const),
  ...[...'–—‐‑−'].map((sign) => [sign, '-'] as const),
  ...[...'\u00a0\u202f\u2009\n'].map((sign) => [sign, ' '] as const),
]);

/** The same text without those differences, as long as it was. */
const alike = (text: string): string =>
  [...text].map((sign) => LOOKALIKES.get(sign) ?? (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');

/** How many letters are to be added, taken out, replaced or swapped with the next to make one word of another. */
function steps(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** The one of the words that is most like a word, if one is: a letter in three may differ. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const [best] = words.map((other) => ({ other, off: steps(alike(word), alike(other)) })).sort((a, b) => a.off - b.off);
  return best && best.off <= Math.max(1, Math.floor(word.length / 3)) ? best.other : null;
}

/** Words of a text that are like a quote. */
export interface Near {
  readonly words: string;
  /** How many letters differ; 0: only marks, spaces or capitals do. */
  readonly off: number;
}

/** Of the letters of a quote this share may differ. */
const SHARE = 0.25;

/** The whole words of a text that are most like a quote (Sellers 1980), if any are. */
export function nearestWords(text: string, quote: string): Near | null {
  const [where, what] = [alike(text), alike(quote)];
  // By letter of the text: how far the quote's beginning is from words that end here, and where those begin.
  let row = Array.from({ length: where.length + 1 }, (_, start) => ({ off: 0, start }));
  for (let i = 1; i <= what.length; i++) {
    const next = [{ off: i, start: 0 }];
    for (let j = 1; j <= where.length; j++) {
      const [across, up, left] = [row[j - 1], row[j], next[j - 1]] as { off: number; start: number }[];
      const options = [
        { off: (across?.off ?? 0) + (what[i - 1] === where[j - 1] ? 0 : 1), start: across?.start ?? 0 },
        { off: (up?.off ?? 0) + 1, start: up?.start ?? 0 },
        { off: (left?.off ?? 0) + 1, start: left?.start ?? 0 },
      ];
      next.push(options.reduce((best, one) => (one.off < best.off ? one : best)));
    }
    row = next;
  }
  const end = row.reduce((best, { off }, index) => (off < (row[best]?.off ?? Infinity) ? index : best), 0);
  const found = row[end];
  if (!found || found.off > what.length * SHARE) return null;
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, found.start))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return { words: text.slice(found.start - before, end + after).trim(), off: found.off };
}
