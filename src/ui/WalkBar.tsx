import { useEffect } from 'preact/hooks';
import { sorted } from '../article/order';
import { useExplorer } from './context';
import { messages } from './messages';
import { whenWords } from './when';
import './walk-bar.css';

/** How far down the part of the page that shows the article a passage counts as the one being read. */
const READING_LINE = 0.4;

/** Walking the article: the map follows the reading, the article answers to the map, and events go one by one. */
export function WalkBar() {
  const explorer = useExplorer();
  const { following, onlyInView, inView, passages, follow, setOnlyInView } = explorer.walk;
  useEffect(() => bindReading((n) => explorer.walk.readAlong(n)), [explorer]);
  return (
    <div class="walk-bar" role="group" aria-label={messages.walk}>
      <div class="steps">
        <Pair label={messages.passages} back={messages.previousPassage} on={messages.nextPassage} go={explorer.walk.goToPassage} />
        <Pair label={messages.event} back={messages.previousEvent} on={messages.nextEvent} go={explorer.walk.goTo} />
        <button type="button" aria-pressed={following.value} onClick={() => follow(!following.value)}>
          {messages.follow}
        </button>
      </div>
      <div class="views">
        <label>
          <input type="checkbox" checked={onlyInView.value} onChange={(event) => setOnlyInView(event.currentTarget.checked)} />
          {messages.onlyInView}
        </label>
        <span class="in-view" role="status">
          {messages.inView(inView.value.size, passages)}
        </span>
      </div>
      <WalkedTo />
    </div>
  );
}

/** Says where a walk from event to event has come to, as the focus stays on the button or the map. */
function WalkedTo() {
  const explorer = useExplorer();
  const { selectedMark, lastCommit, atlas } = explorer;
  const dated = sorted(atlas.marks.filter(explorer.isShown), 'date').filter(({ when }) => when);
  const at = selectedMark.value ? dated.indexOf(selectedMark.value) : -1;
  const mark = dated[at];
  return (
    <p class="sr" role="status">
      {mark && lastCommit.value.origin === 'walk' && messages.eventOf(at + 1, dated.length, mark.title, whenWords(explorer, mark) ?? '')}
    </p>
  );
}

interface PairProps {
  readonly label: string;
  readonly back: string;
  readonly on: string;
  readonly go: (direction: 1 | -1) => void;
}

/** What is walked, between the buttons that go back and on. */
function Pair({ label, back, on, go }: PairProps) {
  return (
    <span class="pair">
      <button type="button" aria-label={back} title={back} onClick={() => go(-1)}>
        ‹
      </button>
      <span>{label}</span>
      <button type="button" aria-label={on} title={on} onClick={() => go(1)}>
        ›
      </button>
    </span>
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
