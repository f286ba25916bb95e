import type { Range } from './day';
import { type Answer, answer } from './interval';
import type { Mark } from './mark';

/** What decides whether a mark is shown. */
export interface Filter {
  /** Ids of hidden layers. */
  readonly hidden: ReadonlySet<string>;
  /** The chosen days; null: no filter by date. */
  readonly range: Range | null;
}

/**
 * Whether a mark is shown: certainly, possibly (its date may lie in the range), or not. A mark without a date stays.
 * The one predicate that map, legend, timeline, article and counts all ask.
 */
export function shows(mark: Mark, { hidden, range }: Filter): Answer {
  if (hidden.has(mark.layer)) return 'outside';
  return range && mark.when ? answer(mark.when.interval, range) : 'certain';
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
