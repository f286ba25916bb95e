import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../src/state/limiter';

/** Asks to go on for each name; tells who has gone on so far. */
function take(limiter: ReturnType<typeof createLimiter>, names: readonly string[]) {
  const gone: string[] = [];
  for (const name of names) void limiter.acquire(name).then(() => gone.push(name));
  return async () => {
    await Promise.resolve();
    return gone.join(' ');
  };
}

describe('a limiter', () => {
  it('lets so many go on at a time, the others in order', async () => {
    const limiter = createLimiter(2);
    const gone = take(limiter, ['a', 'b', 'c', 'd']);
    expect(await gone()).toBe('a b');
    limiter.release('b');
    expect(await gone()).toBe('a b c');
    limiter.release('a');
    limiter.release('c');
    expect(await gone()).toBe('a b c d');
  });

  it('passes over who has given up waiting, and makes room once only', async () => {
    const limiter = createLimiter(1);
    const gone = take(limiter, ['a', 'b', 'c', 'd']);
    limiter.release('b');
    limiter.release('a');
    limiter.release('a');
    expect(await gone()).toBe('a c');
    limiter.release('nobody');
    expect(await gone()).toBe('a c');
  });
});
