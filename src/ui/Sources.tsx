import { dayInWords, parseDay } from '../core/day';
import type { Mark } from '../core/mark';
import { messages } from './messages';

/** Other reports of the same event, each with what it adds; they open in a new tab. */
export function Sources({ mark: { sources } }: { readonly mark: Mark }) {
  if (sources.length === 0) return null;
  return (
    <div class="sources">
      <h3>{messages.sources(sources.length)}</h3>
      <ul>
        {sources.map(({ id, publisher, title, date, url, adds }) => (
          <li key={id}>
            {publisher}, {dayInWords(parseDay(date) ?? 0)}:{' '}
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title}
              <span class="sr"> {messages.newTab}</span>
            </a>
            . {adds}
          </li>
        ))}
      </ul>
    </div>
  );
}
