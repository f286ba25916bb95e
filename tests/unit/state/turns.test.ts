import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/state/turns';

/** Takes a turn for each name; tells who has gone on so far. */
function take(turns: ReturnType<typeof createTurns>, names: readonly string[]) {
  const gone: string[] = [];
  for (const name of names) void turns.take(name).then(() => gone.push(name));
  return async () => {
    await Promise.resolve();
    return gone.join(' ');
  };
}

describe('turns', () => {
  it('lets so many go on at a time, the others in order', async () => {
    const turns = createTurns(2);
    const gone = take(turns, ['a', 'b', 'c', 'd']);
    expect(await gone()).toBe('a b');
    turns.give('b');
    expect(await gone()).toBe('a b c');
    turns.give('a');
    turns.give('c');
    expect(await gone()).toBe('a b c d');
  });

  it('passes over who has given up waiting, and takes a turn back once only', async () => {
    const turns = createTurns(1);
    const gone = take(turns, ['a', 'b', 'c', 'd']);
    turns.give('b');
    turns.give('a');
    turns.give('a');
    expect(await gone()).toBe('a c');
    turns.give('nobody');
    expect(await gone()).toBe('a c');
  });
});
