import { useExplorer } from '../context';
import type { RowFound } from '../dataset-parts';
import { messages } from '../messages';
import { rows } from '../messages/rows';

/** A row that a search found: of which layer it is, and its title. */
export function RowWords({ found: { layer, row, title } }: { readonly found: RowFound }) {
  const { own } = useExplorer();
  const of = own.layer(layer);
  const isKnown = own.rowOf({ layer, id: row }, null)?.known !== 'outside';
  return (
    <>
      <span class="what">
        {rows.rowOf(row, of?.name.value ?? '')}
        {of && !(of.shown.value && isKnown) && ` · ${messages.search.notShown}`}
      </span>
      <span>{title || rows.row(row)}</span>
    </>
  );
}
