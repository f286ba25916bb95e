import type { RowRef } from '../../state/own';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import { Swatch } from './Swatch';
import { useTitles } from './titles';

interface Props {
  /** Marks that lie there too, to be offered beside a row that is chosen here. */
  readonly marks: readonly string[];
  /** The row whose popup it is. */
  readonly besides?: RowRef;
}

/** Rows of the person's own tables under the same click, as buttons that open them. */
export function RowsHere({ marks, besides }: Props) {
  const explorer = useExplorer();
  const { own } = explorer;
  const others = own.under.value.filter(({ layer, row }) => layer !== besides?.layer || row !== besides.row);
  const titleOf = useTitles(others.filter(({ tile }) => !tile));
  if (others.length === 0) return null;
  return (
    <div class="also">
      <h3>{rows.here(others.length)}</h3>
      <ul>
        {others.map((ref) => {
          const of = own.layer(ref.layer);
          const name = of?.name.value ?? '';
          return (
            <li key={`${ref.layer} ${ref.row}`}>
              <button type="button" class="mark-button" onClick={() => explorer.selectRow(ref, 'popup', own.under.peek(), marks)}>
                <Swatch categories={[ref.category]} turn={of?.turn ?? 0} />
                {ref.tile ? ref.tile.text.title || rows.oneOf(name) : titleOf(ref) || rows.rowOf(ref.row, name)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
