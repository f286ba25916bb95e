import type { DateWords } from './mark';

/** A paragraph of the article. */
export interface Passage {
  /** What its author calls it, in the files and in addresses; it stays when others are put in before it. */
  readonly id: string;
  /** Its number, from 1, as it is shown; its element's id is `p9`. */
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

/** A passage by its id, or by a number: that of the id `p9`, or else its place in the article. */
export function passageBy(passages: readonly Passage[], ref: string | number): Passage | undefined {
  if (typeof ref === 'string') return passages.find(({ id }) => id === ref);
  return passages.find(({ id }) => id === `p${ref}`) ?? passages.find(({ n }) => n === ref);
}
