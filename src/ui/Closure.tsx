import type { ClaimedClosure } from '../core/atlas';
import { closureOn, stateOn } from '../core/crossing';
import { dayInWords } from '../core/day';
import { statesBy } from '../core/filter';
import type { Mark } from '../core/mark';
import { useExplorer } from './context';
import { messages } from './messages';

/** In a crossing's popup: its state on the last chosen day, how long it has been closed, and what the article counts. */
export function ClosureLine({ mark }: { readonly mark: Mark }) {
  const { days, known } = useExplorer();
  const day = days.value.to;
  const states = statesBy(mark, known.value);
  const closure = closureOn(states, day, known.value);
  const words = dayInWords(day);
  return (
    <p class="closure">
      <strong>
        {closure
          ? messages.closedFor(closure.days, words, closure.partly)
          : messages.crossingOn(mark.where.name, messages.state[stateOn(states, day, known.value)], words)}
      </strong>
      {closure && `, ${messages.closedSince(dayInWords(closure.since))}`}.
    </p>
  );
}

/** The article's own count beside what counting gives: neither is corrected. */
export function ClaimedDays({ closure: { by, days, passage, on, from } }: { readonly closure: ClaimedClosure }) {
  return (
    <span class="claimed-days">
      {messages.claimedDays(by, days, passage)}{' '}
      {messages.countedFrom(
        from.map((start) => ({ from: dayInWords(start), end: dayInWords(start + days) })),
        days,
      )}{' '}
      {messages.countedOn(dayInWords(on), from.map((start) => on - start).join(messages.or))}
    </span>
  );
}
