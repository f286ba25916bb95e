import { describe, expect, it } from 'vitest';
import { accounts } from '../../../src/article/conflict';
import type { Claim } from '../../../src/article/mark';

const claim = (id: string, ...conflicts: string[]): Claim => ({
  id,
  by: 'x',
  verb: 'says',
  says: 'y',
  status: 'disputed',
  passage: 1,
  quote: 'z',
  conflicts,
  made: { words: '', interval: { earliest: 0, latest: 0, certainFrom: 0, certainTo: 0 } },
});
const ids = (claims: Claim[]) => accounts(claims).map((group) => group.map(({ id }) => id));

describe('claims that conflict', () => {
  it('stand together where the first of them stands', () => {
    expect(ids([claim('a'), claim('b', 'd'), claim('c'), claim('d', 'b')])).toEqual([['a'], ['b', 'd'], ['c']]);
  });

  it('stand together by way of a third', () => {
    expect(ids([claim('a', 'b'), claim('b', 'a', 'c'), claim('c', 'b')])).toEqual([['a', 'b', 'c']]);
  });

  it('are each there once, and none is merged', () => {
    expect(ids([claim('a', 'b'), claim('b', 'a')]).flat()).toEqual(['a', 'b']);
  });

  it('stand alone when the other one is not known', () => {
    expect(ids([claim('a', 'gone')])).toEqual([['a']]);
  });
});
