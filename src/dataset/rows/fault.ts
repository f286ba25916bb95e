import type { Role } from './columns';
import type { DateOrder } from './dates';

/** What is said of data, as a code with what its sentence tells. The sentences stand in `ui/messages`. */
type Coded<Args extends { [C in keyof Args]: readonly unknown[] }> = {
  readonly [C in keyof Args]: { readonly code: C; readonly args: Args[C] };
}[keyof Args];

/** Kinds of files that are known by their first bytes, and not read. */
export type OtherKind =
  | 'zip'
  | 'empty-zip'
  | 'workbook'
  | 'parquet'
  | 'pdf'
  | 'picture'
  | 'zstandard'
  | '7z'
  | 'bzip2'
  | 'xz'
  | 'sqlite'
  | 'pmtiles';

/** Why a file as a whole is not read. Sizes are in bytes. */
export interface FileFaults {
  // It could not be had.
  readonly folder: [];
  readonly 'dropped-no-table': [];
  readonly 'not-an-address': [];
  readonly elsewhere: [host: string];
  /** `status`: of HTTP; null when there was no answer. */
  readonly 'not-fetched': [status: number | null];
  readonly 'not-in-parts': [];
  readonly gone: [];
  // What reads it failed.
  readonly 'chunk-missing': [];
  readonly 'broken-off': [];
  readonly 'out-of-memory': [];
  readonly unknown: [];
  // Its bytes are not those of a text.
  readonly empty: [];
  readonly 'other-kind': [kind: OtherKind];
  readonly 'zero-bytes': [];
  readonly 'nested-gzip': [];
  readonly 'damaged-gzip': [];
  readonly 'too-much-text': [limit: number];
  // Its text is not a table.
  readonly 'web-page': [];
  readonly 'other-xml': [];
  readonly 'other-json': [];
  readonly 'no-table': [];
  readonly 'no-rows': [];
  readonly 'header-only': [];
  readonly 'unreadable-header': [why: RowFault];
  readonly 'no-features': [first: (RowFault & { readonly line: number }) | null];
  readonly 'too-many-columns': [limit: number];
  readonly 'too-many-rows': [limit: number, unit: 'rows' | 'features'];
  readonly 'long-document': [format: string, limit: number];
  readonly 'unsound-document': [format: string, first: RowFault];
  readonly 'unsound-topology': [part: 'json' | 'objects' | 'arcs' | 'transform'];
  // It is an archive that can't be shown.
  readonly 'old-archive': [];
  readonly 'damaged-archive': [];
  readonly 'changed-archive': [];
  readonly 'other-tiles': [];
  readonly 'other-compression': [of: 'archive' | 'tiles'];
  readonly 'zoom-out-of-range': [];
  readonly 'no-vector-layers': [];
  readonly 'too-much-unpacked': [limit: number];
}
export type FileFault = Coded<FileFaults>;

type Axis = 'longitude' | 'latitude';

/** Why a row is not taken as it stands. Texts are excerpts of the file; sizes are in bytes. */
export interface RowFaults {
  readonly both: [one: RowFault, other: RowFault];
  // Its text.
  readonly 'open-quote': [];
  readonly 'long-line': [limit: number];
  readonly 'other-width': [cells: number, columns: number];
  readonly 'no-json': [text: string];
  readonly 'no-object': [];
  readonly 'no-feature': [text: string];
  readonly 'long-element': [limit: number];
  readonly 'cut-off': [];
  readonly 'unsound-xml': [text: string];
  readonly 'no-arc': [reference: string];
  readonly 'arcs-no-lists': [];
  readonly 'geometries-no-list': [];
  readonly 'no-topojson': [];
  // Its place.
  readonly 'blank-place': [axis: Axis];
  /** `text`: as it stands there; null where that tells nothing. */
  readonly 'place-no-number': [axis: Axis, text: string | null];
  /** `swapped`: whether it would be in range if the two were swapped. */
  readonly 'place-beyond': [axis: Axis, degrees: number, swapped: boolean];
  readonly 'no-place': [];
  readonly 'no-geojson': [];
  readonly 'no-position': [];
  readonly 'position-no-numbers': [];
  readonly 'position-beyond': [];
  readonly 'short-line': [];
  readonly 'too-many-shapes': [];
  // Its dates.
  readonly 'blank-date': [];
  readonly 'unreadable-date': [text: string];
  readonly 'unreadable-report-day': [text: string];
  readonly 'unreadable-end': [text: string];
  readonly 'blank-start': [];
  readonly 'unreadable-start': [text: string];
  readonly 'end-before-start': [end: string, start: string];
  readonly 'far-day': [iso: string, years: number];
}
export type RowFault = Coded<RowFaults>;

/** What holds for a file as a whole. */
export interface Notices {
  // Its text.
  /** `marked`: by a byte order mark. */
  readonly 'utf-16': [marked: boolean];
  readonly 'not-utf-8': [encoding: 'windows-1251' | 'windows-1252'];
  // Its columns.
  readonly scheme: [name: string];
  readonly columns: [columns: readonly (readonly [role: Role, column: string])[]];
  readonly 'no-header': [];
  readonly swapped: [];
  readonly precision: [columns: readonly string[]];
  // Its dates.
  readonly 'no-dates': [];
  readonly 'date-order': [order: DateOrder, example: string, by: 'owner' | 'data'];
  readonly 'contrary-dates': [];
  // How many rows something holds for.
  readonly 'blank-lines': [count: number];
  readonly 'null-island': [count: number];
  readonly polar: [count: number, degrees: number];
  readonly 'no-numbers': [count: number];
  readonly 'no-category': [count: number];
  readonly unreported: [count: number];
  readonly endless: [count: number];
  // It is an archive of tiles.
  readonly tiles: [minZoom: number, maxZoom: number];
  /** `exactness`: whether columns tell how exact the days are. */
  readonly 'tile-days': [exactness: boolean];
  /** `start`: what is wrong with the column: there is none, it is text, or its largest number. */
  readonly 'tiles-undated': [start: 'missing' | 'text' | number];
  readonly 'tiles-from-zoom': [minZoom: number];
  readonly 'tile-colours': [column: string];
}
export type Notice = Coded<Notices>;

export const rowFault = <C extends keyof RowFaults>(code: C, ...args: RowFaults[C]) => ({ code, args }) as const;
export const notice = <C extends keyof Notices>(code: C, ...args: Notices[C]) => ({ code, args }) as const;

/** A file as a whole can't be read. */
export class Unreadable extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** @throws Unreadable, always. */
export function refuse<C extends keyof FileFaults>(code: C, ...args: FileFaults[C]): never {
  // That the two belong together is what the parameters ask for.
  throw new Unreadable({ code, args } as unknown as FileFault);
}

/** A few words of what stands in the file. */
export const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
