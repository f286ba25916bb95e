import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../src/state/commit';
import { createFilters } from '../../../src/state/filters';
import { atlas } from './atlas';

function start() {
  const { commit, lastCommit } = createCommit();
  let changes = 0;
  const filters = createFilters(
    atlas,
    commit,
    () => null,
    () => null,
    () => changes++,
  );
  return { filters, lastCommit, changes: () => changes };
}
const { from, to } = atlas.span;

describe('the filters', () => {
  it('say why a mark is not shown', () => {
    const { filters } = start();
    filters.toggle('events');
    expect(filters.shown.value.size).toBe(0);
    const [mark] = atlas.marks;
    expect(mark && filters.leftOutBy(mark)).toBe('layer');
    filters.showEverything();
    filters.setRange({ from: to - 1, to });
    expect(mark && filters.leftOutBy(mark)).toBe('dates');
    filters.showAllDates();
    filters.setStatus(new Set(['agreed']));
    expect(mark && filters.leftOutBy(mark)).toBe('claims');
    filters.showAllClaims();
    expect([mark && filters.leftOutBy(mark), filters.isFiltered.value]).toEqual([null, false]);
  });

  it('take days in any order, within the span, and all of it as none', () => {
    const { filters } = start();
    filters.setRange({ from: to + 9, to: from + 3 });
    expect(filters.range.value).toEqual({ from: from + 3, to });
    filters.setRange({ from: from - 5, to: to + 5 });
    expect([filters.range.value, filters.days.value]).toEqual([null, atlas.span]);
  });

  it('move the chosen days by their own length, as far as there are days', () => {
    const { filters } = start();
    filters.setRange({ from: from + 1, to: from + 4 });
    filters.shift(1);
    expect(filters.range.value).toEqual({ from: from + 5, to: from + 8 });
    filters.shift(-1);
    filters.shift(-1);
    expect(filters.range.value).toEqual({ from, to: from + 3 });
  });

  it('are one commit a change, and a drag goes on in the place of the last', () => {
    const { filters, lastCommit, changes } = start();
    filters.setOnlyCertain(true);
    expect([lastCommit.value, changes()]).toEqual([{ history: 'push', origin: 'controls' }, 1]);
    filters.setRange({ from, to: from + 1 }, 'replace');
    expect([lastCommit.value.history, changes()]).toEqual(['replace', 2]);
  });
});
