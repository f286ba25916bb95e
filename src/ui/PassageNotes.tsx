import { useExplorer } from './context';
import { messages } from './messages';

/** Below a passage: the way back to the map, and which of its marks are not on it now, with the offer to show them. */
export function PassageNotes({ n }: { readonly n: number }) {
  const explorer = useExplorer();
  const marks = explorer.marksOf(n).map((mark) => ({ mark, absence: explorer.leftOutBy(mark) }));
  const layers = explorer.atlas.layers.filter(({ id }) => marks.some(({ mark, absence }) => absence === 'layer' && mark.layer === id));
  const count = (why: 'claims' | 'dates'): number => marks.filter(({ absence }) => absence === why).length;
  const arrived = explorer.target.value?.passage === n && explorer.reading.value === n;
  if (!arrived && marks.every(({ absence }) => absence === null)) return null;
  return (
    <div class="passage-notes" lang={messages.language}>
      {arrived && (
        <p>
          <a href="#map" class="back" onClick={backToMap}>
            {messages.backToMap}
          </a>
        </p>
      )}
      {layers.map(({ id, title }) => (
        <Note key={id} text={messages.hiddenLayer(title)} offer={messages.showLayer(title)} take={() => explorer.toggle(id)} />
      ))}
      {count('claims') > 0 && (
        <Note text={messages.outsideClaims(count('claims'))} offer={messages.showAllClaims} take={explorer.showAllClaims} />
      )}
      {count('dates') > 0 && (
        <Note text={messages.outsideDates(count('dates'))} offer={messages.showAllDates} take={explorer.showAllDates} />
      )}
    </div>
  );
}

function Note({ text, offer, take }: { readonly text: string; readonly offer: string; readonly take: () => void }) {
  return (
    <p>
      {text}{' '}
      <button type="button" class="link" onClick={take}>
        {offer}
      </button>
    </p>
  );
}

/** Gives the focus back to the popup that led here, or to the map. The hash is the map's own and stays as it is. */
function backToMap(event: Event): void {
  event.preventDefault();
  const map = document.getElementById('map');
  const goal = map?.querySelector<HTMLElement>('[role="dialog"]') ?? map;
  goal?.scrollIntoView({ block: 'nearest' });
  goal?.focus({ preventScroll: true });
}
