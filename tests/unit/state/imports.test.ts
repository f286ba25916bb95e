import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Choices, Outcome, Progress } from '../../../src/dataset/messages';
import type { FileFault } from '../../../src/dataset/rows/fault';
import { createCommit } from '../../../src/state/commit';
import { layerOf } from '../../../src/state/dataset-layer';
import { createDatasets } from '../../../src/state/datasets';
import type { Table } from '../../../src/state/imported-file';
import { done, file } from '../dataset/files';

/** A worker that says what it is told to. */
class Said implements Table {
  readonly reads: { file: Blob | string; name: string; choices: Choices }[] = [];
  closed = false;
  say: (outcome: Outcome) => void = () => {};
  progress: (progress: Progress) => void = () => {};
  read(file: Blob | string, name: string, choices: Choices, onProgress: (progress: Progress) => void): Promise<Outcome> {
    this.reads.push({ file, name, choices });
    this.progress = onProgress;
    return new Promise((resolve) => {
      this.say = resolve;
    });
  }
  cells = async () => [];
  titles = async () => [];
  search = async () => ({ rows: [], more: false });
  tile = async () => new ArrayBuffer(0);
  close(): void {
    this.closed = true;
  }
}

function start() {
  const tables: Said[] = [];
  const { commit, lastCommit } = createCommit();
  const datasets = createDatasets({
    filter: signal({ range: null, onlyCertain: false, known: null }),
    showAllDates: () => {},
    setKnown: () => {},
    commit,
    open: () => {
      const table = new Said();
      tables.push(table);
      return table;
    },
    layerOf: async () => layerOf,
  });
  return { datasets, tables, lastCommit, table: (index: number) => tables[index] as Said };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));
const csv = file('latitude,longitude,date\n34,70,2025-10-09\n,70,2025-10-10\n');
const read = await done(csv, 'events.csv');

describe('own tables', () => {
  it('become layers, the newest on top, with a report until it is put away', async () => {
    const { datasets, table } = start();
    const [first] = [datasets.add(csv, 'a.csv'), datasets.add(csv, 'b.csv')];
    await settled();
    table(0).progress({ type: 'progress', stage: 'reading', bytes: 1, of: 2, rows: 1, rowsPerSecond: 9 });
    expect(datasets.imports.value.map(({ progress }) => progress?.rowsPerSecond)).toEqual([9, undefined]);
    table(0).say(read);
    table(1).say(read);
    await settled();
    expect(datasets.layers.value.map(({ title }) => title.value)).toEqual(['b', 'a']);
    expect(datasets.imports.value.map(({ report }) => [report?.taken, report?.refused])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    datasets.dismiss(first);
    expect(datasets.imports.value.map(({ name }) => name)).toEqual(['b.csv']);
    expect(datasets.layers.value).toHaveLength(2);
  });

  it('that came together are listed in their order, whichever is read first, above what came before them', async () => {
    const { datasets, table } = start();
    datasets.add(csv, 'before.csv');
    datasets.addFiles(['a', 'b', 'c'].map((name) => new File([csv], `${name}.csv`)));
    const names = () => datasets.layers.value.map(({ title }) => title.value);
    await settled();
    // The first is the largest; c waits until there is room for it.
    table(2).say(read);
    await settled();
    table(3).say(read);
    await settled();
    expect(names()).toEqual(['b', 'c']);
    table(0).say(read);
    await settled();
    expect(names()).toEqual(['b', 'c', 'before']);
    table(1).say(read);
    await settled();
    expect(names()).toEqual(['a', 'b', 'c', 'before']);
    datasets.move(datasets.layers.value[3]?.id ?? '', -1);
    datasets.add(csv, 'last.csv');
    await settled();
    table(4).say(read);
    await settled();
    expect(names()).toEqual(['last', 'a', 'b', 'before', 'c']);
  });

  it('are asked about, and read on with all that was answered', async () => {
    const { datasets, table } = start();
    const id = datasets.add(csv, 'a.csv');
    await settled();
    table(0).say({ type: 'needs-mapping', header: ['a', 'b'], preview: [], guess: {}, located: false });
    await settled();
    expect(datasets.imports.value[0]?.question?.type).toBe('needs-mapping');
    datasets.answer(id, { mapping: { longitude: 'a', latitude: 'b' } });
    await settled();
    table(0).say({ type: 'needs-order', columns: ['a'], examples: ['1/2/2025'], mapping: {} });
    await settled();
    datasets.answer(id, { order: 'day-first' });
    await settled();
    expect(datasets.imports.value[0]?.question).toBe(null);
    expect(table(0).reads.at(-1)?.choices).toEqual({ mapping: { longitude: 'a', latitude: 'b' }, order: 'day-first' });
    table(0).say(read);
    await settled();
    expect(datasets.layers.value[0]?.choices.order).toBe('day-first');
  });

  it('are cancelled at once, whatever comes later', async () => {
    const { datasets, table } = start();
    const id = datasets.add(csv, 'a.csv');
    await settled();
    datasets.cancel(id);
    expect([table(0).closed, datasets.imports.value]).toEqual([true, []]);
    table(0).say(read);
    await settled();
    expect(datasets.layers.value).toEqual([]);
  });

  it('are read three at a time; one that is cancelled, asks or fails makes room', async () => {
    const { datasets, tables, table } = start();
    const ids = Array.from({ length: 7 }, (_, n) => datasets.add(csv, `${n}.csv`));
    await settled();
    expect(tables).toHaveLength(3);
    datasets.cancel(ids[3] as string);
    datasets.cancel(ids[0] as string);
    await settled();
    expect(tables.slice(3).map(({ reads }) => reads[0]?.name)).toEqual(['4.csv']);
    table(1).say({ type: 'failed', fault: { code: 'empty', args: [] } });
    table(2).say({ type: 'needs-order', columns: [], examples: [], mapping: {} });
    await settled();
    expect(tables.slice(4).map(({ reads }) => reads[0]?.name)).toEqual(['5.csv', '6.csv']);
    expect(table(1).closed).toBe(true);
    expect(datasets.imports.value.find(({ id }) => id === ids[1])?.failed?.code).toBe('empty');
  });

  it('that were kept come back under their name, without a report', async () => {
    const { datasets, table } = start();
    datasets.add(csv, 'a.csv', { restored: true, title: 'My events' });
    await settled();
    table(0).say(read);
    await settled();
    expect(datasets.layers.value[0]?.title.value).toBe('My events');
    expect([datasets.imports.value, datasets.attention.value]).toEqual([[], 0]);
  });

  it('have their columns chosen anew, under the same name', async () => {
    const { datasets, table } = start();
    const id = datasets.add(csv, 'a.csv');
    await settled();
    table(0).say(read);
    await settled();
    datasets.chooseColumns(id);
    await settled();
    expect(table(1).reads).toEqual([{ file: csv, name: 'a.csv', choices: { ask: true, before: read.mapping } }]);
    expect([table(0).closed, datasets.layers.value.length]).toEqual([false, 1]);
    table(1).say(read);
    await settled();
    expect([table(0).closed, datasets.layers.value.map((layer) => [layer.title.value, layer.replaces])]).toEqual([true, [['a', id]]]);
    expect(datasets.imports.value).toHaveLength(1);
  });

  it('that are fetched are a step of the address when they are removed, and cancelled while under way', async () => {
    const { datasets, table, tables, lastCommit } = start();
    datasets.addresses.value = ['a.csv', 'b.csv'];
    const first = datasets.add(async () => csv, 'a.csv', { address: 'a.csv' });
    let aborted = false;
    const pending = (signal: AbortSignal) =>
      new Promise<FileFault>((resolve) => {
        signal.onabort = () => {
          aborted = true;
          resolve({ code: 'not-fetched', args: [null] });
        };
      });
    const second = datasets.add(pending, 'b.csv', { address: 'b.csv' });
    await settled();
    datasets.cancel(second);
    table(0).say(read);
    await settled();
    expect([aborted, tables.length, datasets.addresses.value]).toEqual([true, 1, ['a.csv']]);
    datasets.remove(first);
    expect([datasets.addresses.value, lastCommit.value.history, datasets.imports.value.length]).toEqual([[], 'push', 0]);
  });

  it('that can’t be fetched are said so', async () => {
    const { datasets } = start();
    datasets.add(async () => ({ code: 'not-fetched', args: [null] }), 'a.csv', { address: 'a.csv' });
    await settled();
    expect(datasets.imports.value[0]?.failed).toEqual({ code: 'not-fetched', args: [null] });
    expect(datasets.attention.value).toBe(1);
  });
});
