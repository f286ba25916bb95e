import { type ReadonlySignal, type Signal, useSignalEffect } from '@preact/signals';
import { useExplorer } from '../context';
import type { RowFound, RowResults } from '../dataset-parts';

/** How long the typing rests before own tables are searched, ms: a search goes through all of their text. */
const REST_MS = 250;
/** Results of one table. */
const MAX_RESULTS = 5;
const NONE: RowResults = { found: [], more: [], busy: false };

/** Rows of the person's own tables that hold a text, found by their workers after the atlas's own results are there. */
export function useRowSearch(text: ReadonlySignal<string>, results: Signal<RowResults>): void {
  const { own } = useExplorer();
  useSignalEffect(() => {
    const wanted = text.value.trim();
    const layers = own.layers.value;
    if (wanted === '' || layers.length === 0) {
      results.value = NONE;
      return;
    }
    let over = false;
    const take = (next: Partial<RowResults>): void => {
      if (!over) results.value = { ...results.peek(), ...next };
    };
    const look = async (): Promise<void> => {
      take({ ...NONE, busy: true });
      // A table that is gone or can't be read finds nothing.
      await Promise.allSettled(
        layers.map(async ({ id, name, table }) => {
          const { rows, more } = await table.search(wanted, MAX_RESULTS);
          const titles = await table.titles(rows);
          const found = rows.map((row, at): RowFound => ({ layer: id, row, title: titles[at] ?? '' }));
          take({ found: [...results.peek().found, ...found], ...(more && { more: [...results.peek().more, name.peek()] }) });
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
}
