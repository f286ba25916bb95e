import type { ReadonlySignal } from '@preact/signals';
import type { Kind } from '../article/kind';
import type { Mark, Status } from '../article/mark';
import type { Bin } from '../core/axis';
import type { Bounds, LngLat } from '../core/bounds';
import type { Day, Range } from '../core/day';
import type { Interval } from '../core/interval';
import type { EntryRef } from '../core/selection';

/** What an entry is called within its layer. */
export type EntryId = EntryRef['id'];

/** What stands for a layer or an entry: a kind of the atlas, or the colours of categories as places in the palette. */
export type SignOf = { readonly kind: Kind; readonly status?: Status } | { readonly colours: readonly number[] };

/** How many entries are shown: certainly in the chosen days, and only possibly. */
export interface Count {
  readonly certain: number;
  readonly possible: number;
}

/** How many dated entries lie in a range, certainly or possibly, and how many have no date: those lie in any. */
export interface DayCount {
  readonly dated: number;
  readonly possible: number;
  readonly undated: number;
}

/** What is known of an entry without asking for its text. */
export interface Entry {
  readonly ref: EntryRef;
  readonly sign: SignOf;
  /** The mark that it is; null when it isn't the article's. */
  readonly mark: Mark | null;
  /** Its row in its file, from 0; null when it has none. */
  readonly row: number | null;
  /** Null when undated. */
  readonly when: Interval | null;
  /** Whether its place is `at`; otherwise it is a line or an area, and `at` is a place of it. */
  readonly isPoint: boolean;
  /** Lon/lat in degrees. */
  readonly at: LngLat;
  readonly bounds: Bounds;
}

/** A column of an entry, and what stands in it. */
export type Cell = readonly [column: string, text: string];

/** What the popup tells: of a mark its claims, of all else its columns; null when it can no longer be read. */
export type Description = { readonly mark: Mark } | { readonly cells: readonly Cell[] } | null;

/** Why an entry is not shown, and what shows it. */
export interface Absence {
  readonly reason: 'layer' | 'category' | 'claims' | 'known' | 'dates';
  /** Of the category; null for one without a name. */
  readonly name: string | null;
  readonly undo: () => void;
}

/**
 * What the page asks of anything that it can show: the article's marks, a table, an archive of tiles. What a layer can't tell
 * is null; what hasn't come yet is undefined. Days are whole days since 1970-01-01, UTC.
 */
export interface Layer {
  readonly id: string;
  /** Whose it is. */
  readonly group: 'article' | 'user';
  readonly title: ReadonlySignal<string>;
  /** BCP 47 tag of its texts; empty: nobody knows. */
  readonly language: string;
  readonly sign: SignOf;
  readonly isShown: ReadonlySignal<boolean>;
  readonly show: (yes: boolean) => void;
  /** Null: it can't be counted, nor told by day. */
  readonly count: ReadonlySignal<Count | null>;
  /** Of all that is shown on any day, what is only possible included; `range` null: of any day. */
  readonly countIn: (range: Range | null) => DayCount | null;
  /** One for each two neighbours of `edges` (rising days), of all that is shown on any day. */
  readonly bins: (edges: readonly Day[]) => readonly Bin[] | null;
  /** What is shown, in the layer's order: at most `most` entries after the first `skip`. Null: it can't be listed. */
  readonly page: ((skip: number, most: number) => readonly Entry[]) | null;
  /** Of an entry with several places the one nearest to a place (lon/lat in degrees). Null: it has no such entry. */
  readonly entry: (id: EntryId, near?: LngLat | null) => Entry | null;
  /** Empty: it has none. To read it is to ask for it. */
  readonly titleOf: (id: EntryId) => string | undefined;
  /** Rejects when it can't be read. Null: its text can't be searched, or is found with the article's. */
  readonly search: ((text: string, most: number) => Promise<{ readonly ids: readonly EntryId[]; readonly more: boolean }>) | null;
  readonly describe: (id: EntryId) => Description | Promise<Description>;
  /** The first reason that holds; null while it is shown. */
  readonly absence: (entry: Entry) => Absence | null;
  /** Whether it tells when its entries became known, so that a day as known on acts on it. */
  readonly tellsKnown: boolean;
  /** What makes an entry only possible: its date, or that it was perhaps not yet known; null for one that is certain. */
  readonly possibly: (entry: Entry) => 'dates' | 'known' | null;
}
