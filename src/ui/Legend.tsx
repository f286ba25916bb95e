import type { Signal } from '@preact/signals';
import { AddData } from './AddData';
import { useExplorer } from './context';
import { LazySlot } from './LazySlot';
import { useJump } from './layout';
import { messages } from './messages';
import { NamesField } from './NamesField';
import { Sign } from './Sign';
import './legend.css';

/** The legend, which is the layer control: a sign, a name, how many marks are in range, and a checkbox. */
export function Legend({ folded }: { readonly folded: Signal<boolean> }) {
  const jump = useJump();
  const explorer = useExplorer();
  const { atlas, hidden, counts, shown, possible, isFiltered } = explorer;
  const topFirst = [...atlas.layers].reverse();
  return (
    <section class="panel legend" id="layers" aria-label={messages.regions.layers} tabIndex={-1}>
      <div class="shown">
        <p class="status" role="status">
          {messages.shownOf(shown.value.size, atlas.marks.length, possible.value)}
        </p>
        <button
          type="button"
          class="fold"
          aria-expanded={!folded.value}
          aria-label={messages.panel}
          title={messages.panel}
          onClick={() => {
            folded.value = !folded.value;
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={folded.value ? 'M3 6l5 5 5-5' : 'M3 10l5-5 5 5'} />
          </svg>
        </button>
        {isFiltered.value && (
          <button type="button" class="link" onClick={explorer.showEverything}>
            {messages.showEverything}
          </button>
        )}
      </div>
      <ul>
        {topFirst.map(({ id, title, symbol }) => {
          const count = counts.value.get(id) ?? { certain: 0, possible: 0 };
          return (
            <li key={id}>
              <label class={count.certain + count.possible === 0 ? 'is-empty' : ''}>
                <Sign kind={symbol} />
                <span class="title" lang={atlas.language}>
                  {title}
                </span>
                <span class="count">
                  {count.certain}
                  {count.possible > 0 && (
                    <>
                      <span class="possible-count" aria-hidden="true" title={messages.possibleToo(count.possible)}>
                        +{count.possible}
                      </span>
                      <span class="sr"> {messages.possibleToo(count.possible)}</span>
                    </>
                  )}
                </span>
                <input type="checkbox" checked={!hidden.value.has(id)} onChange={() => explorer.toggle(id)} />
              </label>
            </li>
          );
        })}
      </ul>
      <LazySlot part="legend" />
      <AddData />
      <NamesField />
      <a class="jump" href="#events" onClick={jump('events')}>
        {messages.regions.events}
      </a>
      <a class="jump" href="#ledger" onClick={jump('ledger')}>
        {messages.regions.ledger}
      </a>
    </section>
  );
}
