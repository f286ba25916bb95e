import { dateWords } from '../core/date-words';
import { type Day, dayInWords, ENDLESS, type Range } from '../core/day';
import { type Answer, answer, type Interval } from '../core/interval';
import type { Claim, DateWords, Mark, Source, Stated } from './mark';

/** The claims that may have been made by a day. */
export const claimsBy = ({ claims }: Mark, known: Day | null): readonly Claim[] =>
  known === null ? claims : claims.filter(({ made }) => made.interval.earliest <= known);

/** The reports published by a day. */
export const sourcesBy = ({ sources }: Mark, known: Day | null): readonly Source[] =>
  known === null ? sources : sources.filter(({ day }) => day <= known);

/** Whether what the article itself says of a mark may have been said by a day. */
export const isArticleKnown = (mark: Mark, known: Day | null): boolean =>
  claimsBy(mark, known).some(({ source, basis }) => source === undefined && basis === undefined);

/** The days of those reports that carry a date: one without may be older than the day on which it was read. */
export const datedDays = (reports: readonly Source[]): Day[] => reports.flatMap(({ day, undated }) => (undated ? [] : day));

/**
 * The states told by a day: those whose source was published by then, none beyond the last dated report published by then. One
 * that is a claimant's goes on as far as the claimant says. Those of the article count from its first claim on.
 */
export function statesBy(mark: Mark, known: Day | null): readonly Stated[] {
  const reports = sourcesBy(mark, known);
  const last = lastOf(datedDays(reports));
  const isTold = ({ source }: Stated): boolean =>
    source === 'article' ? isArticleKnown(mark, known) : reports.some(({ id }) => id === source);
  return mark.states.filter(isTold).flatMap((state) => {
    const interval = cut(state.when.interval, state.by === undefined ? last : (known ?? ENDLESS));
    return interval ? [{ ...state, when: { ...state.when, interval } }] : [];
  });
}

/** When a mark was, as far as it was known by a day. */
export interface Known extends DateWords {
  /** Of a mark with states: when it was in any; it isn't surely dated to other days. */
  readonly told?: readonly Interval[];
}

/**
 * When a mark was, as far as it was known by a day: nothing is known of later days, nor of days later than the last claim or
 * report by then. So too what is said to go on: it is followed no further than anybody speaks of it. Null: it was not yet
 * known to have begun. Undefined: it has no date.
 */
export function whenBy(mark: Mark, known: Day | null): Known | null | undefined {
  const { when, states } = mark;
  if (!when) return undefined;
  const told = statesBy(mark, known).flatMap(({ state, when: { interval } }) => (state === 'unknown' ? [] : interval));
  const stated = states.length > 0 && { told };
  if (known === null && when.interval.latest < ENDLESS) return { ...when, ...stated };
  const { earliest, certainFrom, certainTo, latest } = when.interval;
  const { surely, perhaps } = toldUntil(mark, known);
  // What was announced keeps its first day, as long as no day as known on is asked for.
  const atLeast = known === null ? earliest : -ENDLESS;
  const interval = cut(when.interval, Math.max(perhaps, atLeast), Math.max(surely, atLeast));
  if (!interval) return null;
  // A stretch whose end came later had no known end.
  const goesOn = known !== null && earliest === certainFrom && earliest < certainTo && latest > interval.latest && latest < ENDLESS;
  return { interval, words: goesOn ? dateWords.endUnknown(dayInWords(earliest)) : when.words, ...stated };
}

/** Whether what is known of a mark's date lies in a range: the one answer for map, list and bars. */
export function answerIn({ interval, told }: Known, range: Range): Answer {
  const found = answer(interval, range);
  return found === 'certain' && told && !told.some((one) => answer(one, range) === 'certain') ? 'possible' : found;
}

/** The last day that surely, and that perhaps, somebody had spoken of by a day: nobody reports a day that is to come. */
function toldUntil(mark: Mark, known: Day | null): { surely: Day; perhaps: Day } {
  const limit = known ?? ENDLESS;
  const made = claimsBy(mark, known).map(({ made: { interval } }) => interval);
  const reports = datedDays(sourcesBy(mark, known));
  if (made.length + reports.length === 0) return { surely: limit, perhaps: limit };
  return {
    surely: Math.min(limit, lastOf([...made.map(({ earliest }) => earliest), ...reports])),
    perhaps: Math.min(limit, lastOf([...made.map(({ latest }) => latest), ...reports])),
  };
}

const lastOf = (days: readonly Day[]): Day => Math.max(-ENDLESS, ...days);

/** An interval of which nothing is known after a day, nor surely after an earlier one; null when it begins later. */
function cut(interval: Interval, to: Day, surely: Day = to): Interval | null {
  if (interval.earliest > to) return null;
  return { ...interval, latest: Math.min(interval.latest, to), certainTo: Math.min(interval.certainTo, surely) };
}
