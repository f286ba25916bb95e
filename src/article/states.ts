import type { Day, Range } from '../core/day';
import { answer } from '../core/interval';
import type { Track } from './atlas';
import type { State, Stated } from './mark';

/** A stretch of days on which one state is told on a track, in the same words and by the same claimant. */
export interface Stretch extends Range {
  readonly state: State;
  readonly says?: string;
  readonly by?: string;
}

/** Ten years, in days. */
const LONGEST = 3653;

/**
 * The state on a day: the last listed one of the track which certainly covers it. One that only may cover it, or none at
 * all, leaves it unknown (null); unknown is not open. `states`: those told by the day as known on.
 */
export function statedOn(states: readonly Stated[], track: string, day: Day): Stated | null {
  const on = { from: day, to: day };
  return states.findLast((one) => one.track === track && answer(one.when.interval, on) === 'certain') ?? null;
}

export const stateOn = (states: readonly Stated[], track: string, day: Day): State => statedOn(states, track, day)?.state ?? 'unknown';

/** What is told on a track; null: nothing. */
export interface OnTrack extends Track {
  readonly stated: Stated | null;
}

/** What is told on each of several tracks on a day. */
export const tracksOn = (tracks: readonly Track[], states: readonly Stated[], day: Day): OnTrack[] =>
  tracks.map((track) => ({ ...track, stated: statedOn(states, track.id, day) }));

/** The states of a track over a span of days, each stretch as long as its state is told in the same way. */
export function stretches(states: readonly Stated[], track: string, span: Range): Stretch[] {
  const found: Stretch[] = [];
  for (let day = span.from; day <= span.to; day++) {
    const { state = 'unknown', says, by } = statedOn(states, track, day) ?? {};
    const last = found.at(-1);
    if (last?.state === state && last.says === says && last.by === by) found[found.length - 1] = { ...last, to: day };
    else found.push({ state, ...(says !== undefined && { says }), ...(by !== undefined && { by }), from: day, to: day });
  }
  return found;
}

/** A closure that lasts on a day: since when, for how long, and what speaks against some of its days. */
export interface Closure {
  readonly since: Day;
  /** Days that are over on the chosen day: 38 on 19 November for a gate shut on 12 October. */
  readonly days: number;
  /** Which day of the closure it is, the first counted too, as the press does: the 39th then. */
  readonly nth: number;
  /** Whether it was partly open on some day. */
  readonly partly: boolean;
  /** Whether reports differ on some day. */
  readonly differ: boolean;
  /** Who claims that it still lasts, where no dated report tells so. */
  readonly by?: string;
}

const SHUT: readonly State[] = ['closed', 'partly', 'differ'];

/**
 * The closure of a track that lasts on `day`, counted back through days that were closed, partly open, or told differently,
 * to the first that was closed; null when it is not closed then, or nobody can say.
 */
export function closureOn(states: readonly Stated[], track: string, day: Day): Closure | null {
  const of = (on: Day): State => stateOn(states, track, on);
  const now = statedOn(states, track, day);
  if (now?.state !== 'closed' && now?.state !== 'partly') return null;
  // A report may be open at its start; no closure is counted for longer than the longest that could be meant.
  const first = Math.max(day - LONGEST, Math.min(...states.map(({ when }) => when.interval.earliest)));
  let since: Day | null = null;
  for (let on = day; on >= first && SHUT.includes(of(on)); on--) if (of(on) === 'closed') since = on;
  if (since === null) return null;
  const start = since;
  const seen = new Set(Array.from({ length: day - start + 1 }, (_, index) => of(start + index)));
  return {
    since,
    ...countedFrom(since, day),
    partly: seen.has('partly'),
    differ: seen.has('differ'),
    ...(now.by !== undefined && { by: now.by }),
  };
}

/** How long something that began on a day has lasted on another, in both ways of counting: days over, and which day it is. */
export const countedFrom = (since: Day, on: Day): { days: number; nth: number } => ({ days: on - since, nth: on - since + 1 });

/** On which day so many days are over, and which day is the one of that number. */
export const reached = (since: Day, days: number): { over: Day; nth: Day } => ({ over: since + days, nth: since + days - 1 });
