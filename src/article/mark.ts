import type { Bounds, LngLat } from '../core/bounds';
import type { Day } from '../core/day';
import type { Interval } from '../core/interval';
import type { EntryRef } from '../core/selection';
import type { FromLine } from './from-line';

/** How exactly a place is known. It decides whether a pin may be drawn at all. */
export const PRECISIONS = ['exact', 'place', 'district', 'province', 'country', 'line'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Who stands behind a claim: both sides or independent, one side, contradicted, or nobody could check. */
export const STATUSES = ['agreed', 'claimed', 'disputed', 'unverified'] as const;
export type Status = (typeof STATUSES)[number];

/** What something was on a day: `differ` where reports differ, `unknown` where none tells. */
export const STATES = ['open', 'closed', 'partly', 'differ', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** Where something is: its name, how exactly that is known, and how the place was found. */
export interface Where {
  readonly name: string;
  /** The name in other languages, by BCP 47 tag. */
  readonly names?: Readonly<Record<string, string>>;
  /** Other spellings, to be found by. */
  readonly also?: readonly string[];
  readonly precision: Precision;
  /** Radius of the true place around the point, km on the ground. */
  readonly radiusKm?: number;
  /** How far the edge of an area may be off where it isn't the line that distances are told from, km on the ground. */
  readonly edgeKm?: number;
  /** How the place was found; its placeholders are filled in (see `found`). */
  readonly found?: string;
}

/** One of several places that a mark is at. */
export interface Part {
  readonly name: string;
  /** Where its name goes: well inside it, or the middle of a line. Lon/lat in degrees. */
  readonly anchor: LngLat;
}

/** Words of a passage: exactly once there (W3C Web Annotation TextQuoteSelector without prefix and suffix). */
export interface Quote {
  /** Number of the passage, from 1. */
  readonly passage: number;
  readonly quote: string;
}

/** Something somebody says: "{by} {verb} {says}". */
export interface Claim extends Quote {
  readonly id: string;
  readonly by: string;
  readonly verb: string;
  readonly says: string;
  /** The condition that it was said under, to follow its words: "if the parties ask". */
  readonly if?: string;
  readonly figure?: string;
  readonly status: Status;
  /** When it was said. */
  readonly made: DateWords;
  /** Id of the feature's source that carries the claim; absent: the article itself. */
  readonly source?: string;
  /** What a claim rests on that neither the article nor a listed report carries: a standing position, say. */
  readonly basis?: string;
  readonly conflicts: readonly string[];
  /** Id of the note that the editors put to it. */
  readonly note?: string;
  /** Whom it accuses. */
  readonly accuses?: string;
  /** What it accuses them of, in a word that their denial names, too. */
  readonly charge?: string;
  /** The charge that the claimant denies. */
  readonly denies?: string;
}

/** A state over time on one of the layer's tracks, with the source that says so. */
export interface Stated {
  /** Id of the track. */
  readonly track: string;
  readonly when: DateWords;
  readonly state: State;
  /** In words of its own; absent: the state's word says it all. */
  readonly says?: string;
  /** Id of one of the feature's sources, or "article". */
  readonly source: string;
  /** Whose claim it is, where it goes on after the last dated report. */
  readonly by?: string;
}

/** Something published, with its address. */
export interface Report {
  readonly publisher: string;
  readonly title: string;
  /** Day of publication: the last that its date allows. */
  readonly day: Day;
  /** That date in words: a day, a month or a year, as exactly as it is known. */
  readonly words: string;
  /** It carries no date; `words` tells when it was read. */
  readonly undated?: true;
  readonly url: string;
}

/** Another report of the same event. */
export interface Source extends Report {
  readonly id: string;
  readonly adds: string;
}

/** A date ready for the reader: its interval in days and its words. */
export interface DateWords {
  readonly interval: Interval;
  readonly words: string;
}

/** A feature without its geometry: what, when, where, who claims it and in which words of which passage. */
export interface Mark {
  readonly id: string;
  /** Id of the layer, that is of the file it stands in. */
  readonly layer: string;
  readonly title: string;
  readonly when?: DateWords;
  readonly where: Where;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Quote[];
  readonly states: readonly Stated[];
  readonly sources: readonly Source[];
  /** Length of a line as it is drawn, and the resolution that it was measured at. */
  readonly measured?: { readonly km: number; readonly resolution: string };
  /** The places of a mark of several, in the order of its geometry's parts. */
  readonly parts?: readonly Part[];
  /** How a point lies to the line that distances are told from. */
  readonly fromLine?: FromLine;
  readonly shape: 'point' | 'line' | 'area';
  /** Where its popup points and the camera goes: the point itself, or a place well inside it. Lon/lat in degrees. */
  readonly anchor: LngLat;
  readonly bounds: Bounds;
}

export const refOf = ({ layer, id }: Mark): EntryRef => ({ layer, id });

/** The status that a mark's fill tells: that of its first claim, the one that says it happened. */
export const statusOf = (mark: Mark): Status => mark.claims[0]?.status ?? 'agreed';

/** A claim's words with its condition: "Russia would mediate, if the parties ask". */
export const saidIn = (claim: Claim): string => (claim.if === undefined ? claim.says : `${claim.says}, ${claim.if}`);

/** All words of the article that a mark rests on, in the order of its claims, then its mentions. */
export const quotesOf = (mark: Mark): readonly Quote[] => [...mark.claims, ...mark.mentions];

/** The passages that report or name a mark, ascending, each once. */
export const passagesOf = (mark: Mark): number[] => [...new Set(quotesOf(mark).map(({ passage }) => passage))].sort((a, b) => a - b);
