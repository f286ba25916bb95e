import { useSignal } from '@preact/signals';
import { stateOn, stretches } from '../core/crossing';
import { dayInWords } from '../core/day';
import { isArticleKnown, statesBy } from '../core/filter';
import type { Mark } from '../core/mark';
import { ClaimedDays } from './Closure';
import { useExplorer } from './context';
import { messages } from './messages';
import { percent, startOf } from './scale';
import './crossings.css';

/** A ribbon for each crossing under the time axis: its states day by day, and its state on the last chosen day in words. */
export function Crossings() {
  const { atlas, hidden, known } = useExplorer();
  const open = useSignal(true);
  const marks = atlas.marks.filter(({ states, layer }) => states.length > 0 && !hidden.value.has(layer));
  if (marks.length === 0) return null;
  const countKnown = marks.some((mark) => isArticleKnown(mark, known.value));
  return (
    <section class="crossings" aria-label={messages.regions.crossings}>
      <details
        open={open.value}
        onToggle={(event) => {
          open.value = event.currentTarget.open;
        }}
      >
        <summary>{messages.regions.crossings}</summary>
        <table>
          <tbody>
            {marks.map((mark) => (
              <Row key={mark.id} mark={mark} />
            ))}
          </tbody>
        </table>
        {atlas.closure && <p>{countKnown ? <ClaimedDays closure={atlas.closure} /> : messages.countLater}</p>}
      </details>
    </section>
  );
}

function Row({ mark }: { readonly mark: Mark }) {
  const explorer = useExplorer();
  const { atlas, days, known, selected } = explorer;
  const { span } = atlas;
  const day = days.value.to;
  const states = statesBy(mark, known.value);
  const parts = stretches(states, span, known.value);
  const name = messages.crossingOn(mark.where.name, messages.state[stateOn(states, day, known.value)], dayInWords(day));
  const words = parts.map(({ state, from, to }) => messages.stretch(messages.state[state], dayInWords(from), dayInWords(to))).join(', ');
  return (
    <tr aria-label={name}>
      <th scope="row">
        <button type="button" aria-pressed={selected.value === mark.id} onClick={() => explorer.select(mark.id, 'article')}>
          {name}
        </button>
      </th>
      <td>
        <svg class="ribbon" role="img" aria-label={messages.ribbonOf(mark.where.name, words)}>
          {parts.map(({ state, from, to }) => (
            <rect
              key={from}
              class={`is-${state}`}
              x={percent(startOf(from, span))}
              width={percent(startOf(to + 1, span) - startOf(from, span))}
              y="5"
              height="8"
            />
          ))}
          <line class="now" x1={percent(startOf(day + 1, span))} x2={percent(startOf(day + 1, span))} y1="0" y2="18" />
        </svg>
      </td>
    </tr>
  );
}
