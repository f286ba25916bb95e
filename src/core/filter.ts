import type { Day } from './day';
import { type Answer, answerTo, type DateFilter } from './interval';
import { type Claim, type Mark, type Source, type Stated, type Status, statusOf } from './mark';

/** What decides whether a mark is shown. */
export interface Filter extends DateFilter {
  /** Ids of hidden layers. */
  readonly hidden: ReadonlySet<string>;
  /** Claimants of whom one must have claimed something of the mark; null: anybody. */
  readonly by: ReadonlySet<string> | null;
  /** Statuses of which such a claim must have one; null: any. */
  readonly status: ReadonlySet<Status> | null;
  /** Leaves out what was said after this day; null: all that is known. */
  readonly known: Day | null;
}

export const NO_FILTER: Filter = { hidden: new Set(), range: null, onlyCertain: false, by: null, status: null, known: null };

/** The claims that may have been made by a day. */
export const claimsBy = ({ claims }: Mark, known: Day | null): readonly Claim[] =>
  known === null ? claims : claims.filter(({ made }) => made.interval.earliest <= known);

/** The reports published by a day. */
export const sourcesBy = ({ sources }: Mark, known: Day | null): readonly Source[] =>
  known === null ? sources : sources.filter(({ day }) => day <= known);

/** The states of a crossing that reports published by a day tell. Those of the article count from its first claim on. */
export function statesBy(mark: Mark, known: Day | null): readonly Stated[] {
  if (known === null) return mark.states;
  const sources = new Set(sourcesBy(mark, known).map(({ id }) => id));
  const article = isArticleKnown(mark, known);
  return mark.states.filter(({ source }) => (source === 'article' ? article : sources.has(source)));
}

/** Whether what the article itself says of a mark may have been said by a day. */
export const isArticleKnown = (mark: Mark, known: Day | null): boolean =>
  claimsBy(mark, known).some(({ source, basis }) => source === undefined && basis === undefined);

/** Whether a claim is among those chosen by claimant and status. */
export const isChosen = (claim: Claim, { by, status }: Filter): boolean =>
  (!by || by.has(claim.by)) && (!status || status.has(claim.status));

/** The status that a mark's fill tells: that of the first claim that is known and chosen. */
export const statusBy = (mark: Mark, filter: Filter): Status =>
  claimsBy(mark, filter.known).find((claim) => isChosen(claim, filter))?.status ?? statusOf(mark);

/**
 * Whether a mark is shown: certainly, possibly (its date may lie in the range), or not. A mark without a date stays
 * whatever the range; a mark that is only named, without a claim, stays whatever is known but not when claims are chosen.
 * The one predicate that map, legend, timeline, article and counts all ask.
 */
export function shows(mark: Mark, filter: Filter): Answer {
  const { hidden, by, status, known } = filter;
  if (hidden.has(mark.layer)) return 'outside';
  const claims = claimsBy(mark, known);
  if (mark.claims.length > 0 && claims.length === 0) return 'outside';
  if ((by || status) && !claims.some((claim) => isChosen(claim, filter))) return 'outside';
  return answerTo(mark.when?.interval ?? null, filter);
}

/** The marks shown, in the order given, with how sure it is that each lies in the range. */
export function visible(marks: readonly Mark[], filter: Filter): Map<string, Exclude<Answer, 'outside'>> {
  const shown = new Map<string, Exclude<Answer, 'outside'>>();
  for (const mark of marks) {
    const found = shows(mark, filter);
    if (found !== 'outside') shown.set(mark.id, found);
  }
  return shown;
}
