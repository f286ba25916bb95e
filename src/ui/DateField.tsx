import { useSignal } from '@preact/signals';
import { type Day, dayInWords, isoDay, parseDay } from '../core/day';
import { useExplorer } from './context';
import { messages } from './messages';

interface Props {
  readonly label: string;
  readonly day: Day;
  readonly onChange: (day: Day) => void;
}

/** A typed date. A day outside the atlas's span is not taken, stays as typed, and is explained. */
export function DateField({ label, day, onChange }: Props) {
  const { span } = useExplorer().atlas;
  /** What was typed and could not be taken, with the day that held then. */
  const refused = useSignal<{ text: string; day: Day } | null>(null);
  const take = (text: string): void => {
    const found = parseDay(text);
    const good = found !== null && found >= span.from && found <= span.to;
    refused.value = good ? null : { text, day };
    if (good) onChange(found);
  };
  const id = `day-${label.toLowerCase()}`;
  const wrong = refused.value !== null && refused.value.day === day;
  return (
    <span class="date-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={wrong ? refused.value?.text : isoDay(day)}
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
