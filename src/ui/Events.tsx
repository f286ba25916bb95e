import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { distanceFrom } from '../article/atlas';
import { type Mark, passagesOf } from '../article/mark';
import { ORDERS, type Order, sorted } from '../article/order';
import { keyOf } from '../core/selection';
import type { Entry } from '../state/layer';
import { useExplorer } from './context';
import { EntrySign } from './EntrySign';
import { dateOf, kindOf } from './entry-words';
import { LazySlot } from './LazySlot';
import { messages } from './messages';
import { ReadLink } from './ReadLink';
import './events.css';

const { events } = messages;

/** The marks that the map shows, as a table: its equal twin for keyboard and screen reader. Choosing here is choosing there. */
export function Events() {
  const explorer = useExplorer();
  const order = useSignal<Order>('date');
  /** The list works with scripts alone, so it is made after the first paint and not carried by the page. */
  const ready = useSignal(false);
  const line = distanceFrom(explorer.atlas);
  useEffect(() => {
    ready.value = true;
  }, [ready]);
  const shown = ready.value ? explorer.layersOf('article').flatMap(({ page }) => page?.(0, Infinity) ?? []) : [];
  return (
    <section class="events" id="events" aria-label={messages.regions.events} tabIndex={-1}>
      <h2>{messages.regions.events}</h2>
      <p class="order" role="group" aria-label={events.sortBy}>
        {events.sortBy}
        {ORDERS.filter((one) => one !== 'distance' || line !== null).map((one) => (
          <button key={one} type="button" aria-pressed={order.value === one} onClick={() => (order.value = one)}>
            {one === 'distance' ? events.byDistance(line ?? '') : events.order[one]}
          </button>
        ))}
      </p>
      {ready.value && shown.length === 0 && <p>{events.none}</p>}
      <ol>
        {sortedBy(shown, order.value).map((entry) => (
          <Row key={keyOf(entry.ref)} entry={entry} />
        ))}
      </ol>
      <LazySlot part="list" />
    </section>
  );
}

/** Entries in the order of their marks. */
function sortedBy(entries: readonly Entry[], order: Order): Entry[] {
  const byMark = new Map(entries.flatMap((entry): [Mark, Entry][] => (entry.mark ? [[entry.mark, entry]] : [])));
  return sorted([...byMark.keys()], order).flatMap((mark) => byMark.get(mark) ?? []);
}

function Row({ entry }: { readonly entry: Entry }) {
  const explorer = useExplorer();
  const { ref, mark, sign } = entry;
  const layer = explorer.layer(ref.layer);
  if (!mark || !layer) return null;
  const { id, fromLine } = mark;
  const line = distanceFrom(explorer.atlas);
  const hover = (ids: readonly string[]) => () => explorer.hover(ids);
  return (
    <li class={layer.possibly(entry) ? 'is-possible' : ''} onMouseEnter={hover([id])} onMouseLeave={hover([])}>
      <button
        type="button"
        class="title"
        lang={layer.language}
        aria-pressed={explorer.isSelected(ref)}
        onClick={() => explorer.select(ref, 'article')}
        onFocus={hover([id])}
        onBlur={hover([])}
      >
        <EntrySign sign={sign} />
        {mark.title}
      </button>
      <span class="facts">
        {kindOf(explorer, entry)} · {dateOf(explorer, entry)}
        {fromLine && line && ` · ${events.fromLine(fromLine.km, line)}`} ·{' '}
        {passagesOf(mark).map((n) => (
          <ReadLink key={n} n={n} mark={id} />
        ))}
      </span>
    </li>
  );
}
