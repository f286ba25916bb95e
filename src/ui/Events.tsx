import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { distanceFrom } from '../article/atlas';
import { statusBy } from '../article/filter';
import { type Mark, passagesOf, refOf } from '../article/mark';
import { ORDERS, type Order, sorted } from '../article/order';
import { useExplorer } from './context';
import { LazySlot } from './LazySlot';
import { messages } from './messages';
import { ReadLink } from './ReadLink';
import { Sign } from './Sign';
import { whenWords } from './when';
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
  const shown = ready.value ? explorer.atlas.marks.filter(explorer.isShown) : [];
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
        {sorted(shown, order.value).map((mark) => (
          <Row key={mark.id} mark={mark} />
        ))}
      </ol>
      <LazySlot part="list" />
    </section>
  );
}

function Row({ mark }: { readonly mark: Mark }) {
  const explorer = useExplorer();
  const { id, title, fromLine } = mark;
  const layer = explorer.layerOf(mark);
  const line = distanceFrom(explorer.atlas);
  const hover = (ids: readonly string[]) => () => explorer.hover(ids);
  return (
    <li class={explorer.shown.value.get(id) === 'possible' ? 'is-possible' : ''} onMouseEnter={hover([id])} onMouseLeave={hover([])}>
      <button
        type="button"
        class="title"
        lang={explorer.atlas.language}
        aria-pressed={explorer.isSelected(refOf(mark))}
        onClick={() => explorer.select(refOf(mark), 'article')}
        onFocus={hover([id])}
        onBlur={hover([])}
      >
        <Sign kind={layer.symbol} status={statusBy(mark, explorer.filter.value)} />
        {title}
      </button>
      <span class="facts">
        {layer.one} · {whenWords(explorer, mark) ?? messages.undated}
        {explorer.shown.value.get(id) === 'possible' && ` (${events.possible})`}
        {fromLine && line && ` · ${events.fromLine(fromLine.km, line)}`} ·{' '}
        {passagesOf(mark).map((n) => (
          <ReadLink key={n} n={n} mark={id} />
        ))}
      </span>
    </li>
  );
}
