import { sourcesBy } from '../article/known';
import type { Mark, Report } from '../article/mark';
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
        {sources.map((source) => (
          <li key={source.id}>
            <ReportLink report={source} /> {source.adds}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who published something and when, with its title as a link that opens in a new tab. */
export function ReportLink({ report: { publisher, title, words, undated, url } }: { readonly report: Report }) {
  return (
    <>
      {publisher}, {undated ? messages.readOn(words) : words}:{' '}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {title}
        <span class="sr"> {messages.newTab}</span>
      </a>
      .
    </>
  );
}
