import { useEffect } from 'preact/hooks';
import { useExplorer } from './context';
import { messages } from './messages';
import './walk-bar.css';

/** How far down the part of the page that shows the article a passage counts as the one being read. */
const READING_LINE = 0.4;

/** Walking the article: the map follows the reading, the article answers to the map, and events go one by one. */
export function WalkBar() {
  const explorer = useExplorer();
  const { following, onlyInView, inView, passages, follow, setOnlyInView } = explorer.walk;
  useEffect(() => bindReading((n) => explorer.readAlong(n)), [explorer]);
  return (
    <div class="walk-bar">
      <button type="button" aria-pressed={following.value} onClick={() => follow(!following.value)}>
        {messages.follow}
      </button>
      <span class="pair">
        <button type="button" onClick={() => explorer.goTo(-1)}>
          {messages.previousEvent}
        </button>
        <button type="button" onClick={() => explorer.goTo(1)}>
          {messages.nextEvent}
        </button>
      </span>
      <label>
        <input type="checkbox" checked={onlyInView.value} onChange={(event) => setOnlyInView(event.currentTarget.checked)} />
        {messages.onlyInView}
      </label>
      <span class="in-view" role="status">
        {messages.inView(inView.value.size, passages)}
      </span>
    </div>
  );
}

/** Calls `read` with the passage at the reading line whenever the reader scrolls. */
function bindReading(read: (n: number) => void): () => void {
  let frame = 0;
  const look = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const pane = document.querySelector('.pane')?.getBoundingClientRect();
      if (!pane) return;
      const top = Math.max(pane.top, 0);
      const line = top + (Math.min(pane.bottom, innerHeight) - top) * READING_LINE;
      for (const passage of document.querySelectorAll('.passage')) {
        const box = passage.getBoundingClientRect();
        if (box.top <= line && box.bottom > line) return read(Number(passage.id.slice(1)));
      }
    });
  };
  // Scrolling of the pane does not bubble, but it can be caught on its way down.
  document.addEventListener('scroll', look, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('scroll', look, { capture: true });
  };
}
