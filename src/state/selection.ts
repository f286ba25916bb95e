import { computed, signal } from '@preact/signals';
import type { Position } from 'geojson';
import { inText, onMap } from '../article/choose';
import { type Mark, refOf } from '../article/mark';
import { type Candidate, choose, RANK_ON_MAP } from '../core/choose';
import { type EntryRef, entriesOf, isSame, NO_SELECTION, type Selection } from '../core/selection';
import type { Commit, Origin } from './commit';
import type { Own, RowHit } from './own';
import type { Reading } from './reading';

interface Deps {
  readonly commit: Commit;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly isShown: (mark: Mark) => boolean;
  readonly own: Own;
  readonly reading: Reading;
  /** Brings entries into the map's view. */
  readonly bring: (refs: readonly EntryRef[]) => void;
}

/** What else is known of a choice: what lies under the same click or words, and the clicked place (lon/lat in degrees). */
export interface Under {
  readonly beside?: readonly EntryRef[];
  readonly at?: Position | null;
}

export type SelectionState = ReturnType<typeof createSelection>;

/** The one selection of the page, of marks and of rows alike. */
export function createSelection({ commit, marks, isShown, own, reading, bring }: Deps) {
  const selection = signal<Selection>(NO_SELECTION);
  const markOf = ({ layer, id }: EntryRef): Mark | undefined => {
    const mark = marks.get(String(id));
    return mark?.layer === layer ? mark : undefined;
  };
  /** The selected mark; null when nothing, a row, or a list is. */
  const selectedMark = computed(() => (selection.value.kind === 'entry' ? (markOf(selection.value) ?? null) : null));
  /** The selected row of a person's own data; null else. */
  const selectedRow = computed(() => {
    const chosen = selection.value;
    return chosen.kind === 'entry' ? own.rowOf(chosen, chosen.at) : null;
  });
  const isSelected = (ref: EntryRef): boolean => selection.value.kind === 'entry' && isSame(selection.value, ref);

  /** Takes a choice; what was chosen on the map or in its popup doesn't move the map. */
  function take(next: Selection, origin: Origin): void {
    commit(
      () => {
        const isThere = next.kind !== 'entry' || markOf(next) !== undefined || own.rowOf(next, next.at) !== null;
        selection.value = isThere ? next : NO_SELECTION;
        if (isThere && next.kind !== 'none' && origin !== 'map' && origin !== 'popup') bring(next.kind === 'entry' ? [next] : next.entries);
      },
      { history: 'push', origin },
    );
  }
  const select = ({ layer, id }: EntryRef, origin: Origin, { beside = [], at = null }: Under = {}): void =>
    take({ kind: 'entry', layer, id, at, beside }, origin);
  const close = (): void => commit(() => (selection.value = NO_SELECTION), { history: 'push', origin: 'controls' });
  /** Opens another entry of what is selected; the rest stays beside it. */
  function selectAmong(ref: EntryRef): void {
    const before = selection.peek();
    const at = before.kind === 'none' ? null : before.at;
    const beside = entriesOf(before).filter((other) => !isSame(other, ref));
    select(ref, before.kind === 'choices' && at === null ? 'article' : 'popup', { beside, at });
  }
  /** A click on nothing lays everything aside. */
  function follow(candidates: readonly Candidate[], at: Position | null, origin: Origin): void {
    if (candidates.length === 0) reading.layAside();
    take(choose(candidates, at), origin);
  }
  /** A click on the map, at a place in lon/lat, that hit these marks, by id, and these rows, nearest first. */
  const hit = (ids: readonly string[], at: Position, rows: readonly RowHit[] = []): void =>
    commit(
      () => {
        own.keepHits(rows);
        const underIt = rows.map(({ layer, id }): Candidate => ({ ref: { layer, id }, rank: RANK_ON_MAP.row, nearestFirst: true }));
        follow([...ids.flatMap((id) => marks.get(id) ?? []).map(onMap), ...underIt], at, 'map');
      },
      { history: 'push', origin: 'map' },
    );
  /** Words of the article that rest on these marks. */
  const followWords = (ids: readonly string[], n: number, words: string): void =>
    commit(
      () => {
        const candidates = ids.flatMap((id) => marks.get(id) ?? []).map(inText(n, words));
        follow(candidates, null, 'article');
        reading.reading.value = n;
        reading.target.value = null;
      },
      { history: 'push', origin: 'article' },
    );
  /** Lets go of what is no longer shown. Called after each change of the filter. */
  function keepShown(): void {
    const chosen = selection.peek();
    const isGone = (ref: EntryRef): boolean => {
      const mark = markOf(ref);
      if (mark) return !isShown(mark);
      const row = own.rowOf(ref, null);
      return row === null || own.absence(row) === 'dates';
    };
    if (chosen.kind === 'entry' && isGone(chosen)) selection.value = NO_SELECTION;
    if (chosen.kind !== 'choices') return;
    const entries = chosen.entries.filter((ref) => !isGone(ref));
    selection.value = entries.some((ref) => markOf(ref)) ? { ...chosen, entries } : NO_SELECTION;
  }
  /** Lets go of the entries of a layer that is no longer there. */
  function forget(layer: string): void {
    const chosen = selection.peek();
    const others = (refs: readonly EntryRef[]): EntryRef[] => refs.filter((ref) => ref.layer !== layer);
    if (chosen.kind === 'choices') selection.value = { ...chosen, entries: others(chosen.entries) };
    if (chosen.kind === 'entry') selection.value = chosen.layer === layer ? NO_SELECTION : { ...chosen, beside: others(chosen.beside) };
  }
  /** Takes what an address says. */
  function show(id: string | null): void {
    const mark = id === null ? undefined : marks.get(id);
    selection.value = mark ? { kind: 'entry', ...refOf(mark), at: null, beside: [] } : NO_SELECTION;
  }
  return {
    selection,
    selectedMark,
    selectedRow,
    isSelected,
    markOf,
    select,
    selectAmong,
    close,
    hit,
    followWords,
    keepShown,
    forget,
    show,
  };
}
