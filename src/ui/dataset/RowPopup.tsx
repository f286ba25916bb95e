import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { entriesOf } from '../../core/selection';
import type { RowText } from '../../dataset/tiles';
import type { OwnRow } from '../../state/own';
import type { OwnLayer } from '../../state/own-layer';
import { Beside } from '../Beside';
import { useExplorer } from '../context';
import { messages } from '../messages';
import { rows } from '../messages/rows';
import { PopupFrame } from '../PopupFrame';
import { categoriesOf } from './categories';
import { webAddress } from './link';
import { Swatch } from './Swatch';
import { unsure } from './unsure';
import './row-popup.css';

/** The popup of a row of a person's own table: all its columns as text, its layer, and what else lies under the same click. */
export function RowPopup({ row }: { readonly row: OwnRow }) {
  const explorer = useExplorer();
  const layer = explorer.own.layer(row.layer);
  const text = useSignal<RowText | 'unread' | null>(null);
  useEffect(() => {
    if (!layer) return;
    if (row.text) {
      text.value = row.text;
      return;
    }
    Promise.all([layer.table.titles([row.row]), layer.table.cells(row.row)]).then(
      ([[title = ''], cells]) => {
        text.value = { title, cells };
      },
      () => {
        text.value = 'unread';
      },
    );
  }, [layer, row, text]);
  // Told whole, as it takes the focus: a moment later than one of a mark.
  if (!layer || !text.value) return null;
  const read = text.value === 'unread' ? null : text.value;
  const name = layer.name.value;
  return (
    <PopupFrame
      title={read?.title || (row.text ? rows.one : rows.row(row.row))}
      kind={
        <>
          <Swatch categories={[row.category]} paletteOffset={layer.paletteOffset} />
          {row.text ? name : rows.rowOf(row.row, name)} · {row.when ? rows.when(row.when) : rows.undated}
          {unsure(explorer.own, row)}
        </>
      }
    >
      <Absence row={row} layer={layer} />
      {!read && <p>{rows.unread}</p>}
      {read && (
        <dl class="cells">
          {read.cells.map(([column, value], index) => (
            <div key={index}>
              <dt>{column}</dt>
              <dd>
                <Cell text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Beside refs={entriesOf(explorer.selection.value).slice(1)} />
    </PopupFrame>
  );
}

/** A cell as it stands in the file; a link only where it is an address of the web. */
function Cell({ text }: { readonly text: string }) {
  const address = webAddress(text);
  if (!address) return <>{text}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text}
      <span class="sr"> {messages.newTab}</span>
    </a>
  );
}

/** Says of a row that is not shown why, and offers to show it. */
function Absence({ row, layer }: { readonly row: OwnRow; readonly layer: OwnLayer }) {
  const { own, showAllDates, setKnown } = useExplorer();
  const absence = own.absence(row);
  if (absence === null) return null;
  const category = categoriesOf(layer).find((one) => one.category === row.category)?.name ?? rows.other;
  const offer = {
    layer: { words: rows.showLayer(layer.name.value), take: () => (layer.shown.value = true) },
    category: { words: rows.showCategory(category), take: () => (layer.mask.value |= 1 << row.category) },
    known: { words: messages.knownNow, take: () => setKnown(null) },
    dates: { words: messages.showAllDates, take: showAllDates },
  }[absence];
  return (
    <p class="off">
      {absence === 'known' ? rows.notYetKnown : messages.notShown}{' '}
      <button type="button" class="link" onClick={offer.take}>
        {offer.words}
      </button>
    </p>
  );
}
