import { shows } from '../core/filter';
import { useExplorer } from './context';
import { messages } from './messages';

/** Below a passage: the way back to the map, and which of its marks are not on it now, with the offer to show them. */
export function PassageNotes({ n }: { readonly n: number }) {
  const explorer = useExplorer();
  const { filter, hidden, range, atlas } = explorer;
  const marks = explorer.marksOf(n);
  const layers = atlas.layers.filter(({ id }) => hidden.value.has(id) && marks.some(({ layer }) => layer === id));
  const outside = range.value ? marks.filter((mark) => shows(mark, { ...filter.value, hidden: new Set() }) === 'outside') : [];
  const arrived = explorer.target.value?.passage === n && explorer.reading.value === n;
  if (!arrived && layers.length === 0 && outside.length === 0) return null;
  return (
    <div class="passage-notes">
      {arrived && (
        <p>
          <a href="#map" class="back" onClick={backToMap}>
            {messages.backToMap}
          </a>
        </p>
      )}
      {layers.map(({ id, title }) => (
        <p key={id}>
          {messages.hiddenLayer(title)}{' '}
          <button type="button" class="link" onClick={() => explorer.toggle(id)}>
            {messages.showLayer(title)}
          </button>
        </p>
      ))}
      {outside.length > 0 && (
        <p>
          {messages.outsideDates(outside.length)}{' '}
          <button type="button" class="link" onClick={() => explorer.setRange(null)}>
            {messages.showAllDates}
          </button>
        </p>
      )}
    </div>
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
