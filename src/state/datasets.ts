import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { union } from '../core/axis';
import type { Range } from '../core/day';
import type { Commit } from './commit';
import type { DatasetLayer, LayerOf, RowFilter, RowHit } from './dataset-layer';
import type { LoadedFile, Table } from './imported-file';
import { createImports } from './imports';

export type Datasets = ReturnType<typeof createDatasets>;

/** What reads datasets, as a script of its own: it is loaded with the first of them. */
export interface DatasetReader {
  /** Starts a worker. */
  readonly open: () => Table;
  readonly layerOf: () => Promise<LayerOf>;
}

interface Deps extends DatasetReader {
  readonly filter: ReadonlySignal<RowFilter>;
  readonly showAllDates: () => void;
  readonly setKnown: (day: null) => void;
  readonly commit: Commit;
  /** Called with the id of a layer that is no longer there. */
  readonly onGone?: (layer: string) => void;
}

/** A person's own tables. Nothing of them leaves this page. */
export function createDatasets({ commit, open, layerOf, onGone = () => {}, ...deps }: Deps) {
  /** Topmost first. */
  const layers = signal<readonly DatasetLayer[]>([]);
  /** The days that any of the layers has; null without dated ones. */
  const days = computed(() => layers.value.reduce<Range | null>((all, { tally }) => union(all, tally.days), null));
  /** The days on which rows of any of the layers became known. */
  const reported = computed(() => layers.value.reduce<Range | null>((all, { done }) => union(all, done.known?.days ?? null), null));
  /** The points of each layer that were known by the day asked for. */
  const points = computed(() => layers.value.map((layer) => ({ layer, points: layer.rows.value.points })));
  /** How layers are to look that the map's style draws, in their order: tiles, lines and areas. */
  const looks = computed(() => layers.value.flatMap(({ look }) => look.value ?? []));
  let makeLayer: LayerOf | null = null;
  const ready = async (): Promise<void> => {
    makeLayer ??= await layerOf();
  };
  const { dismiss, withoutAddress, ...imports } = createImports({ commit, open, ready, onLoaded: add });

  function add(loaded: LoadedFile): void {
    const old = loaded.options.replaces ? layer(loaded.options.replaces) : undefined;
    const next = makeLayer?.(loaded, deps, layers.value, old);
    if (!next) return;
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
  function dispose({ id, table }: DatasetLayer): void {
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
      imports.add(old.file, old.fileName, { title: old.title.peek(), choices: { ask: true, before: old.done.mapping }, replaces: id });
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
  const layer = (id: string): DatasetLayer | undefined => layers.value.find((one) => one.id === id);
  /** Keeps what is told of the rows under a click; of those under the click before it is forgotten. */
  const keepHits = (rows: readonly RowHit[]): void => {
    for (const one of layers.peek()) one.keepHits(rows.filter((hit) => hit.layer === one.id));
  };
  return { ...imports, addFiles, dismiss, layers, days, reported, points, looks, chooseColumns, remove, move, layer, keepHits };
}

/** The layers with a new one among them: what came later lies above, what came together in its order, whenever it was read. */
function placed(next: DatasetLayer, layers: readonly DatasetLayer[]): DatasetLayer[] {
  const number = (id: string): number => Number(/\d+$/.exec(id)?.[0]);
  const isBelow = (one: DatasetLayer): boolean =>
    one.together === next.together ? number(one.id) > number(next.id) : number(one.together) < number(next.together);
  const below = layers.findIndex(isBelow);
  return layers.toSpliced(below < 0 ? layers.length : below, 0, next);
}
