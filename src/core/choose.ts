import type { LngLat } from './bounds';
import { type EntryRef, keyOf, NO_SELECTION, type Selection } from './selection';

/** Something that lies under a click or rests on the words that were followed. */
export interface Candidate {
  readonly ref: EntryRef;
  /** The lower, the more likely it is what was meant. */
  readonly rank: number;
  /** It never asks to be chosen among its equals: the first of them, the nearest, is meant. */
  readonly nearestFirst?: true;
}

/** Ranks under a click on the map: points over lines, both over rows of somebody's own data, areas under all. */
export const RANK_ON_MAP = { point: 0, line: 1, row: 2, area: 3 } as const;

/**
 * What one click, or one link of the text, leads to. A single candidate of the best rank is opened, with the others offered
 * beside it; several of that rank are offered as a list. `at`: the clicked place, lon/lat in degrees.
 */
export function choose(candidates: readonly Candidate[], at: LngLat | null): Selection {
  const once = [...new Map(candidates.map((candidate) => [keyOf(candidate.ref), candidate])).values()];
  const ordered = once.sort((a, b) => a.rank - b.rank);
  const [first, second] = ordered;
  if (!first) return NO_SELECTION;
  const refs = ordered.map(({ ref }) => ref);
  if (second?.rank === first.rank && !first.nearestFirst) return { kind: 'choices', entries: refs, at };
  return { kind: 'entry', ...first.ref, at, beside: refs.slice(1) };
}
