import { dayInWords } from '../core/day';
import { sourcesBy } from '../core/known';
import type { Mark } from '../core/mark';
import { useExplorer } from './context';
import { messages } from './messages';

/** Other reports of the same event, each with what it adds; they open in a new tab. */
export function Sources({ mark }: { readonly mark: Mark }) {
  const sources = sourcesBy(mark, useExplorer().known.value);
  if (sources.length === 0) return null;
  return (
    <div class="sources">
      <h3>{messages.sources(sources.length)}</h3>
      <ul>
        {sources.map(({ id, publisher, title, day, url, adds }) => (
          <li key={id}>
            {publisher}, {dayInWords(day)}:{' '}
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
