import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChunk } from '../../../src/state/chunk';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const NO_LINE = new Error('no line');
/** What fails so many times before it comes. */
const failing = (times: number) => {
  const fetch = vi.fn<() => Promise<string>>().mockResolvedValue('it');
  for (let n = 0; n < times; n++) fetch.mockRejectedValueOnce(NO_LINE);
  return fetch;
};
/** Waits as long as it takes. */
async function end<T>(loading: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return loading;
}

describe('a chunk', () => {
  it('is loaded once, however often it is asked for', async () => {
    const fetch = failing(0);
    const chunk = createChunk('A chunk', fetch);
    expect(chunk.loaded.value).toBeNull();
    expect(await Promise.all([chunk.load(), chunk.load()])).toEqual(['it', 'it']);
    expect(await chunk.load()).toBe('it');
    expect(chunk.loaded.value).toBe('it');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('that fails is tried once more by itself, and nothing is said', async () => {
    const fetch = failing(1);
    const chunk = createChunk('A chunk', fetch);
    const loading = chunk.load();
    await vi.advanceTimersByTimeAsync(900);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await end(loading)).toBe('it');
    expect([chunk.failed.value, fetch.mock.calls.length]).toEqual([false, 2]);
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('that fails twice says so, and is tried again with the next call', async () => {
    const chunk = createChunk('A chunk', failing(2));
    expect(await end(chunk.load())).toBeNull();
    expect([chunk.failed.value, chunk.loaded.value]).toEqual([true, null]);
    expect(console.warn).toHaveBeenCalledWith('A chunk could not be loaded:', NO_LINE);
    expect(await end(chunk.load())).toBe('it');
    expect([chunk.failed.value, chunk.loaded.value]).toEqual([false, 'it']);
  });

  it('is prepared for before each attempt but the first, and fails when that does', async () => {
    const fetch = failing(1);
    const beforeRetry = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no styles')).mockResolvedValue();
    const chunk = createChunk('A chunk', fetch, beforeRetry);
    expect(await end(chunk.load())).toBeNull();
    expect([chunk.failed.value, fetch.mock.calls.length, beforeRetry.mock.calls.length]).toEqual([true, 1, 1]);
    expect(await end(chunk.load())).toBe('it');
    expect([beforeRetry.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 2]);
  });
});
