import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChunk } from '../../../src/state/chunk';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

describe('a chunk', () => {
  it('is loaded once, however often it is asked for', async () => {
    const fetch = vi.fn(async () => 'it');
    const chunk = createChunk('A chunk', fetch);
    expect(chunk.loaded.value).toBeNull();
    expect(await Promise.all([chunk.load(), chunk.load()])).toEqual(['it', 'it']);
    expect(await chunk.load()).toBe('it');
    expect(chunk.loaded.value).toBe('it');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('that fails says so, and is tried again with the next call', async () => {
    const fetch = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('no line')).mockResolvedValue('it');
    const chunk = createChunk('A chunk', fetch);
    expect(await chunk.load()).toBeNull();
    expect([chunk.failed.value, chunk.loaded.value]).toEqual([true, null]);
    expect(console.warn).toHaveBeenCalledWith('A chunk could not be loaded:', new Error('no line'));
    expect(await chunk.load()).toBe('it');
    expect([chunk.failed.value, chunk.loaded.value]).toEqual([false, 'it']);
  });

  it('is prepared for before each attempt but the first, and fails when that does', async () => {
    const fetch = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('no line')).mockResolvedValue('it');
    const beforeRetry = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no styles')).mockResolvedValue();
    const chunk = createChunk('A chunk', fetch, beforeRetry);
    await chunk.load();
    expect(beforeRetry).not.toHaveBeenCalled();
    expect(await chunk.load()).toBeNull();
    expect([chunk.failed.value, fetch.mock.calls.length]).toEqual([true, 1]);
    expect(await chunk.load()).toBe('it');
    expect([beforeRetry.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 2]);
  });
});
