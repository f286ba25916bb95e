import { readDecade } from './edtf-date';
import { intervalOf, readEdtf } from './edtf-value';
import { edtfInWords } from './edtf-words';
import type { Interval } from './interval';

/** A date as this product keeps it: the text it was given as, what it tells in days, and in words. */
export interface Dated {
  readonly edtf: string;
  readonly interval: Interval;
  readonly words: string;
}

/**
 * Parses a date in EDTF (ISO 8601-2, levels 0, 1 and 2): `2025-11-19`, `2025-11`, `2025-11-07~`, `2025-10?`,
 * `2025-10-11/2025-10-12`, `2025-10-12/..`, seasons, and the sets `[…]` (one of) and `{…}` (all of).
 * @throws Error when the text is not EDTF.
 */
export function parseDate(text: string): Dated {
  const decade = readDecade(text);
  const value = decade ? ({ kind: 'date', date: decade } as const) : readEdtf(text);
  if (!value) throw new Error(`"${text}" is not a date in EDTF, such as 2025-10-09, 2025-11-07~ or 2025-10-12/..`);
  return { edtf: text, interval: intervalOf(value), words: edtfInWords(value, text) };
}
