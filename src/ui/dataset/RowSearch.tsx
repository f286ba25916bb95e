import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RowResults } from '../dataset-parts';
import { messages } from '../messages';
import { rows } from '../messages/rows';
import { useRowSearch } from './row-search';

interface Props {
  readonly text: ReadonlySignal<string>;
  readonly results: Signal<RowResults>;
  /** Whether the results are to be seen. */
  readonly isListed: boolean;
}

/** Looks for a text in own tables, and tells of it below what was found. */
export function RowSearch({ text, results, isListed }: Props) {
  useRowSearch(text, results);
  return isListed ? <RowsNote results={results.value} /> : null;
}

/** Below the results: how many of them are own rows, whether more are being looked for, and which layers hold more. */
function RowsNote({ results: { found, more, busy } }: { readonly results: RowResults }) {
  if (!busy && found.length === 0) return null;
  return (
    <p class="rows-note" aria-hidden={busy}>
      {busy ? messages.search.searchingOwn : rows.foundLast(found.length)} {more.length > 0 && rows.moreFound(more.join(', '))}
    </p>
  );
}
