import { expect, it } from 'vitest';
import { pairs } from '../../../src/core/pairs';

it('pairs each item with the one after it', () => {
  expect([...pairs([1, 2, 3])]).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect([...pairs([null, undefined])]).toEqual([[null, undefined]]);
  expect([[...pairs([1])], [...pairs([])]]).toEqual([[], []]);
});
