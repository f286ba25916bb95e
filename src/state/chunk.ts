import { type ReadonlySignal, signal } from '@preact/signals';

/** A part of the page that is loaded when it is first needed. */
export interface Chunk<T> {
  /** Null until it is loaded. */
  readonly loaded: ReadonlySignal<T | null>;
  /** Whether the last attempt to load it failed. */
  readonly failed: ReadonlySignal<boolean>;
  /** Loads it once; again after a failure. Resolves to null when that fails, and never rejects. */
  readonly load: () => Promise<T | null>;
  /** Resolves once it is loaded, after however many attempts; makes none. */
  readonly whenLoaded: () => Promise<T>;
}

let imports = 0;

/**
 * Imports a script. Browsers remember for good that an address could not be imported (HTML: the module map), so what failed is asked
 * for under another one. Rejects when that fails, too.
 */
export async function imported<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const [address] = /https?:\S+?\.js/.exec(String(error)) ?? [];
    if (!address) throw error;
    return import(/* @vite-ignore */ `${address}?again=${++imports}`);
  }
}

/** A line that drops for a moment has come back by then, ms. */
const PAUSE_MS = 1000;

/**
 * `name`: what it is, for the console. What fails is tried once more by itself, before it is said to have failed.
 * `beforeRetry` runs before each attempt but the first.
 */
export function createChunk<T>(name: string, fetch: () => Promise<T>, beforeRetry: () => Promise<unknown> = async () => {}): Chunk<T> {
  const loaded = signal<T | null>(null);
  const failed = signal(false);
  let loading: Promise<T | null> | null = null;
  const again = async (): Promise<T> => {
    await beforeRetry();
    return fetch();
  };
  async function attempt(): Promise<T | null> {
    const first = failed.peek() ? again : fetch;
    failed.value = false;
    try {
      loaded.value = await first().catch(async () => {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        return again();
      });
    } catch (error) {
      console.warn(`${name} could not be loaded:`, error);
      failed.value = true;
      // The next call tries again.
      loading = null;
    }
    return loaded.peek();
  }
  const load = (): Promise<T | null> => {
    loading ??= attempt();
    return loading;
  };
  const whenLoaded = (): Promise<T> =>
    new Promise((resolve) => {
      loaded.subscribe((value) => value !== null && resolve(value));
    });
  return { loaded, failed, load, whenLoaded };
}

/** One that stays unloaded: the page before any script runs. */
export const noChunk = (): Chunk<never> => ({
  loaded: signal(null),
  failed: signal(false),
  load: async () => null,
  whenLoaded: () => new Promise(() => {}),
});
