import { useExplorer } from '../context';
import type { RowFound } from '../dataset-parts';
import { messages } from '../messages';
import { rows } from '../messages/rows';

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
