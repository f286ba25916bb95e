import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { EntryRef } from '../core/selection';
import { useExplorer } from './context';

/** How long the typing rests before layers are searched, ms: a table's worker goes through all of its text. */
const REST_MS = 250;
/** Results of one layer. */
const MAX_RESULTS = 5;

/** Entries of layers whose text isn't in the article's index. */
export interface LayerResults {
  readonly found: readonly EntryRef[];
  /** Titles of layers that have more than is listed. */
  readonly more: readonly string[];
  readonly busy: boolean;
}
const NONE: LayerResults = { found: [], more: [], busy: false };

/** Entries that hold a text, as the layers that can search theirs find them, after the article's own results. */
export function useLayerSearch(text: ReadonlySignal<string>): Signal<LayerResults> {
  const { layers: all } = useExplorer();
  const results = useSignal<LayerResults>(NONE);
  useSignalEffect(() => {
    const wanted = text.value.trim();
    const layers = all.value.flatMap(({ id, title, search }) => (search ? [{ id, title, search }] : []));
    if (wanted === '' || layers.length === 0) {
      results.value = NONE;
      return;
    }
    let over = false;
    const take = (next: Partial<LayerResults>): void => {
      if (!over) results.value = { ...results.peek(), ...next };
    };
    const look = async (): Promise<void> => {
      take({ ...NONE, busy: true });
      // A table that is gone or can't be read finds nothing.
      await Promise.allSettled(
        layers.map(async ({ id, title, search }) => {
          const { ids, more } = await search(wanted, MAX_RESULTS);
          const { found, more: before } = results.peek();
          take({ found: [...found, ...ids.map((one) => ({ layer: id, id: one }))], ...(more && { more: [...before, title.peek()] }) });
        }),
      );
      take({ busy: false });
    };
    results.value = { ...NONE, busy: true };
    const rest = setTimeout(look, REST_MS);
    return () => {
      over = true;
      clearTimeout(rest);
    };
  });
  return results;
}
