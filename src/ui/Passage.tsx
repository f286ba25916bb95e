import { segments } from '../article/anchor';
import type { Passage as PassageOf } from '../article/passage';
import { useExplorer } from './context';
import { EditorsNote } from './EditorsNote';
import { messages } from './messages';
import { PassageNotes } from './PassageNotes';
import { Words } from './Words';

/** A paragraph: its number, which shows its marks on the map, and its words, some of them links to marks. */
export function Passage({ passage: { n, text } }: { readonly passage: PassageOf }) {
  const explorer = useExplorer();
  const marks = explorer.marksOf(n);
  const current = explorer.reading.value === n;
  const target = explorer.target.value;
  const led = current && target?.passage === n;
  const original = explorer.original.paragraphOf.value(n);
  const parts = segments(text, n, marks);
  return (
    <div
      class={`passage${current ? ' is-current' : ''}${explorer.walk.inView.value.has(n) ? ' is-in-view' : ''}${led && target.mark === null ? ' is-led' : ''}`}
      id={`p${n}`}
      tabIndex={-1}
      {...(current && { 'aria-current': 'true' })}
    >
      {marks.length > 0 ? (
        <button
          type="button"
          class="number"
          lang={messages.language}
          aria-label={messages.showPassage(n)}
          aria-pressed={current}
          onClick={() => explorer.read(n, 'article')}
        >
          {messages.passage(n)}
        </button>
      ) : (
        <span class="number">{messages.passage(n)}</span>
      )}
      {original && (
        <blockquote class="original" cite={explorer.atlas.citation.title}>
          <p>{original}</p>
          <footer lang={messages.language}>{messages.matches}</footer>
        </blockquote>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button with the number does the same by keyboard */}
      <p onClick={(event) => isPlainClick(event) && marks.length > 0 && explorer.read(n, 'article')}>
        {parts.map((segment, index) =>
          segment.marks.length === 0 ? (
            segment.text
          ) : (
            <Words
              key={segment.text}
              n={n}
              text={segment.text}
              marks={marks.filter(({ id }) => segment.marks.includes(id))}
              signed={parts.findIndex((other) => other.marks[0] === segment.marks[0]) === index}
              led={led && target.mark !== null && segment.marks.includes(target.mark)}
            />
          ),
        )}
      </p>
      {explorer.atlas.notes.map((note) => note.passage === n && <EditorsNote key={note.id} note={note} />)}
      <PassageNotes n={n} />
    </div>
  );
}

/** A click that is meant for the passage: not on a link in it, and not the end of selecting text. */
function isPlainClick(event: MouseEvent): boolean {
  return !(event.target instanceof Element && event.target.closest('a')) && (window.getSelection()?.isCollapsed ?? true);
}
