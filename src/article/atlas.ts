import type { Bounds, LngLat } from '../core/bounds';
import type { Day, Range } from '../core/day';
import type { EditorsNote } from './editors-note';
import type { Kind } from './kind';
import type { Named, Unmapped } from './ledger';
import type { Mark } from './mark';
import type { Fingerprint } from './original';
import type { Passage, Section } from './passage';

/** One of several things that a mark of a layer has a state for at the same time. */
export interface Track {
  readonly id: string;
  readonly title: string;
}

/** A layer of marks: one file of the atlas. */
export interface Layer {
  readonly id: string;
  readonly title: string;
  /** What one mark of it is called: "Air strike". */
  readonly one: string;
  readonly symbol: Kind;
  /** Whether it is shown at the start. */
  readonly shown: boolean;
  /** What its marks have states for, in the order in which they are told; none for marks without states. */
  readonly tracks: readonly Track[];
  /** What its marks are called together under the time axis; absent: as the layer. */
  readonly ribbons?: string;
  /** Of the lines that distances are told from: what they are called then, "the border". */
  readonly distanceFrom?: string;
}

export interface Preset extends Range {
  readonly title: string;
}

interface Credit {
  readonly text: string;
  readonly url?: string;
}

/** A layer or a claimant that was once called otherwise. */
interface Renamed {
  readonly was: string;
  readonly now: readonly string[];
}

/** What was mended in the content on one day. */
export interface Corrections {
  readonly day: Day;
  /** Each "what — why". */
  readonly entries: readonly string[];
}

/** The article that is retold. */
interface Citation {
  readonly title: string;
  readonly note: string;
}

/** How long the article says that what has states was closed, to be set beside the count. */
export interface ClaimedClosure {
  readonly days: number;
  readonly by: string;
  readonly passage: number;
  /** The day of which it says so. */
  readonly on: Day;
  /** The days from which a count may start, as the reports give them. */
  readonly from: readonly Day[];
}

/** One article on a map, complete but for the geometries: what the page is made of. */
export interface Atlas {
  readonly title: string;
  readonly standfirst: string;
  /** BCP 47 tag of the article's language. */
  readonly language: string;
  readonly citation: Citation;
  /** Says that this is a retelling. */
  readonly notice: string;
  /** The days of the time axis. */
  readonly span: Range;
  /** What the map shows at the start. */
  readonly extent: Bounds;
  readonly presets: readonly Preset[];
  /** Bottom to top. */
  readonly layers: readonly Layer[];
  /** What layers and claimants were once called, with what they are called now: old addresses go on working. */
  readonly renamed: readonly Renamed[];
  readonly credits: readonly Credit[];
  readonly sections: readonly Section[];
  /** What of the article no mark rests on, and why. */
  readonly unmapped: readonly Unmapped[];
  /** Whom and what the article names that has no mark, and why. */
  readonly named: readonly Named[];
  /** What the editors note to the article, in the order of their file. */
  readonly notes: readonly EditorsNote[];
  /** What was corrected in the content, newest first. */
  readonly corrections: readonly Corrections[];
  /** A count of days that the article gives for what is closed. */
  readonly closure?: ClaimedClosure;
  /** SHA-256 of the source article's paragraphs, by number of the passage. */
  readonly original: readonly Fingerprint[];
  /** Topmost layer first; within a layer as in its file. */
  readonly marks: readonly Mark[];
}

export const passagesIn = (atlas: Atlas): Passage[] => atlas.sections.flatMap(({ passages }) => passages);

/** What the lines are called that distances are told from, "the border"; null when the atlas has none. */
export const distanceFrom = ({ layers }: Atlas): string | null =>
  layers.find((layer) => layer.distanceFrom !== undefined)?.distanceFrom ?? null;

/** The same, by its title where it is one line alone. */
export function lineName(atlas: Atlas): string | null {
  const ids = atlas.layers.flatMap((layer) => (layer.distanceFrom === undefined ? [] : layer.id));
  const [line, ...more] = atlas.marks.filter(({ layer }) => ids.includes(layer));
  return line && more.length === 0 ? line.title : distanceFrom(atlas);
}

/** Where the build put the geodata, and the corners of the relief picture, if the atlas has one. */
export interface GeodataUrls {
  readonly marks: string;
  readonly basemap: string;
  /** The still map, see `still/picture`. */
  readonly still: string;
  /** The names of the basemap, see `lookup/gazetteer`. */
  readonly names: string;
  readonly relief?: { readonly url: string; readonly corners: readonly LngLat[] };
}

/** What the build leaves in the page beside its HTML. */
export interface Delivered {
  readonly atlas: Atlas;
  readonly geodata: GeodataUrls;
}
