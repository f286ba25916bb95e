import type { State, Stated } from '../../article/mark';
import type { Closure, OnTrack } from '../../article/states';
import { inSentence } from './en-distance';

const state = {
  open: 'open',
  closed: 'closed',
  partly: 'partly open',
  differ: 'reports differ',
  unknown: 'not known',
} satisfies Record<State, string>;

const plural = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number): string => `${n}${ENDINGS[plural.select(n)] ?? 'th'}`;
const days = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`;

/** "closed to trade, says the article". */
const told = (stated: Pick<Stated, 'state' | 'says' | 'by'> | null): string =>
  stated ? `${stated.says ?? state[stated.state]}${stated.by === undefined ? '' : `, says ${inSentence(stated.by)}`}` : state.unknown;

/** The words for states on tracks, and for how long a closure lasted. */
export const states = {
  state,
  /** "Goods: closed to trade · People: not known". */
  states: (tracks: readonly OnTrack[]) => tracks.map(({ title, stated }) => `${title}: ${told(stated)}`).join(' · '),
  statesOn: (tracks: readonly OnTrack[], day: string) => `${states.states(tracks)} (on ${day})`,
  onDay: (day: string) => `On ${day}`,
  rowOf: (name: string, tracks: readonly OnTrack[], day: string) => `${name} on ${day}: ${states.states(tracks)}`,
  /** A state in a few letters, beside its strip. */
  short: (title: string, stated: Stated | null) =>
    `${title}: ${state[stated?.state ?? 'unknown']}${stated?.by === undefined ? '' : ' (claimed)'}`,
  stripOf: (title: string, name: string, parts: string) => `${title} at ${name}: ${parts}`,
  stretch: (stated: Pick<Stated, 'state' | 'says' | 'by'>, from: string, to: string) =>
    `${told(stated)} ${from === to ? `on ${from}` : `from ${from} to ${to}`}`,
  key: 'What the strips mean',
  claimed: 'thin: somebody’s claim, after the last dated report',
  sources: 'According to',
  article: 'the article',
  closure: (title: string, closure: Closure, since: string) => {
    const what = closure.partly ? 'closed or partly open' : 'closed';
    const differ = closure.differ ? ', though reports differ on some of them' : '';
    const by = closure.by === undefined ? '' : `; after the last dated report as ${inSentence(closure.by)} says`;
    return `${title}: ${what} since ${since}, ${days(closure.days)} over, the ${ordinal(closure.nth)} day${differ}${by}.`;
  },
  /** The days as they are claimed, and counted in both ways from each of the days that reports give. */
  claimedDays: (
    claim: { readonly by: string; readonly days: number; readonly passage: number; readonly on: string },
    counts: readonly {
      readonly from: string;
      readonly days: number;
      readonly nth: number;
      readonly over: string;
      readonly reached: string;
    }[],
  ) => {
    const or = (words: readonly (string | number)[]) => words.join(' or ');
    return [
      `${claim.by} (¶${claim.passage}) says ${days(claim.days)}.`,
      `On ${claim.on}, the day it speaks of, ${or(counts.map((one) => one.days))} days were over;`,
      `as the press counts, with the first day, it was the ${or(counts.map(({ nth }) => ordinal(nth)))} day.`,
      `${days(claim.days)} are over on ${counts.map(({ from, over }) => `${over} counted from ${from}`).join(', on ')};`,
      `the ${ordinal(claim.days)} day is ${or(counts.map(({ reached }) => reached))}.`,
    ].join(' ');
  },
  countLater: 'The article, which counts the days, was written later.',
};
