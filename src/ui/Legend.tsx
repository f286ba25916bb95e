import { STATUSES } from '../core/mark';
import { useExplorer } from './context';
import { messages } from './messages';
import { Sign } from './Sign';
import './legend.css';

/** The legend, which is the layer control: a sign, a name, how many marks are in range, and a checkbox. */
export function Legend() {
  const explorer = useExplorer();
  const { atlas, hidden, counts, shown } = explorer;
  const topFirst = [...atlas.layers].reverse();
  return (
    <section class="legend" id="layers" data-covers-map="" aria-label={messages.regions.layers} tabIndex={-1}>
      <ul>
        {topFirst.map(({ id, title, symbol }) => {
          const count = counts.value.get(id) ?? 0;
          return (
            <li key={id}>
              <label class={count === 0 ? 'is-empty' : ''}>
                <Sign kind={symbol} />
                <span class="title">{title}</span>
                <span class="count">{count}</span>
                <input type="checkbox" checked={!hidden.value.has(id)} onChange={() => explorer.toggle(id)} />
              </label>
            </li>
          );
        })}
      </ul>
      <div class="key" role="group" aria-label={messages.certainty}>
        {STATUSES.map((status) => (
          <span key={status}>
            <Sign kind="attack" status={status} />
            {messages.status[status]}
          </span>
        ))}
      </div>
      <p class="status" role="status">
        {messages.shownOf(shown.value.size, atlas.marks.length)}
      </p>
    </section>
  );
}
