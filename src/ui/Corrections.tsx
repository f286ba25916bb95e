import { dayInWords } from '../core/day';
import { useExplorer } from './context';
import { messages } from './messages';

/** What was corrected in the content, by day, the newest first. */
export function Corrections() {
  const { corrections } = useExplorer().atlas;
  if (corrections.length === 0) return null;
  return (
    <section class="ledger corrections" id="corrections" tabIndex={-1} aria-label={messages.regions.corrections}>
      <h2>{messages.regions.corrections}</h2>
      {corrections.map(({ day, entries }) => (
        <div key={day}>
          <h3>{dayInWords(day)}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
