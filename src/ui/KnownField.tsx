import { dayInWords } from '../core/day';
import { useExplorer } from './context';
import { DateField } from './DateField';
import { messages } from './messages';

/** The day up to which claims and reports count: what could be known then. */
export function KnownField() {
  const explorer = useExplorer();
  const day = explorer.known.value;
  return (
    <div class="known">
      <DateField label={messages.knownOn} day={day} onChange={explorer.setKnown} onClear={() => explorer.setKnown(null)} />
      {day !== null && (
        <p>
          <span class="sr">{messages.asKnown(dayInWords(day))}</span>
          <button type="button" class="link" onClick={() => explorer.setKnown(null)}>
            {messages.knownNow}
          </button>
        </p>
      )}
    </div>
  );
}
