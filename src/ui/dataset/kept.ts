import { type ReadonlySignal, signal } from '@preact/signals';
import type { DatasetLayer } from '../../state/dataset-layer';
import type { Datasets } from '../../state/datasets';
import { NoAnswer } from '../../state/in-time';
import type { Kept, Store } from './store';

/** What went wrong: there is no room, the browser keeps nothing at all, its store doesn't answer, or what was kept can't be read. */
export type KeepTrouble = 'full' | 'refused' | 'silent' | 'unread';

/** What is kept in this browser. */
export interface KeptState {
  readonly files: number;
  /** Of all of them together. */
  readonly bytes: number;
  /** Ids of the layers that are kept. */
  readonly layers: ReadonlySet<string>;
  readonly trouble: KeepTrouble | null;
  /** Whether all was forgotten just now. */
  readonly forgotten: boolean;
}

export type Keeping = ReturnType<typeof createKeeping>;

/** Keeps the files of datasets in a store, for those that their owner asks it for. */
export function createKeeping(datasets: Datasets, store: Store) {
  /** Files that are kept, and the layers that are made of them on this visit. */
  let kept = new Map<string, Kept>();
  const layerOf = new Map<string, string>();
  let trouble: KeepTrouble | null = null;
  let forgotten = false;

  const keyOf = (layer: string): string | undefined => [...layerOf].find(([key, id]) => id === layer && kept.has(key))?.[0];
  async function attempt(otherwise: KeepTrouble, what: () => Promise<void>): Promise<void> {
    trouble = null;
    forgotten = false;
    try {
      await what();
    } catch (error) {
      console.warn('Datasets are not kept:', error);
      trouble = error instanceof NoAnswer ? 'silent' : (error as DOMException | null)?.name === 'QuotaExceededError' ? 'full' : otherwise;
    }
    tell();
  }
  /** Brings back what was kept on earlier visits. */
  const restore = (): Promise<void> =>
    attempt('unread', async () => {
      let first: string | undefined;
      for (const one of await store.all()) {
        if (kept.has(one.key)) continue;
        kept.set(one.key, one);
        const together = first === undefined ? {} : { together: first };
        const id = datasets.add(one.file, one.fileName, { choices: one.choices, title: one.name, restored: true, ...together });
        layerOf.set(one.key, id);
        first ??= id;
      }
    });
  const keep = ({ id, file, fileName, title, choices }: DatasetLayer): Promise<void> =>
    attempt('refused', async () => {
      // What is read from an address comes back with it.
      if (typeof file === 'string') return;
      const key = keyOf(id) ?? newKey();
      const one = { key, file, fileName, name: title.peek(), choices };
      await store.put(one);
      kept.set(key, one);
      layerOf.set(key, id);
    });
  const forget = (layer: string): Promise<void> =>
    attempt('refused', async () => {
      const key = keyOf(layer);
      if (key === undefined) return;
      await (kept.size > 1 ? store.remove(key) : store.clear());
      kept.delete(key);
    });
  /** Nothing is kept any more; what is on the map stays until the page is closed. */
  const forgetAll = (): Promise<void> =>
    attempt('refused', async () => {
      await store.clear();
      kept = new Map();
      forgotten = true;
    });
  /** What is kept follows the layers: taken off the map, read with other columns, or renamed. */
  function follow(layers: readonly DatasetLayer[], gone: readonly string[]): void {
    for (const id of gone) {
      const key = keyOf(id);
      if (key === undefined) continue;
      const next = layers.find(({ replaces }) => replaces === id);
      if (!next) void forget(id);
      else {
        layerOf.set(key, next.id);
        void keep(next);
      }
    }
    for (const layer of layers) {
      const one = kept.get(keyOf(layer.id) ?? '');
      if (one && one.name !== layer.title.peek()) void keep(layer);
    }
    tell();
  }
  function now(): KeptState {
    const files = [...kept.values()];
    const layers = new Set([...layerOf].flatMap(([key, id]) => (kept.has(key) ? [id] : [])));
    return { files: files.length, bytes: files.reduce((sum, { file }) => sum + file.size, 0), layers, trouble, forgotten };
  }
  const state = signal(now());
  function tell(): void {
    state.value = now();
  }
  const told: ReadonlySignal<KeptState> = state;
  return { restore, keep, forget, forgetAll, follow, state: told };
}

/** Grows from visit to visit, so that keys are in the order in which files were kept. */
const newKey = (): string => `${Date.now().toString(36).padStart(9, '0')}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
