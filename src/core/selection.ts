import { unreachable } from './assert';
import type { LngLat } from './bounds';

/** Names an entry of any layer: a mark of the article by its id, a row of somebody's own data by its number. */
export interface EntryRef {
  readonly layer: string;
  readonly id: string | number;
}

/**
 * What is chosen: nothing, one entry with those that lie under the same click or words (`beside`), or several to choose
 * from. `at`: the clicked place on the map, lon/lat in degrees; null when it was chosen elsewhere.
 */
export type Selection =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'entry'; readonly at: LngLat | null; readonly beside: readonly EntryRef[] } & EntryRef)
  | { readonly kind: 'choices'; readonly entries: readonly EntryRef[]; readonly at: LngLat | null };

export const NO_SELECTION: Selection = { kind: 'none' };

export const isSame = (one: EntryRef, other: EntryRef): boolean => one.layer === other.layer && one.id === other.id;

/** A name that no other entry has, for keys and caches. */
export const keyOf = ({ layer, id }: EntryRef): string => `${layer} ${id}`;

/** Everything that a selection speaks of, what is open first. */
export function entriesOf(selection: Selection): readonly EntryRef[] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'choices':
      return selection.entries;
    case 'entry':
      return [{ layer: selection.layer, id: selection.id }, ...selection.beside];
    default:
      return unreachable(selection);
  }
}
