import { computed, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/core/day';
import { once, throughout } from '../../../src/core/interval';
import { shownOf, sumOf } from '../../../src/dataset/counts';
import { rowsKnown } from '../../../src/dataset/known';
import type { Done } from '../../../src/dataset/messages';
import { createCommit } from '../../../src/state/commit';
import { layerOf } from '../../../src/state/dataset-layer';
import { layerName } from '../../../src/state/dataset-look';
import { createDatasets } from '../../../src/state/datasets';
import type { Table } from '../../../src/state/imported-file';
import { csv, day, done, file } from '../dataset/files';

/** A table in this thread in the place of one in a worker; `closed` counts those that were let go, `reads` are all that began. */
function tables(read: (blob: Blob, name: string) => Promise<Done>) {
  const told = { closed: 0, reads: [] as Promise<Done>[] };
  const open = (): Table => ({
    read: (blob, name) => {
      const reading = read(blob as Blob, name);
      told.reads.push(reading);
      return reading;
    },
    cells: async () => [],
    titles: async () => [],
    search: async () => ({ rows: [], more: false }),
    tile: async () => new ArrayBuffer(0),
    close: () => {
      told.closed++;
    },
  });
  return { told, open };
}

const HEADER = ['longitude', 'latitude', 'date', 'category'];
const table = file(
  csv([HEADER, ['60', '30', '2025-10-05', 'a'], ['61', '31', '2025-10-09', 'a'], ['62', '32', '', 'b'], ['63', '33', '2025-11-01', 'b']]),
);

async function withLayers(...names: string[]) {
  const range = signal<Range | null>(null);
  const onlyCertain = signal(false);
  const known = signal<number | null>(null);
  const filter = computed(() => ({ range: range.value, onlyCertain: onlyCertain.value, known: known.value }));
  const { told, open } = tables((blob, name) => done(blob, name));
  const gone: string[] = [];
  const datasets = createDatasets({
    filter,
    showAllDates: () => (range.value = null),
    setKnown: (day) => (known.value = day),
    commit: createCommit().commit,
    open,
    layerOf: async () => layerOf,
    onGone: (layer) => gone.push(layer),
  });
  for (const name of names) {
    datasets.add(table, name);
    await expect.poll(() => datasets.imports.value.every(({ report }) => report !== null)).toBe(true);
  }
  return { range, onlyCertain, told, datasets, gone };
}

describe('own layers', () => {
  it.each([
    ['conflict-2025.csv', 'conflict-2025'],
    ['events.geojson.gz', 'events'],
    ['plain', 'plain'],
    ['week 1.2 of 4.csv', 'week 1.2 of 4'],
    ['.csv', '.csv'],
  ])('are named as their file %s without what tells its format', (name, layer) => {
    expect(layerName(name)).toBe(layer);
  });

  it('come on top, are moved within their list and let their table go when removed', async () => {
    const { datasets, told, gone } = await withLayers('one.csv', 'two.csv', 'three.csv');
    const names = () => datasets.layers.value.map(({ title }) => title.value);
    const idOf = (name: string) => datasets.layers.value.find((layer) => layer.title.value === name)?.id ?? '';
    expect(names()).toEqual(['three', 'two', 'one']);
    datasets.move(idOf('one'), -1);
    datasets.move(idOf('three'), -1);
    expect(names()).toEqual(['three', 'one', 'two']);
    const one = idOf('one');
    datasets.remove(one);
    expect(names()).toEqual(['three', 'two']);
    expect([gone, told.closed, datasets.layer(one) ?? null]).toEqual([[one], 1, null]);
  });

  it('keep their place, look and address when they are read anew with other columns', async () => {
    const { datasets, gone } = await withLayers('one.csv');
    datasets.addresses.value = ['two.csv'];
    datasets.add(table, 'two.csv', { address: 'two.csv' });
    await expect.poll(() => datasets.layers.value.length).toBe(2);
    datasets.add(table, 'three.csv');
    await expect.poll(() => datasets.layers.value.length).toBe(3);
    const [, old] = datasets.layers.value;
    if (!old) throw new Error('no layer');
    old.opacity.value = 0.3;
    datasets.chooseColumns(old.id);
    await expect.poll(() => datasets.layers.value[1]?.replaces).toBe(old.id);
    expect(datasets.layers.value.map(({ title }) => title.value)).toEqual(['three', 'two', 'one']);
    expect([datasets.layers.value[1]?.opacity.value, datasets.layers.value[1]?.address, datasets.addresses.value]).toEqual([
      0.3,
      'two.csv',
      ['two.csv'],
    ]);
    expect(gone).toEqual([old.id]);
    datasets.remove(datasets.layers.value[1]?.id ?? '');
    expect(datasets.addresses.value).toEqual([]);
  });

  it('that are removed are not brought back by their columns being chosen meanwhile', async () => {
    const { datasets, told } = await withLayers('one.csv');
    const [{ id } = { id: '' }] = datasets.layers.value;
    datasets.chooseColumns(id);
    datasets.chooseColumns(id);
    await expect.poll(() => told.reads.length).toBe(3);
    datasets.remove(id);
    await Promise.all(told.reads);
    // Whoever waited for them has gone on by the next task.
    await new Promise((resolve) => setTimeout(resolve));
    expect([datasets.layers.value, datasets.imports.value]).toEqual([[], []]);
  });

  it('have colours of their own as far as there are some, and a name that no other has', async () => {
    const { datasets } = await withLayers('one.csv', 'two.csv', 'one.csv');
    expect(datasets.layers.value.map(({ title, paletteOffset }) => [title.value, paletteOffset])).toEqual([
      ['one (2)', 4],
      ['two', 2],
      ['one', 0],
    ]);
  });

  it('take their report with them when they are removed', async () => {
    const { datasets } = await withLayers('one.csv', 'two.csv');
    datasets.remove(datasets.layers.value[1]?.id ?? '');
    expect(datasets.imports.value.map(({ name }) => name)).toEqual(['two.csv']);
  });

  it('count what is in the chosen days and of the categories that are shown', async () => {
    const { datasets, range } = await withLayers('one.csv');
    const [layer] = datasets.layers.value;
    const shown = () => layer && shownOf(layer.counts.value, layer.mask.value);
    expect(shown()).toBe(4);
    range.value = { from: day('2025-10-01'), to: day('2025-10-31') };
    expect(shown()).toBe(3);
    if (layer) layer.mask.value = 0b01;
    expect(shown()).toBe(2);
  });

  it('tell the days that any of them has', async () => {
    const { datasets } = await withLayers('one.csv');
    expect(datasets.days.value).toEqual({ from: day('2025-10-05'), to: day('2025-11-01') });
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const geometry = { type: 'Polygon', coordinates: [square] };
    const area = { type: 'Feature', properties: { start: '2018-03-02', end: '9999-12-31' }, geometry };
    datasets.add(file(JSON.stringify({ type: 'FeatureCollection', features: [area] })), 'area.geojson');
    await expect.poll(() => datasets.days.value).toEqual({ from: day('2018-03-02'), to: day('2025-11-01') });
  });

  it('say of a chosen row where it is, why it is not shown, and show it again', async () => {
    const { datasets, range } = await withLayers('one.csv');
    const [layer] = datasets.layers.value;
    const row = layer?.entry(1);
    if (!layer || !row) throw new Error('no row');
    expect(row).toMatchObject({ row: 1, mark: null, when: throughout(day('2025-10-09'), day('2025-10-09')), isPoint: true });
    expect(row.at.map((degrees) => Math.round(degrees * 1000) / 1000)).toEqual([61, 31]);
    expect(layer.absence(row)).toBeNull();
    range.value = { from: day('2025-10-10'), to: day('2025-10-31') };
    expect(layer.absence(row)).toMatchObject({ reason: 'dates' });
    layer.mask.value = 0b10;
    expect(layer.absence(row)).toMatchObject({ reason: 'category', name: 'a' });
    layer.isShown.value = false;
    expect(layer.absence(row)).toMatchObject({ reason: 'layer' });
    for (let left = 3; left > 0; left--) layer.absence(row)?.undo();
    expect([layer.absence(row), range.value, layer.mask.value, layer.isShown.value]).toEqual([null, null, 0b11, true]);
    expect(layer.entry(99)).toBeNull();
  });

  it('are counted, binned and listed as what they show, and nothing of that while they are off', async () => {
    const { datasets, range } = await withLayers('one.csv');
    const [layer] = datasets.layers.value;
    if (!layer) throw new Error('no layer');
    range.value = { from: day('2025-10-01'), to: day('2025-10-31') };
    const rows = () => layer.page?.(0, 10).map(({ row }) => row);
    const bins = () => layer.bins([day('2025-10-05'), day('2025-10-06'), day('2025-10-10')])?.map(({ certain }) => certain);
    expect([layer.count.value, layer.countIn(null), bins(), rows()]).toEqual([
      { certain: 3, possible: 0 },
      { dated: 3, possible: 0, undated: 1 },
      [1, 1],
      [0, 1, 2],
    ]);
    expect(layer.page?.(1, 1).map(({ row }) => row)).toEqual([1]);
    layer.show(false);
    expect([layer.count.value, layer.countIn(null), bins()]).toEqual([{ certain: 0, possible: 0 }, null, undefined]);
  });

  it('stand in the order of their list where the map’s style draws lines and areas, and only those that have any', async () => {
    const { datasets } = await withLayers('points.csv');
    expect(datasets.looks.value).toEqual([]);
    const line = {
      type: 'LineString',
      coordinates: [
        [60, 30],
        [61, 31],
      ],
    };
    datasets.add(
      file(JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: line }] })),
      'line.geojson',
    );
    await expect.poll(() => datasets.layers.value.length).toBe(2);
    const [layer] = datasets.layers.value;
    if (layer) layer.opacity.value = 0.4;
    expect(datasets.looks.value).toEqual([
      { id: layer?.id, shown: true, opacity: 0.4, mask: 0b1_1111_1111, places: [2, 3, 4, 5, 6, 7, 0, 1, 8], reported: false, tiles: null },
    ]);
  });

  it('that came in tiles have their rows from where they were hit', async () => {
    const { datasets, range, onlyCertain } = await withLayers('points.csv');
    const [{ id } = { id: '' }] = datasets.layers.value;
    const tile = { row: 7, category: 1, when: once(20370, 20372), text: { title: 'Hit', cells: [['name', 'Hit']] } } as const;
    const layer = datasets.layer(id);
    if (!layer) throw new Error('no layer');
    datasets.keepHits([{ layer: id, id: 7, at: [61, 31], tile }]);
    const hit = layer.entry(7);
    if (!hit) throw new Error('no hit');
    expect(hit).toMatchObject({ at: [61, 31], bounds: [61, 31, 61, 31], isPoint: true });
    expect([layer.titleOf(7), await layer.describe(7)]).toEqual(['Hit', { cells: [['name', 'Hit']] }]);
    range.value = { from: 20373, to: 20380 };
    expect(layer.absence(hit)).toMatchObject({ reason: 'dates' });
    range.value = { from: 20372, to: 20380 };
    expect([layer.absence(hit), layer.possibly(hit)]).toEqual([null, 'dates']);
    onlyCertain.value = true;
    expect(layer.absence(hit)).toMatchObject({ reason: 'dates' });
    datasets.keepHits([]);
    expect(layer.entry(7)).toBeNull();
  });

  it('are counted as known on a day where a column tells it; a row that wasn’t known says so, and the days stay', async () => {
    const rows = [
      ['60', '30', '2025-10-05', '2025-10-06'],
      ['61', '31', '2025-10-09', '2025-10'],
      ['62', '32', '2025-10-10', '2025-11-20'],
      ['63', '33', '2025-10-11', ''],
    ];
    const known = signal<number | null>(null);
    const onlyCertain = signal(false);
    const filter = computed(() => ({ range: null, onlyCertain: onlyCertain.value, known: known.value }));
    const { open } = tables(async (blob, name) => {
      const read = await done(blob, name);
      return read.mapping.reported ? { ...read, known: rowsKnown(read) } : read;
    });
    const datasets = createDatasets({
      filter,
      showAllDates: () => {},
      setKnown: () => (known.value = null),
      commit: createCommit().commit,
      open,
      layerOf: async () => layerOf,
    });
    datasets.add(file(csv([['longitude', 'latitude', 'date', 'Reported on'], ...rows])), 'told.csv');
    await expect.poll(() => datasets.layers.value.length).toBe(1);
    datasets.add(table, 'untold.csv');
    await expect.poll(() => datasets.layers.value.length).toBe(2);
    const [untold, told] = datasets.layers.value;
    const counts = () =>
      [told, untold].map((layer) => layer && [shownOf(layer.counts.value, 511), sumOf(layer.counts.value.possible, 511)]);
    const how = (id: number) => {
      const row = told?.entry(id);
      return row && [told?.absence(row)?.reason ?? null, told?.possibly(row)];
    };
    const { days } = datasets;
    expect(datasets.reported.value).toEqual({ from: day('2025-10-01'), to: day('2025-11-20') });
    const before = days.value;
    expect(counts()).toEqual([
      [4, 0],
      [4, 0],
    ]);
    expect(datasets.looks.value).toEqual([]);
    known.value = day('2025-10-12');
    expect(counts()).toEqual([
      [2, 1],
      [4, 0],
    ]);
    expect([0, 1, 2, 3].map(how)).toEqual([
      [null, null],
      [null, 'known'],
      ['known', null],
      ['known', null],
    ]);
    onlyCertain.value = true;
    expect(counts()).toEqual([
      [1, 0],
      [4, 0],
    ]);
    expect(how(1)).toEqual(['dates', null]);
    known.value = day('2025-11-20');
    expect(counts()).toEqual([
      [3, 0],
      [4, 0],
    ]);
    expect(days.value).toEqual(before);
    known.value = null;
    expect(counts()).toEqual([
      [4, 0],
      [4, 0],
    ]);
    expect(told?.rows.value).toBe(told?.done);
  });
});
