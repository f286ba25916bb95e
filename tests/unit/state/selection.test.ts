import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/core/bounds';
import { parseDay } from '../../../src/core/day';
import { layerOf } from '../../../src/state/dataset-layer';
import { createExplorer } from '../../../src/state/explorer';
import type { Table } from '../../../src/state/imported-file';
import { csv, done, file } from '../dataset/files';
import { atlas, explore, ref } from './atlas';

const day = (iso: string) => parseDay(iso) as number;
const AT: LngLat = [69.2, 34.5];

/** An explorer with a table of three rows on the map. */
async function withRows() {
  const open = (): Table => ({
    read: (blob, name) => done(blob as Blob, name),
    cells: async () => [],
    titles: async () => [],
    search: async () => ({ rows: [], more: false }),
    tile: async () => new ArrayBuffer(0),
    close: () => {},
  });
  const explorer = createExplorer(atlas, { open, layerOf: async () => layerOf });
  const rows = [
    ['longitude', 'latitude', 'date'],
    ['69', '34', '2025-10-05'],
    ['70', '35', '2025-10-09'],
    ['71', '36', '2025-11-01'],
  ];
  explorer.datasets.add(file(csv(rows)), 'rows.csv');
  await expect.poll(() => explorer.datasets.layers.value.length).toBe(1);
  const layer = explorer.datasets.layers.value[0]?.id ?? '';
  return { explorer, layer, row: (id: number) => ({ layer, id }) };
}

describe('the selection', () => {
  it('by a click remembers the place and what else lies there, and leaves the map where it is', () => {
    const explorer = explore();
    explorer.hit([ref('area'), ref('one')], AT);
    expect(explorer.selection.value).toEqual({ kind: 'entry', ...ref('one'), at: AT, beside: [ref('area')] });
    expect([explorer.lastCommit.value.origin, explorer.camera.value]).toEqual(['map', null]);
    explorer.selectAmong(ref('area'));
    expect(explorer.selection.value).toEqual({ kind: 'entry', ...ref('area'), at: AT, beside: [ref('one')] });
    expect(explorer.popupAt.value).toEqual(AT);
    expect([explorer.lastCommit.value.origin, explorer.camera.value]).toEqual(['popup', null]);
  });

  it('elsewhere than on the map brings the mark into view', () => {
    const explorer = explore();
    explorer.select(ref('one'), 'article');
    expect(explorer.camera.value).toMatchObject({ kind: 'spots', spots: [{ id: 'one' }] });
    expect(explorer.popupAt.value).toEqual(explorer.mark('one')?.anchor);
  });

  it('from a list of words goes on as a choice in the article', () => {
    const explorer = explore();
    explorer.followWords(['one', 'two'], 1, 'happened in Town');
    expect(explorer.selection.value).toEqual({ kind: 'choices', entries: [ref('one'), ref('two')], at: null });
    expect(explorer.reading.value).toBe(1);
    explorer.selectAmong(ref('two'));
    expect([explorer.selectedMark.value?.id, explorer.lastCommit.value]).toEqual(['two', { history: 'push', origin: 'article' }]);
    expect(explorer.selection.value).toMatchObject({ beside: [ref('one')] });
  });

  it('is laid aside by a click on nothing, with the passage', () => {
    const explorer = explore();
    explorer.followWords(['one'], 1, 'happened in Town');
    explorer.hit([], AT);
    expect([explorer.selection.value, explorer.reading.value]).toEqual([{ kind: 'none' }, null]);
  });

  it('lets go of what the filter leaves out, and keeps the rest of a list', () => {
    const explorer = explore();
    explorer.hit([ref('one'), ref('two')], AT);
    explorer.setRange({ from: day('2025-10-25'), to: day('2025-11-22') });
    expect(explorer.selection.value).toEqual({ kind: 'choices', entries: [ref('two')], at: AT });
    explorer.setRange({ from: day('2025-10-10'), to: day('2025-10-12') });
    expect(explorer.selection.value).toEqual({ kind: 'none' });
  });

  it('is of rows as of marks', async () => {
    const { explorer, row, layer } = await withRows();
    const hits = [1, 0].map((id) => ({ layer, id, at: AT }));
    explorer.hit([ref('area'), ...hits], AT);
    expect(explorer.selection.value).toEqual({ kind: 'entry', ...row(1), at: AT, beside: [row(0), ref('area')] });
    expect([explorer.selectedEntry.value?.row, explorer.selectedMark.value]).toEqual([1, null]);
    explorer.hit([ref('one'), ref('two'), ...hits], AT);
    expect(explorer.selection.value).toEqual({ kind: 'choices', entries: [ref('one'), ref('two'), row(1), row(0)], at: AT });
    explorer.datasets.remove(layer);
    expect(explorer.selection.value).toEqual({ kind: 'choices', entries: [ref('one'), ref('two')], at: AT });
  });

  it('counts beside what is open only what is shown, and offers no rows without a mark among them', async () => {
    const { explorer, row } = await withRows();
    const hits = [0, 2].map((id) => ({ layer: row(id).layer, id, at: AT }));
    explorer.hit([ref('one'), ...hits], AT);
    expect(explorer.selection.value).toMatchObject({ beside: [row(0), row(2)] });
    explorer.setRange({ from: day('2025-10-01'), to: day('2025-10-10') });
    expect(explorer.selection.value).toMatchObject({ id: 'one', beside: [row(0)] });
    explorer.setRange(null);
    explorer.hit([ref('one'), ref('two'), ...hits], AT);
    explorer.toggle('events');
    expect(explorer.selection.value).toEqual({ kind: 'none' });
  });

  it('of a row lets go with its days and with its layer, and is none for a row that isn’t there', async () => {
    const { explorer, row, layer } = await withRows();
    explorer.select(row(2), 'article');
    expect(explorer.camera.value).toMatchObject({ spots: [{ shape: 'point' }] });
    explorer.setRange({ from: day('2025-10-01'), to: day('2025-10-10') });
    expect(explorer.selection.value).toEqual({ kind: 'none' });
    explorer.select(row(9), 'article');
    expect(explorer.selection.value).toEqual({ kind: 'none' });
    explorer.select(row(0), 'article');
    explorer.datasets.remove(layer);
    expect(explorer.selection.value).toEqual({ kind: 'none' });
  });
});
