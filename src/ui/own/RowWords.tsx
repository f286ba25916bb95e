import { useExplorer } from '../context';
import { messages } from '../messages';
import type { RowFound, RowResults } from './row-search';

const { rows } = messages;

/** A row that a search found: of which layer it is, and its title. */
export function RowWords({ found: { layer, row, title } }: { readonly found: RowFound }) {
  const of = useExplorer().own.layer(layer);
  return (
    <>
      <span class="what">
        {rows.rowOf(row, of?.name.value ?? '')}
        {of && !of.shown.value && ` · ${messages.search.notShown}`}
      </span>
      <span>{title || rows.row(row)}</span>
    </>
  );
}

/** Below the results: whether own tables are still being searched, and which of them hold more. */
export function RowsNote({ results: { more, busy } }: { readonly results: RowResults }) {
  if (busy) return <p aria-hidden="true">{rows.searching}</p>;
  return more.length > 0 ? <p>{rows.moreFound(more.join(', '))}</p> : null;
}
