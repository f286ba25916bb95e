import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../../src/dataset/messages';
import { createCommit } from '../../../../src/state/commit';
import { type DatasetLayer, layerOf } from '../../../../src/state/dataset-layer';
import { createDatasets } from '../../../../src/state/datasets';
import { createKeeping } from '../../../../src/ui/dataset/kept';
import type { Kept, Store } from '../../../../src/ui/dataset/store';
import { done, file } from '../../dataset/files';

const csv = file('latitude,longitude,date\n34,70,2025-10-09\n');
const read = await done(csv, 'events.csv');
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A database in memory; while `refuses` is set, every step is refused with it. */
function memory(files = new Map<string, Kept>()) {
  const store = { refuses: null as Error | null, files };
  const step = async <T>(what: () => T): Promise<T> => {
    if (store.refuses) throw store.refuses;
    return what();
  };
  const calls: Store = {
    all: () => step(() => [...files.values()]),
    put: (kept) => step(() => void files.set(kept.key, kept)),
    remove: (key) => step(() => void files.delete(key)),
    clear: () => step(() => files.clear()),
  };
  return Object.assign(store, calls);
}

/** A visit of the page, on which every table is read at once. */
function visit(store: Store) {
  const table = { read: async (): Promise<Outcome> => read, cells: async () => [], titles: async () => [] };
  const search = async () => ({ rows: [], more: false });
  const datasets = createDatasets({
    filter: signal({ range: null, onlyCertain: false, known: null }),
    showAllDates: () => {},
    setKnown: () => {},
    commit: createCommit().commit,
    open: () => ({ ...table, search, tile: async () => new ArrayBuffer(0), close: () => {} }),
    layerOf: async () => layerOf,
  });
  const keeping = createKeeping(datasets, store);
  const add = async (name: string) => {
    datasets.add(csv, name, { choices: { order: 'day-first' } });
    await settled();
    return datasets.layers.value[0] as DatasetLayer;
  };
  return { datasets, keeping, add };
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe('keeping own layers', () => {
  it('keeps only those that it is asked for, and brings them back with name and choices', async () => {
    const store = memory();
    const first = visit(store);
    const layer = await first.add('a.csv');
    await first.add('b.csv');
    expect(first.keeping.state.value).toMatchObject({ files: 0, bytes: 0 });
    await first.keeping.keep(layer);
    expect(first.keeping.state.value).toMatchObject({ files: 1, bytes: csv.size, layers: new Set([layer.id]), trouble: null });
    layer.title.value = 'Renamed';
    first.keeping.follow(first.datasets.layers.value, []);
    await settled();

    const second = visit(store);
    await second.keeping.restore();
    await settled();
    expect(second.datasets.layers.value.map(({ title, fileName, choices }) => [title.value, fileName, choices])).toEqual([
      ['Renamed', 'a.csv', { order: 'day-first' }],
    ]);
    expect(second.keeping.state.value.layers).toEqual(new Set([second.datasets.layers.value[0]?.id]));
  });

  it('brings each back once, and does not keep a second copy', async () => {
    const store = memory();
    const { datasets, keeping, add } = visit(store);
    await keeping.keep(await add('a.csv'));
    await keeping.restore();
    await keeping.keep(datasets.layers.value[0] as DatasetLayer);
    expect([datasets.layers.value.length, store.files.size]).toEqual([1, 1]);
  });

  it('keeps a file on that is read with other columns', async () => {
    const store = memory();
    const { datasets, keeping, add } = visit(store);
    const layer = await add('a.csv');
    await keeping.keep(layer);
    datasets.chooseColumns(layer.id);
    await settled();
    keeping.follow(datasets.layers.value, [layer.id]);
    await settled();
    expect([...store.files.values()].map(({ choices }) => choices)).toEqual([{ ask: true, before: read.mapping }]);
    expect(keeping.state.value.layers).toEqual(new Set([datasets.layers.value[0]?.id]));
  });

  it('forgets one, all, and what is taken off the map', async () => {
    const store = memory();
    const { datasets, keeping, add } = visit(store);
    const layers = [await add('a.csv'), await add('b.csv'), await add('c.csv')];
    for (const layer of layers) await keeping.keep(layer);
    await keeping.forget(layers[0]?.id ?? '');
    expect(store.files.size).toBe(2);
    keeping.follow([], [layers[1]?.id ?? '']);
    await settled();
    expect([...store.files.values()].map(({ fileName }) => fileName)).toEqual(['c.csv']);
    await keeping.forgetAll();
    expect([store.files.size, keeping.state.value]).toEqual([0, expect.objectContaining({ files: 0, bytes: 0, forgotten: true })]);
    expect(datasets.layers.value).toHaveLength(3);
  });

  it('says when there is no room or nothing is kept, and loses nothing', async () => {
    const store = memory();
    const { datasets, keeping, add } = visit(store);
    const layer = await add('a.csv');
    store.refuses = new DOMException('', 'QuotaExceededError');
    await keeping.keep(layer);
    expect(keeping.state.value).toMatchObject({ files: 0, trouble: 'full' });
    store.refuses = new DOMException('', 'InvalidStateError');
    await keeping.keep(layer);
    expect(keeping.state.value).toMatchObject({ files: 0, trouble: 'refused' });
    expect(datasets.layers.value).toEqual([layer]);
    store.refuses = null;
    await keeping.keep(layer);
    store.refuses = new DOMException('', 'UnknownError');
    await keeping.forgetAll();
    expect(keeping.state.value).toMatchObject({ files: 1, trouble: 'refused' });
    await keeping.restore();
    expect(keeping.state.value.trouble).toBe('unread');
  });
});
