import type { EntryRef } from '../../core/selection';
import { keyOf } from '../../core/selection';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import { Swatch } from './Swatch';
import { useTitles } from './titles';

/** Rows of the person's own tables under the same click, as buttons that open them. */
export function RowsHere({ refs }: { readonly refs: readonly EntryRef[] }) {
  const explorer = useExplorer();
  const { own } = explorer;
  const found = refs.flatMap((ref) => own.rowOf(ref, null) ?? []);
  const titleOf = useTitles(found.filter(({ text }) => !text));
  if (found.length === 0) return null;
  return (
    <div class="also">
      <h3>{rows.here(found.length)}</h3>
      <ul>
        {found.map((entry) => {
          const { layer, row, category, text } = entry;
          const of = own.layer(layer);
          const name = of?.name.value ?? '';
          const ref = { layer, id: row };
          return (
            <li key={keyOf(ref)}>
              <button type="button" class="mark-button" onClick={() => explorer.selectAmong(ref)}>
                <Swatch categories={[category]} paletteOffset={of?.paletteOffset ?? 0} />
                {text ? text.title || rows.oneOf(name) : titleOf(ref) || rows.rowOf(row, name)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
