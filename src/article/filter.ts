import type { Day } from '../core/day';
import type { Answer, DateFilter } from '../core/interval';
import { answerIn, claimsBy, whenBy } from './known';
import { type Claim, type Mark, type Status, statusOf } from './mark';

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

/** Whether a claim is among those chosen by claimant and status. */
export const isChosen = (claim: Claim, { by, status }: Filter): boolean =>
  (!by || by.has(claim.by)) && (!status || status.has(claim.status));

/** The status that a mark's fill tells: that of the first claim that is known and chosen. */
export const statusBy = (mark: Mark, filter: Filter): Status =>
  claimsBy(mark, filter.known).find((claim) => isChosen(claim, filter))?.status ?? statusOf(mark);

/**
 * Whether a mark is shown: certainly, possibly (its date may lie in the range), or not, as far as it is known by the day
 * asked for. A mark without a date stays whatever the range; a mark that is only named, without a claim, stays whatever is known but not when claims are chosen.
 * The one predicate that map, legend, timeline, article and counts all ask.
 */
export function shows(mark: Mark, filter: Filter): Answer {
  const { hidden, range, onlyCertain, by, status, known } = filter;
  if (hidden.has(mark.layer)) return 'outside';
  const claims = claimsBy(mark, known);
  if (mark.claims.length > 0 && claims.length === 0) return 'outside';
  if ((by || status) && !claims.some((claim) => isChosen(claim, filter))) return 'outside';
  const when = whenBy(mark, known);
  if (when === null) return 'outside';
  const found = range && when ? answerIn(when, range) : 'certain';
  return onlyCertain && found === 'possible' ? 'outside' : found;
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
