import type { BBox, Position } from 'geojson';
import type { FromBorder } from './border';
import type { Day } from './day';
import type { Interval } from './interval';

/** How exactly a place is known. It decides whether a pin may be drawn at all. */
export const PRECISIONS = ['exact', 'place', 'district', 'province', 'country', 'line'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Who stands behind a claim: both sides or independent, one side, contradicted, or nobody could check. */
export const STATUSES = ['agreed', 'claimed', 'disputed', 'unverified'] as const;
export type Status = (typeof STATUSES)[number];

export const STATES = ['open', 'closed', 'partly', 'unknown'] as const;
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
  /** How far the edge of an area may be off where it isn't the atlas's own border line, km on the ground. */
  readonly edgeKm?: number;
  /** How the place was found; its placeholders are filled in (see `found`). */
  readonly found?: string;
}

/** One of several places that a mark is at. */
export interface Part {
  readonly name: string;
  /** Where its name goes: well inside it, or the middle of a line. Lon/lat in degrees. */
  readonly anchor: Position;
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
  readonly figure?: string;
  readonly status: Status;
  /** When it was said. */
  readonly made: DateWords;
  /** Id of the feature's source that carries the claim; absent: the article itself. */
  readonly source?: string;
  /** What a claim rests on that neither the article nor a listed report carries: a standing position, say. */
  readonly basis?: string;
  readonly conflicts: readonly string[];
}

/** A state of a crossing over time, with the source that says so ("article" for the article). */
export interface Stated {
  readonly when: DateWords;
  readonly state: State;
  readonly source: string;
}

/** Another report of the same event. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** Day of publication. */
  readonly day: Day;
  readonly url: string;
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
  /** How a point lies to the atlas's border line. */
  readonly border?: FromBorder;
  readonly shape: 'point' | 'line' | 'area';
  /** Where its popup points and the camera goes: the point itself, or a place well inside it. Lon/lat in degrees. */
  readonly anchor: Position;
  /** West, south, east, north in degrees. */
  readonly bounds: BBox;
}

/** The status that a mark's fill tells: that of its first claim, the one that says it happened. */
export const statusOf = (mark: Mark): Status => mark.claims[0]?.status ?? 'agreed';

/** All words of the article that a mark rests on, in the order of its claims, then its mentions. */
export const quotesOf = (mark: Mark): readonly Quote[] => [...mark.claims, ...mark.mentions];

/** The passages that report or name a mark, ascending, each once. */
export const passagesOf = (mark: Mark): number[] => [...new Set(quotesOf(mark).map(({ passage }) => passage))].sort((a, b) => a - b);
