import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type Day, dayInWords, isoDay, parseDay } from '../core/day';
import { useExplorer } from './context';
import { messages } from './messages';

interface Props {
  readonly label: string;
  /** Null: none is given, and the field may be left empty. */
  readonly day: Day | null;
  readonly onChange: (day: Day) => void;
  /** Called when the field is emptied; without it an empty field is not taken. */
  readonly onClear?: () => void;
}

/** A typed date. A day that no layer has is not taken, stays as typed, and is explained. */
export function DateField({ label, day, onChange, onClear }: Props) {
  const span = useExplorer().reach.value;
  /** What was typed and could not be taken, with the day that held then. */
  const refused = useSignal<{ text: string; day: Day | null } | null>(null);
  const id = useId();
  const take = (text: string): void => {
    const found = parseDay(text);
    const good = found !== null && found >= span.from && found <= span.to;
    refused.value = good || (text === '' && onClear) ? null : { text, day };
    if (good) onChange(found);
    else if (text === '') onClear?.();
  };
  const wrong = refused.value !== null && refused.value.day === day;
  const text = day === null ? '' : isoDay(day);
  return (
    <span class="date-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={wrong ? refused.value?.text : text}
        min={isoDay(span.from)}
        max={isoDay(span.to)}
        aria-invalid={wrong}
        {...(wrong && { 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {wrong && (
        <span class="wrong" id={`${id}-wrong`} role="alert">
          {messages.badDate(dayInWords(span.from), dayInWords(span.to))}
        </span>
      )}
    </span>
  );
}
