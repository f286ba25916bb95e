import { computed, signal } from '@preact/signals';
import { inText, onMap } from '../article/choose';
import { type Mark, refOf } from '../article/mark';
import type { LngLat } from '../core/bounds';
import { type Candidate, choose, RANK_ON_MAP } from '../core/choose';
import { type EntryRef, entriesOf, isSame, NO_SELECTION, type Selection } from '../core/selection';
import type { Commit, Origin } from './commit';
import type { RowHit } from './dataset-layer';
import type { Datasets } from './datasets';
import type { Layers } from './layers';
import type { Reading } from './reading';

interface Deps {
  readonly commit: Commit;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly layers: Layers;
  readonly datasets: Datasets;
  readonly reading: Reading;
  /** Brings entries into the map's view. */
  readonly bring: (refs: readonly EntryRef[]) => void;
}

/** An entry that a click on the map hit; of a row where, and what its tile tells of it. */
export type Hit = EntryRef | RowHit;

/** What else is known of a choice: what lies under the same click or words, and the clicked place (lon/lat in degrees). */
export interface Under {
  readonly beside?: readonly EntryRef[];
  readonly at?: LngLat | null;
}

export type SelectionState = ReturnType<typeof createSelection>;

/** The one selection of the page, of marks and of rows alike. */
export function createSelection({ commit, marks, layers, datasets, reading, bring }: Deps) {
  const selection = signal<Selection>(NO_SELECTION);
  /** What is selected; null when nothing, or a list, is. */
  const selectedEntry = computed(() => (selection.value.kind === 'entry' ? layers.entry(selection.value, selection.value.at) : null));
  /** The mark that is; null for an entry of another layer. */
  const selectedMark = computed(() => selectedEntry.value?.mark ?? null);
  const isSelected = (ref: EntryRef): boolean => selection.value.kind === 'entry' && isSame(selection.value, ref);

  /** Takes a choice; what was chosen on the map or in its popup doesn't move the map. */
  function take(next: Selection, origin: Origin): void {
    commit(
      () => {
        const isThere = next.kind !== 'entry' || layers.entry(next) !== null;
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
  function follow(candidates: readonly Candidate[], at: LngLat | null, origin: Origin): void {
    if (candidates.length === 0) reading.layAside();
    take(choose(candidates, at), origin);
  }
  /** A click on the map, at a place in lon/lat, that hit these entries, of each kind the nearest first. */
  const hit = (hits: readonly Hit[], at: LngLat): void =>
    commit(
      () => {
        datasets.keepHits(hits.flatMap((one) => ('at' in one ? one : [])));
        const candidates = hits.map(({ layer, id }): Candidate => {
          const mark = marks.get(String(id));
          return mark?.layer === layer ? onMap(mark) : { ref: { layer, id }, rank: RANK_ON_MAP.row, nearestFirst: true };
        });
        follow(candidates, at, 'map');
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
    const isThere = (ref: EntryRef): boolean => {
      const entry = layers.entry(ref);
      return entry !== null && layers.absence(entry) === null;
    };
    if (chosen.kind === 'entry') selection.value = isThere(chosen) ? { ...chosen, beside: chosen.beside.filter(isThere) } : NO_SELECTION;
    if (chosen.kind !== 'choices') return;
    const entries = chosen.entries.filter(isThere);
    // Rows never ask to be chosen among their equals: they stand beside marks.
    selection.value = entries.some((ref) => layers.entry(ref)?.mark) ? { ...chosen, entries } : NO_SELECTION;
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
    selectedEntry,
    selectedMark,
    isSelected,
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
