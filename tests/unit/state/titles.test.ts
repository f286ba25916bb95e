import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createTitles } from '../../../src/state/titles';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('titles of rows', () => {
  it('are asked for together when they are read, and told when they come', async () => {
    const asked: (readonly number[])[] = [];
    const titleOf = createTitles(async (rows) => {
      asked.push(rows);
      return rows.map((row) => `title ${row}`);
    });
    const seen: unknown[] = [];
    const stop = effect(() => void seen.push([1, 2].map(titleOf)));
    await settled();
    stop();
    expect(asked).toEqual([[1, 2]]);
    expect(seen).toEqual([
      [undefined, undefined],
      ['title 1', 'title 2'],
    ]);
  });

  it('leave nothing to be worked off by what is read no more', async () => {
    const asked: (readonly number[])[] = [];
    let answer = (_: string[]): void => {};
    const titleOf = createTitles((rows) => {
      asked.push(rows);
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    titleOf(1);
    await settled();
    for (let row = 2; row < 200; row++) titleOf(row);
    answer(['one']);
    await settled();
    expect(titleOf(1)).toBe('one');
    titleOf(500);
    await settled();
    expect(asked).toEqual([[1], [500]]);
  });

  it('are empty where the table can’t be read', async () => {
    const titleOf = createTitles(() => Promise.reject(new Error('closed')));
    titleOf(1);
    await settled();
    expect(titleOf(1)).toBe('');
  });
});
