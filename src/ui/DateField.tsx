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
  const wrong = useSignal(false);
  const take = (text: string): void => {
    const found = parseDay(text);
    wrong.value = found === null || found < span.from || found > span.to;
    if (!wrong.value && found !== null) onChange(found);
  };
  const id = `day-${label.toLowerCase()}`;
  return (
    <span class="date-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={isoDay(day)}
        min={isoDay(span.from)}
        max={isoDay(span.to)}
        aria-invalid={wrong.value}
        {...(wrong.value && { 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {wrong.value && (
        <span class="wrong" id={`${id}-wrong`} role="alert">
          {messages.badDate(dayInWords(span.from), dayInWords(span.to))}
        </span>
      )}
    </span>
  );
}
