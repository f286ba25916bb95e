import { type Candidate, RANK_ON_MAP } from '../core/choose';
import { type Mark, refOf } from './mark';

/** A mark under a click on the map. */
export const onMap = (mark: Mark): Candidate => ({ ref: refOf(mark), rank: RANK_ON_MAP[mark.shape] });

/**
 * Rank among marks that rest on the same words of a passage: those whose first claim, the one that says it happened, is
 * in these words; then those with another claim in them; then those only named.
 */
export const rankInText =
  (passage: number, words: string) =>
  ({ claims }: Mark): number => {
    const at = claims.findIndex((claim) => claim.passage === passage && claim.quote === words);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };

/** A mark that rests on words of a passage. */
export const inText =
  (passage: number, words: string) =>
  (mark: Mark): Candidate => ({ ref: refOf(mark), rank: rankInText(passage, words)(mark) });
