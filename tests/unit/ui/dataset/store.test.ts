import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoAnswer } from '../../../../src/state/in-time';
import { openStore } from '../../../../src/ui/dataset/store';

/** A request that answers when it is told to. */
class Request {
  result = { close: vi.fn() };
  error = null;
  onsuccess: (() => void) | null = null;
  onerror: (() => void) | null = null;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the browser’s store', () => {
  it.each([
    ['opening', (store: ReturnType<typeof openStore>) => store.all()],
    ['deleting', (store: ReturnType<typeof openStore>) => store.clear()],
  ])('that never answers is given up after 5 s: %s', async (_, ask) => {
    const request = new Request();
    vi.stubGlobal('indexedDB', { open: () => request, deleteDatabase: () => request });
    const told = vi.fn();
    ask(openStore('a')).catch(told);
    await vi.advanceTimersByTimeAsync(4900);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toHaveBeenCalledWith(expect.any(NoAnswer));
  });

  it('that answers too late is closed again', async () => {
    const request = new Request();
    vi.stubGlobal('indexedDB', { open: () => request });
    openStore('a')
      .all()
      .catch(() => {});
    await vi.advanceTimersByTimeAsync(6000);
    expect(request.result.close).not.toHaveBeenCalled();
    request.onsuccess?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(request.result.close).toHaveBeenCalled();
  });

  it('that is denied rejects, as does one that isn’t there', async () => {
    const denied = {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
      configurable: true,
    };
    Object.defineProperty(globalThis, 'indexedDB', denied);
    await expect(openStore('a').all()).rejects.toThrow('Denied');
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(openStore('a').all()).rejects.toThrow();
  });
});
