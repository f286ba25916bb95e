import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../src/core/day';
import { layerOf } from '../../../src/state/dataset-layer';
import { createExplorer } from '../../../src/state/explorer';
import type { Table } from '../../../src/state/imported-file';
import type { Layer } from '../../../src/state/layer';
import { csv, done, file } from '../dataset/files';
import { atlas } from './atlas';

const day = (iso: string) => parseDay(iso) as number;
const OCTOBER = { from: day('2025-10-01'), to: day('2025-10-31') };
const EDGES = [OCTOBER.from, OCTOBER.to + 1, day('2025-12-01')];
const ROWS = [
  ['longitude', 'latitude', 'date', 'name'],
  ['69', '34', '2025-10-05', 'one'],
  ['70', '35', '2025-10', 'two'],
  ['71', '36', '2025-11-01', 'three'],
  ['72', '36', '', 'four'],
];

/** An explorer with the marks of an atlas, a table, and the same table as if it came in tiles. */
async function withLayers() {
  const open = (): Table => ({
    read: async (blob, name) => {
      const read = await done(blob as Blob, name);
      const tiles = { title: 'name', category: null, values: [], dated: true, rows: null, minZoom: 0, layers: [], maxZoom: 9 };
      return name.startsWith('tiles') ? ({ ...read, tiles } as unknown as typeof read) : read;
    },
    cells: async (row) => [['name', ROWS[row + 1]?.[3] ?? '']],
    titles: async (rows) => rows.map((row) => ROWS[row + 1]?.[3] ?? ''),
    search: async () => ({ rows: [2], more: true }),
    tile: async () => new ArrayBuffer(0),
    close: () => {},
  });
  const explorer = createExplorer(atlas, { open, layerOf: async () => layerOf });
  for (const name of ['table.csv', 'tiles.csv']) {
    explorer.datasets.add(file(csv(ROWS)), name);
    await expect.poll(() => explorer.layers.value.some(({ title }) => title.value === name.slice(0, -4))).toBe(true);
  }
  const titled = (title: string) => explorer.layers.value.find((layer) => layer.title.value === title) as Layer;
  return { explorer, marks: explorer.layer('events') as Layer, table: titled('table'), tiles: titled('tiles') };
}

describe('a layer, whatever it is of,', () => {
  it.each([
    ['all days', null, false],
    ['some days', OCTOBER, false],
    ['what is certain in some days', OCTOBER, true],
  ])('counts, lists and explains the same entries for %s', async (_, range, onlyCertain) => {
    const { explorer, marks, table } = await withLayers();
    explorer.setRange(range);
    explorer.setOnlyCertain(onlyCertain);
    for (const layer of [marks, table]) {
      const entries = layer.page?.(0, Infinity) ?? [];
      const { certain, possible } = layer.count.value ?? { certain: -1, possible: -1 };
      expect(entries.length).toBe(certain + possible);
      expect(entries.filter(layer.possibly).length).toBe(possible);
      for (const entry of entries) {
        expect(layer.absence(entry)).toBeNull();
        expect(layer.entry(entry.ref.id)).toEqual(entry);
      }
      const counted = layer.countIn(range);
      const leftOut = onlyCertain ? (counted?.possible ?? 0) : 0;
      expect((counted?.dated ?? 0) + (counted?.undated ?? 0) - leftOut).toBe(entries.length);
      const inDays = layer.bins(EDGES)?.[0];
      if (range) expect((inDays?.certain ?? 0) + (inDays?.possible ?? 0)).toBe((counted?.dated ?? 0) - leftOut);
      expect(layer.page?.(1, 1)).toEqual(entries.slice(1, 2));
    }
  });

  it('says why an entry is hidden, and shows it again', async () => {
    const { explorer, marks, table } = await withLayers();
    for (const [layer, id] of [
      [marks, 'two'],
      [table, 2],
    ] as const) {
      const entry = layer.entry(id);
      if (!entry) throw new Error('no entry');
      explorer.setRange(OCTOBER);
      expect(layer.absence(entry)?.reason).toBe('dates');
      layer.absence(entry)?.undo();
      expect(layer.absence(entry)).toBeNull();
      layer.show(false);
      expect([layer.isShown.value, layer.absence(entry)?.reason]).toEqual([false, 'layer']);
      layer.absence(entry)?.undo();
      expect([layer.isShown.value, layer.absence(entry)]).toEqual([true, null]);
    }
  });

  it('of the article counts what it would show while it is hidden; a dataset counts nothing then', async () => {
    const { explorer, marks, table } = await withLayers();
    marks.show(false);
    table.show(false);
    expect([marks.count.value, explorer.shown.value.size]).toEqual([{ certain: 4, possible: 0 }, 0]);
    expect(table.count.value).toEqual({ certain: 0, possible: 0 });
  });

  it('describes an entry: a mark by its claims, a row by its columns', async () => {
    const { marks, table } = await withLayers();
    expect(await marks.describe('one')).toMatchObject({ mark: { id: 'one' } });
    expect(await table.describe(0)).toEqual({ cells: [['name', 'one']] });
    expect(marks.titleOf('one')).toBe(atlas.marks[0]?.title);
    await expect.poll(() => table.titleOf(1)).toBe('two');
    expect(await table.search?.('three', 5)).toEqual({ ids: [2], more: true });
  });

  it('says of what it can’t tell that it can’t: tiles are neither counted, listed nor searched', async () => {
    const { tiles } = await withLayers();
    expect([tiles.count.value, tiles.countIn(null), tiles.bins(EDGES), tiles.page, tiles.search]).toEqual([null, null, null, null, null]);
  });

  it('stands in one list, and the bars of a group are those of its layers', async () => {
    const { explorer, table } = await withLayers();
    expect(explorer.layers.value.map(({ group }) => group)).toEqual([...atlas.layers.map(() => 'article'), 'user', 'user']);
    const sum = (bins: readonly { certain: number; possible: number }[] | null) =>
      bins?.reduce((all, { certain, possible }) => all + certain + possible, 0);
    const edges = explorer.bins.article.value.flatMap(({ from }) => from);
    edges.push((explorer.bins.article.value.at(-1)?.to ?? 0) + 1);
    const ofMarks = explorer.layersOf('article').reduce((all, layer) => all + (sum(layer.bins(edges)) ?? 0), 0);
    expect(sum(explorer.bins.article.value)).toBe(ofMarks);
    expect(ofMarks).toBeGreaterThan(0);
    expect(sum(explorer.bins.user.value)).toBe(sum(table.bins(edges)));
  });
});
