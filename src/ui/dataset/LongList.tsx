import { untracked, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry, Layer } from '../../state/layer';
import { useExplorer } from '../context';
import { EntrySign } from '../EntrySign';
import { dateOf, titleOf } from '../entry-words';
import { messages } from '../messages';
import { rows } from '../messages/rows';
import { scrollTo, visibleRows } from './windowed';
import './long-list.css';

/** The list follows a drag only once it rests this long, ms: nobody reads it meanwhile. */
const REST_MS = 150;

/** What the list holds of one layer: `count` entries. */
interface Part {
  readonly layer: Layer;
  readonly count: number;
}

/**
 * What the map shows of datasets, one by one, as a list of which only what is seen is in the page.
 * The arrows walk it and Enter chooses, while the focus stays on the list (WAI-ARIA: a list box).
 */
export function LongList() {
  const { layersOf, filter } = useExplorer();
  const parts = useSignal<readonly Part[]>([]);
  const total = useComputed(() => parts.value.reduce((sum, { count }) => sum + count, 0));
  useSignalEffect(() => {
    // Other days may show as many others.
    void filter.value;
    const next = layersOf('user').flatMap((layer): Part[] => {
      const count = layer.count.value;
      return count && layer.page && layer.isShown.value ? [{ layer, count: count.certain + count.possible }] : [];
    });
    const rest = setTimeout(() => (parts.value = next), parts.peek().length > 0 && next.length > 0 ? REST_MS : 0);
    return () => clearTimeout(rest);
  });
  const layers = layersOf('user');
  if (layers.length === 0) return null;
  const unlisted = layers.flatMap(({ page, title, isShown }) => (page === null && isShown.value ? [title.value] : []));
  const note = unlisted.length > 0 && rows.notListed(unlisted.join(', '));
  if (layers.every(({ page }) => page === null)) return <p class="own-rows">{note}</p>;
  return (
    <div class="own-rows">
      <h3>{rows.list(total.value)}</h3>
      <p>
        {total.value > 0 ? rows.listOrder : rows.listEmpty} {note}
      </p>
      {total.value > 0 && <List parts={parts.value} total={total.value} />}
    </div>
  );
}

function List({ parts, total }: { readonly parts: readonly Part[]; readonly total: number }) {
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
  const seen = useMemo(() => seenOf(parts, first, count), [parts, first, count]);
  const active = Math.min(at.value, total - 1);

  const choose = (index: number): void => {
    const [entry] = seenOf(parts, index, 1);
    at.value = index;
    if (entry) explorer.select(entry.ref, 'article');
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
      aria-label={rows.list(total)}
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
                {parts.length > 1 && ` · ${explorer.layer(entry.ref.layer)?.title.value}`}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The entries of a stretch of the list, across its layers; a drag of the dates does not bring about others. */
const seenOf = (parts: readonly Part[], first: number, count: number): Entry[] =>
  untracked(() => {
    const seen: Entry[] = [];
    let before = 0;
    for (const { layer, count: all } of parts) {
      const skip = Math.max(0, first - before);
      if (skip < all && seen.length < count) seen.push(...(layer.page?.(skip, count - seen.length) ?? []));
      before += all;
    }
    return seen;
  });
