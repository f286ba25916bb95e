import type { Day, Range } from './day';
import { answer } from './interval';
import type { State, Stated } from './mark';

/** A stretch of days on which a crossing was in one state. */
export interface Stretch extends Range {
  readonly state: State;
}

/** Ten years, in days. */
const LONGEST = 3653;

/**
 * The state on a day: that of the last listed report which certainly covers it. A report that only may cover it, or no
 * report at all, leaves it unknown; unknown is not open. `known`: nothing is known of the days after this one.
 */
export function stateOn(states: readonly Stated[], day: Day, known: Day | null = null): State {
  if (known !== null && day > known) return 'unknown';
  const certain = states.filter(({ when }) => answer(when.interval, { from: day, to: day }) === 'certain');
  return certain.at(-1)?.state ?? 'unknown';
}

/** The states over a span of days, each stretch as long as its state lasts. */
export function stretches(states: readonly Stated[], span: Range, known: Day | null = null): Stretch[] {
  const found: Stretch[] = [];
  for (let day = span.from; day <= span.to; day++) {
    const state = stateOn(states, day, known);
    const last = found.at(-1);
    if (last?.state === state) found[found.length - 1] = { ...last, to: day };
    else found.push({ state, from: day, to: day });
  }
  return found;
}

/** A closure that lasts on a day: since when, how many whole days, and whether some of them it was partly open. */
export interface Closure {
  readonly since: Day;
  /** Days that are over on the chosen day: 38 on 19 November for a crossing shut on 12 October. */
  readonly days: number;
  readonly partly: boolean;
}

/** The closure that lasts on `day`, counted back through days closed or partly open; null when it is not closed then. */
export function closureOn(states: readonly Stated[], day: Day, known: Day | null = null): Closure | null {
  // A report may be open at its start; no closure is counted for longer than the longest that could be meant.
  const first = Math.max(day - LONGEST, Math.min(...states.map(({ when }) => when.interval.earliest)));
  const shut = (on: Day): boolean => ['closed', 'partly'].includes(stateOn(states, on, known));
  if (!shut(day)) return null;
  let since = day;
  let partly = stateOn(states, day, known) === 'partly';
  while (since > first && shut(since - 1)) {
    since -= 1;
    partly ||= stateOn(states, since, known) === 'partly';
  }
  return { since, days: day - since, partly };
}
