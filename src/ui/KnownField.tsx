import { dayInWords } from '../core/day';
import { useExplorer } from './context';
import { DateField } from './DateField';
import { LazySlot } from './LazySlot';
import { messages } from './messages';

/** The day up to which claims and reports count: what could be known then. */
export function KnownField() {
  const explorer = useExplorer();
  const day = explorer.known.value;
  return (
    <div class="known">
      <DateField label={messages.knownOn} day={day} onChange={explorer.setKnown} onClear={() => explorer.setKnown(null)} />
      {day !== null && (
        <>
          <span class="sr">{messages.asKnown(dayInWords(day))}</span>
          <button
            type="button"
            class="clear"
            aria-label={messages.knownNow}
            title={messages.knownNow}
            onClick={() => explorer.setKnown(null)}
          >
            ×
          </button>
        </>
      )}
      <LazySlot part="known" />
    </div>
  );
}
