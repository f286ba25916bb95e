import { useLayoutEffect, useRef } from 'preact/hooks';
import { useExplorer, usePage } from './context';
import { useJump } from './layout';
import { messages } from './messages';
import { OriginalFile } from './OriginalFile';
import { Passage } from './Passage';
import './article.css';

/** The retelling with its citation. Written into the page at build time, so that it can be read before any script runs. */
export function Article() {
  const { explorer, theme } = usePage();
  const { atlas } = explorer;
  const jump = useJump();
  return (
    <section
      class={explorer.walk.onlyInView.value ? 'article only-in-view' : 'article'}
      id="article"
      aria-label={messages.regions.article}
      tabIndex={-1}
      lang={atlas.language}
      dir="auto"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === ']') explorer.walk.goToPassage(1);
        if (event.key === '[') explorer.walk.goToPassage(-1);
      }}
    >
      <header>
        <h1>{atlas.title}</h1>
        <p class="standfirst">{atlas.standfirst}</p>
        <p class="citation">
          <span lang={messages.language}>{messages.retells}</span> <cite>{atlas.citation.title}</cite>. {atlas.citation.note} {atlas.notice}{' '}
          {atlas.corrections.length > 0 && (
            <a class="to-corrections" lang={messages.language} href="#corrections" onClick={jump('corrections')}>
              {messages.regions.corrections}
            </a>
          )}
        </p>
        <OriginalFile />
        <button type="button" class="theme quiet" lang={messages.language} onClick={theme.next}>
          {messages.theme(theme.choice.value)}
        </button>
      </header>
      {atlas.sections.map(({ heading, passages }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {passages.map((passage) => (
            <Passage key={passage.n} passage={passage} />
          ))}
        </section>
      ))}
      <Arrival />
    </section>
  );
}

/** Scrolls the words that the reader was led to into view and moves the focus there; nothing to see of its own. */
function Arrival() {
  const explorer = useExplorer();
  const handled = useRef<object | null>(null);
  const target = explorer.target.value;
  useLayoutEffect(() => {
    if (!target || handled.current === target) return;
    handled.current = target;
    const passage = document.getElementById(`p${target.passage}`);
    const origin = explorer.lastCommit.peek().origin;
    if (!passage || origin === 'article') return;
    const words = target.mark && passage.querySelector(`[data-feature="${CSS.escape(target.mark)}"]`);
    // Words stand in the middle, a passage begins at the top.
    const scroll = (): void => (words || passage).scrollIntoView({ block: words ? 'center' : 'start' });
    scroll();
    // Notes above it that went away with the passage read before have moved it.
    requestAnimationFrame(scroll);
    const walking = origin === 'walk' && !document.activeElement?.closest('.article');
    if (origin !== 'address' && !walking) passage.focus({ preventScroll: true });
  }, [target]);
  return null;
}
