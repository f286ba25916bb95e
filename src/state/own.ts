import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Position } from 'geojson';
import { union } from '../core/axis';
import type { Range } from '../core/day';
import { type Answer, answerTo } from '../core/interval';
import { type EntryRef, isSame } from '../core/selection';
import { type Entry, entryOf } from '../dataset/entry';
import type { RowText, TileRow } from '../dataset/tiles';
import type { Commit } from './commit';
import type { LoadedFile, Table } from './imported-file';
import { createImports } from './imports';
import { layerOf, looksOf, type OwnLayer, type RowFilter } from './own-layer';

/** A row that a click on the map hit. */
export interface RowHit {
  readonly layer: string;
  readonly id: number;
  /** Where it was hit, lon/lat in degrees. */
  readonly at: Position;
  /** What is told of it, where it came in a tile and no table can be asked. */
  readonly tile?: TileRow;
}

/** A row with what is known of it. */
export interface OwnRow extends Entry {
  readonly layer: string;
  /** What is told of it, where no table can be asked. */
  readonly text?: RowText;
}

export type Own = ReturnType<typeof createOwn>;

/**
 * A person's own tables. Nothing of them leaves this page. `open` starts a worker; `filter`: what decides which rows are shown; `onGone`
 * is called with the id of a layer that is no longer there.
 */
export function createOwn(
  filter: ReadonlySignal<RowFilter>,
  commit: Commit,
  open: () => Table,
  onGone: (layer: string) => void = () => {},
) {
  /** Topmost first. */
  const layers = signal<readonly OwnLayer[]>([]);
  /** Rows of tiles under the last click: whatever is told of them came with their tiles. */
  let hits: readonly RowHit[] = [];
  /** The days that any of the layers has; null without dated ones. */
  const days = computed(() => layers.value.reduce<Range | null>((all, { tally }) => union(all, tally.days), null));
  /** The days on which rows of any of the layers became known. */
  const reported = computed(() => layers.value.reduce<Range | null>((all, { done }) => union(all, done.known?.days ?? null), null));
  /** The points of each layer that were known by the day asked for. */
  const points = computed(() => layers.value.map((layer) => ({ layer, points: layer.rows.value.points })));
  const looks = computed(() => looksOf(layers.value));
  const { dismiss, withoutAddress, ...imports } = createImports(commit, open, add);

  function add(loaded: LoadedFile): void {
    const old = loaded.options.replaces ? layer(loaded.options.replaces) : undefined;
    const next = layerOf(loaded, filter, layers.value, old);
    layers.value = old ? layers.value.map((one) => (one === old ? next : one)) : [next, ...layers.value];
    if (!old) return;
    dispose(old);
    dismiss(old.id);
  }
  /** Forgets a layer that is no longer in the list. */
  function dispose({ id, table }: OwnLayer): void {
    table.close();
    onGone(id);
  }
  function remove(id: string): void {
    batch(() => {
      const gone = layer(id);
      if (!gone) return;
      layers.value = layers.value.filter((one) => one !== gone);
      dispose(gone);
      imports.cancelReplacing(id);
      dismiss(id);
      withoutAddress(gone.address);
    });
  }
  /** Reads a layer's file anew, with its columns as its owner chooses them; the layer stays until that is done. */
  function chooseColumns(id: string): void {
    const old = layer(id);
    imports.cancelReplacing(id);
    if (old)
      imports.add(old.file, old.fileName, { title: old.name.peek(), choices: { ask: true, before: old.done.mapping }, replaces: id });
  }
  /** Moves a layer one place up (-1) or down (1). */
  function move(id: string, by: 1 | -1): void {
    const next = [...layers.value];
    const at = next.findIndex((one) => one.id === id);
    const [layer] = next.splice(at, 1);
    if (!layer) return;
    next.splice(Math.max(0, Math.min(next.length, at + by)), 0, layer);
    layers.value = next;
  }
  const layer = (id: string): OwnLayer | undefined => layers.value.find((one) => one.id === id);
  /** Keeps what is told of the rows under a click; of those under the click before it is forgotten. */
  const keepHits = (rows: readonly RowHit[]): void => {
    hits = rows;
  };
  /** A row; of one with several points the point nearest to a place. Null: no own layer has it. */
  function rowOf(ref: EntryRef, near: Position | null): OwnRow | null {
    const of = layer(ref.layer);
    if (!of || typeof ref.id !== 'number') return null;
    const entry = tileEntry(hits.find((hit) => isSame(hit, ref))) ?? entryOf(of.rows.value, ref.id, near);
    if (entry) return { ...entry, layer: ref.layer };
    const unknown = of.rows.value === of.done ? null : entryOf(of.done, ref.id, near);
    return unknown && { ...unknown, known: 'outside', layer: ref.layer };
  }
  /** Why a row is not shown, the first reason that holds; null when it is. */
  function absence(row: OwnRow): 'layer' | 'category' | 'known' | 'dates' | null {
    const of = layer(row.layer);
    if (!of?.shown.value) return 'layer';
    if (!(of.mask.value & (1 << row.category))) return 'category';
    if (row.known === 'outside') return 'known';
    return inDates(row) === 'outside' ? 'dates' : null;
  }
  /** What the filter by date says of a row, which isn't sure either while it was only possibly known. */
  function inDates({ when, known }: Pick<Entry, 'when' | 'known'>): Answer {
    const found = answerTo(when, filter.value);
    if (found !== 'certain' || known !== 'possible') return found;
    return filter.value.onlyCertain ? 'outside' : 'possible';
  }
  return {
    ...imports,
    dismiss,
    layers,
    days,
    reported,
    points,
    looks,
    chooseColumns,
    remove,
    move,
    layer,
    keepHits,
    rowOf,
    absence,
    inDates,
  };
}

/** What is known of a row that came in a tile, which is where it was hit. */
function tileEntry(hit: RowHit | undefined): (Entry & { readonly text: RowText }) | null {
  if (!hit?.tile) return null;
  const [lon = 0, lat = 0] = hit.at;
  return { ...hit.tile, known: 'certain', isPoint: true, at: hit.at, bounds: [lon, lat, lon, lat] };
}
