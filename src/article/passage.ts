import type { DateWords } from './mark';

/** A paragraph of the article. */
export interface Passage {
  /** Its number, from 1; its element's id is `p9`. */
  readonly n: number;
  readonly text: string;
  readonly when?: DateWords;
  /** Why it has no date. */
  readonly nodate?: string;
  /** Why it has no mark on the map. */
  readonly noplace?: string;
}

export interface Section {
  readonly heading: string;
  readonly passages: readonly Passage[];
}
