import { signal } from '@preact/signals';

/** Titles that are kept at most; those that came first are forgotten first. */
const MAX_KEPT = 400;
/** Rows that are asked for at once. */
const MAX_ASKED = 40;

/**
 * The titles of a table's rows, asked of its worker when they are read; undefined until they have come, empty where there is
 * none. One question at a time, and always for what is read by then: fast scrolling leaves nothing to be worked off.
 */
export function createTitles(ask: (rows: readonly number[]) => Promise<readonly string[]>): (row: number) => string | undefined {
  const known = signal<ReadonlyMap<number, string>>(new Map());
  let missing = new Set<number>();
  let isBusy = false;
  async function fetch(): Promise<void> {
    const rows = [...missing].slice(-MAX_ASKED);
    missing = new Set();
    // A table that is gone or can't be read has no titles.
    const titles = await ask(rows).catch((): string[] => []);
    isBusy = false;
    const found = rows.map((row, at) => [row, titles[at] ?? ''] as const);
    // Whoever still misses one reads it again, and so asks.
    missing = new Set();
    known.value = new Map([...[...known.peek()].slice(-MAX_KEPT), ...found]);
  }
  return (row) => {
    const title = known.value.get(row);
    if (title !== undefined) return title;
    missing.add(row);
    if (!isBusy) {
      isBusy = true;
      // All that one drawing misses is asked for together.
      setTimeout(fetch, 0);
    }
    return undefined;
  };
}
