import { untracked, useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry } from '../../state/layer';
import { useExplorer } from '../context';
import { EntrySign } from '../EntrySign';
import { dateOf, titleOf } from '../entry-words';
import { messages } from '../messages';
import { scrollTo, visibleRows } from './windowed';
import './virtual-list.css';

interface Props<Source> {
  readonly label: string;
  readonly total: number;
  /** What the entries come from: another one brings others. */
  readonly source: Source;
  /** At most `count` entries from the place `first` on. */
  readonly entriesAt: (source: Source, first: number, count: number) => readonly Entry[];
  /** Whether each says which layer it is of. */
  readonly withLayer: boolean;
  readonly onChoose: (entry: Entry) => void;
}

/**
 * A list of any length, of which only what is seen is in the page. The arrows walk it and Enter chooses, while the focus stays on
 * the list (WAI-ARIA: a list box). It is drawn anew for another source, not with each step of a drag of the dates.
 */
export function VirtualList<Source>({ label, total, source, entriesAt, withLayer, onChoose }: Props<Source>) {
  const explorer = useExplorer();
  const box = useRef<HTMLDivElement>(null);
  const scrolled = useSignal(0);
  const size = useSignal({ row: 28, view: 280 });
  /** The row that the keys are at. */
  const at = useSignal(0);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = (): void => {
      size.value = { row: Number.parseFloat(getComputedStyle(current).lineHeight), view: current.clientHeight };
    };
    const resized = new ResizeObserver(measure);
    resized.observe(current);
    measure();
    return () => resized.disconnect();
  }, [size]);
  const long = { total, ...size.value };
  const { first, count, top, height } = visibleRows(long, scrolled.value);
  const seen = useMemo(() => untracked(() => entriesAt(source, first, count)), [source, entriesAt, first, count]);
  const active = Math.min(at.value, total - 1);

  const choose = (index: number): void => {
    const [entry] = untracked(() => entriesAt(source, index, 1));
    at.value = index;
    if (entry) onChoose(entry);
  };
  const onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(long.view / long.row) - 1);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -total, End: total }[event.key];
    if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (step !== undefined) {
      at.value = Math.max(0, Math.min(total - 1, active + step));
      scrolled.value = scrollTo(long, scrolled.value, at.value);
      if (box.current) box.current.scrollTop = scrolled.value;
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      class="long-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      {...(active >= first && active < first + count && { 'aria-activedescendant': `${id}-${active}` })}
      onScroll={({ currentTarget }) => (scrolled.value = currentTarget.scrollTop)}
      onKeyDown={onKey}
    >
      <div role="presentation" style={{ height: `${height}px` }}>
        {seen.map((entry, index) => {
          const place = first + index;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys
            <div
              key={place}
              id={`${id}-${place}`}
              class={place === active ? 'is-active' : ''}
              role="option"
              tabIndex={-1}
              aria-setsize={total}
              aria-posinset={place + 1}
              aria-selected={explorer.isSelected(entry.ref)}
              style={{ transform: `translateY(${top + index * long.row}px)` }}
              onClick={() => choose(place)}
            >
              <EntrySign sign={entry.sign} />
              <span class="title">{titleOf(explorer, entry) ?? messages.entries.row(entry.row ?? 0)}</span>
              <span class="facts">
                {untracked(() => dateOf(explorer, entry))}
                {withLayer && ` · ${explorer.layer(entry.ref.layer)?.title.value}`}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
