import { useEffect, useState } from 'preact/hooks';
import { passagesOf } from '../article/mark';
import { entriesOf } from '../core/selection';
import type { Description, Entry, Layer } from '../state/layer';
import { Beside } from './Beside';
import { Cells } from './Cells';
import { useExplorer } from './context';
import { EntrySign } from './EntrySign';
import { dateOf, kindOf, titleOf } from './entry-words';
import { MarkFacts } from './MarkFacts';
import { messages } from './messages';
import { PopupFrame } from './PopupFrame';
import { ReadLink } from './ReadLink';

/** The popup of the selected entry of any layer: what and when, what is told of it, what else lies there, and the way to the article. */
export function Popup({ entry }: { readonly entry: Entry }) {
  const explorer = useExplorer();
  const { mark, ref, sign } = entry;
  const layer = explorer.layer(ref.layer);
  const told = useDescription(layer, ref.id);
  const title = titleOf(explorer, entry);
  // Told whole, as it takes the focus: what is asked of a worker comes a moment later.
  if (!layer || told === undefined || title === undefined) return null;
  return (
    <PopupFrame
      title={title}
      lang={layer.language}
      kind={
        <>
          <EntrySign sign={sign} />
          {kindOf(explorer, entry)}
          {/* Its states say below when it was what. */}
          {!mark?.states.length && <> · {dateOf(explorer, entry)}</>}
        </>
      }
      footer={mark && passagesOf(mark).map((n, index) => <ReadLink key={n} n={n} mark={mark.id} whole={index === 0} />)}
    >
      <NotShown entry={entry} layer={layer} />
      {told === null ? <p>{messages.entries.unread}</p> : 'mark' in told ? <MarkFacts mark={told.mark} /> : <Cells cells={told.cells} />}
      <Beside refs={entriesOf(explorer.selection.value).slice(1)} />
    </PopupFrame>
  );
}

/** What a layer tells of an entry; undefined until it has come. */
function useDescription(layer: Layer | undefined, id: Entry['ref']['id']): Description | undefined {
  const [come, setCome] = useState<Description>();
  const [now] = useState(() => layer?.describe(id));
  useEffect(() => {
    let over = false;
    if (now instanceof Promise) void now.then((then) => over || setCome(then));
    return () => {
      over = true;
    };
  }, [now]);
  return now instanceof Promise ? come : now;
}

/** Says of an entry that is not shown why, and offers to show it. */
function NotShown({ entry, layer }: { readonly entry: Entry; readonly layer: Layer }) {
  const absence = layer.absence(entry);
  if (!absence) return null;
  const words = {
    layer: messages.showLayer(layer.title.value),
    category: messages.showCategory(absence.name ?? messages.entries.other),
    claims: messages.showAllClaims,
    known: messages.knownNow,
    dates: messages.showAllDates,
  }[absence.reason];
  return (
    <p class="off">
      {absence.reason === 'known' ? messages.entries.notYetKnown : messages.notShown}{' '}
      <button type="button" class="link" onClick={absence.undo}>
        {words}
      </button>
    </p>
  );
}
