import { useExplorer } from '../ui/context';
import { messages } from '../ui/messages';
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

/** Below the results: how many of them are own rows, whether more are being looked for, and which layers hold more. */
export function RowsNote({ results: { found, more, busy } }: { readonly results: RowResults }) {
  if (!busy && found.length === 0) return null;
  return (
    <p class="rows-note" aria-hidden={busy}>
      {busy ? rows.searching : rows.foundLast(found.length)} {more.length > 0 && rows.moreFound(more.join(', '))}
    </p>
  );
}
