import type { EditorsNote as NoteOf } from '../article/editors-note';
import { dayInWords } from '../core/day';
import { messages } from './messages';
import { ReportLink } from './Sources';
import './editors-note.css';

/** What the editors say themselves, apart from the article and from those it reports: dated, with what it rests on. */
export function EditorsNote({ note: { day, quote, text, sources, inference } }: { readonly note: NoteOf }) {
  const head = messages.noteOf(dayInWords(day));
  return (
    <div class="editors-note" role="note" aria-label={head}>
      <p class="note-head">
        <span lang={messages.language}>{head}</span>
        {quote && (
          <>
            {' '}
            · <q>{quote}</q>
          </>
        )}
      </p>
      <p>
        {text}{' '}
        {inference && (
          <span class="note-inference" lang={messages.language}>
            {messages.inference}
          </span>
        )}
      </p>
      {sources.length > 0 && (
        <ul>
          {sources.map((source) => (
            <li key={source.url}>
              <ReportLink report={source} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
