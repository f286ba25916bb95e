import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Position } from 'geojson';
import { union } from '../core/axis';
import type { Range } from '../core/day';
import { type Answer, answerTo, type DateFilter } from '../core/interval';
import { type EntryRef, isSame } from '../core/selection';
import { type Entry, entryOf } from '../dataset/entry';
import type { RowText, TileRow } from '../dataset/tiles';
import type { Commit } from './commit';
import type { LoadedFile, Table } from './imported-file';
import { createImports } from './imports';
import { layerOf, looksOf, type OwnLayer } from './own-layer';

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
 * A person's own tables. Nothing of them leaves this page. `open` starts a worker; `dates`: the filter by date; `onGone`
 * is called with the id of a layer that is no longer there.
 */
export function createOwn(
  dates: ReadonlySignal<DateFilter>,
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
  const looks = computed(() => looksOf(layers.value));
  const { dismiss, withoutAddress, ...imports } = createImports(commit, open, add);

  function add(loaded: LoadedFile): void {
    const old = loaded.options.replaces ? layer(loaded.options.replaces) : undefined;
    const next = layerOf(loaded, dates, layers.value, old);
    layers.value = old ? layers.value.map((one) => (one === old ? next : one)) : placed(next, layers.value);
    if (!old) return;
    dispose(old);
    dismiss(old.id);
  }
  /** Adds files that came together: they are listed in their order, whichever is read first. */
  function addFiles(files: Iterable<File>): void {
    let first: string | undefined;
    for (const file of files) {
      const id = imports.add(file, file.name, first === undefined ? {} : { together: first });
      first ??= id;
    }
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
    const entry = tileEntry(hits.find((hit) => isSame(hit, ref))) ?? entryOf(of.done, ref.id, near);
    return entry && { ...entry, layer: ref.layer };
  }
  /** Why a row is not shown, the first reason that holds; null when it is. */
  function absence({ layer: id, category, when }: OwnRow): 'layer' | 'category' | 'dates' | null {
    const of = layer(id);
    if (!of?.shown.value) return 'layer';
    if (!(of.mask.value & (1 << category))) return 'category';
    return inDates(when) === 'outside' ? 'dates' : null;
  }
  /** What the filter by date says of a row's date. */
  const inDates = (when: Entry['when']): Answer => answerTo(when, dates.value);
  return { ...imports, addFiles, dismiss, layers, days, looks, chooseColumns, remove, move, layer, keepHits, rowOf, absence, inDates };
}

/** The layers with a new one among them: what came later lies above, what came together in its order, whenever it was read. */
function placed(next: OwnLayer, layers: readonly OwnLayer[]): OwnLayer[] {
  const number = (id: string): number => Number(/\d+$/.exec(id)?.[0]);
  const isBelow = (one: OwnLayer): boolean =>
    one.together === next.together ? number(one.id) > number(next.id) : number(one.together) < number(next.together);
  const below = layers.findIndex(isBelow);
  return layers.toSpliced(below < 0 ? layers.length : below, 0, next);
}

/** What is known of a row that came in a tile, which is where it was hit. */
function tileEntry(hit: RowHit | undefined): (Entry & { readonly text: RowText }) | null {
  if (!hit?.tile) return null;
  const [lon = 0, lat = 0] = hit.at;
  return { ...hit.tile, isPoint: true, at: hit.at, bounds: [lon, lat, lon, lat] };
}
