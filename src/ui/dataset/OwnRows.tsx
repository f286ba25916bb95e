import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { DateFilter } from '../../core/interval';
import { shownOf } from '../../dataset/counts';
import type { Entry } from '../../dataset/entry';
import { entriesIn } from '../../dataset/listing';
import type { Rows } from '../../dataset/messages';
import type { Shown } from '../../dataset/shown';
import type { OwnLayer } from '../../state/own-layer';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import { Swatch } from './Swatch';
import { useTitles } from './titles';
import { unsure } from './unsure';
import { drawnOf, scrollTo } from './windowed';
import './own-rows.css';

/** The list follows a drag only once it rests this long, ms: nobody reads it meanwhile. */
const REST_MS = 150;

/** What the list holds of one layer: `count` rows. */
interface Part {
  readonly layer: OwnLayer;
  readonly rows: Rows;
  readonly shown: Shown;
  readonly count: number;
}

/**
 * The rows of the person's own tables that the map shows, layer by layer, as a list of which only what is seen is in the page.
 * The arrows walk it and Enter chooses, while the focus stays on the list (WAI-ARIA: a list box).
 */
export function OwnRows() {
  const { own, filter } = useExplorer();
  const dates = useComputed((): DateFilter => ({ range: filter.value.range, onlyCertain: filter.value.onlyCertain }));
  const parts = useSignal<readonly Part[]>([]);
  const total = useComputed(() => parts.value.reduce((sum, { count }) => sum + count, 0));
  useSignalEffect(() => {
    const chosen = dates.value;
    const next = own.layers.value.flatMap((layer): Part[] =>
      layer.shown.value && !layer.done.tiles
        ? [
            {
              layer,
              rows: layer.rows.value,
              shown: { ...chosen, mask: layer.mask.value },
              count: shownOf(layer.counts.value, layer.mask.value),
            },
          ]
        : [],
    );
    const rest = setTimeout(() => (parts.value = next), parts.peek().length > 0 && next.length > 0 ? REST_MS : 0);
    return () => clearTimeout(rest);
  });
  if (own.layers.value.length === 0) return null;
  const inTiles = own.layers.value.flatMap(({ done, name, shown }) => (done.tiles && shown.value ? [name.value] : []));
  const note = inTiles.length > 0 && rows.notListed(inTiles.join(', '));
  if (own.layers.value.every(({ done }) => done.tiles)) return <p class="own-rows">{note}</p>;
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
  const { own } = explorer;
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
  const { first, count, top, height } = drawnOf(long, scrolled.value);
  const seen = useMemo(() => seenOf(parts, first, count), [parts, first, count]);
  const titleOf = useTitles(seen);
  const active = Math.min(at.value, total - 1);

  const choose = (index: number): void => {
    const [row] = seenOf(parts, index, 1);
    at.value = index;
    if (row) explorer.select({ layer: row.layer, id: row.row }, 'article');
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
        {seen.map((row, index) => {
          const place = first + index;
          const of = own.layer(row.layer);
          const name = of?.name.value ?? '';
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
              aria-selected={explorer.isSelected({ layer: row.layer, id: row.row })}
              style={{ transform: `translateY(${top + index * long.row}px)` }}
              onClick={() => choose(place)}
            >
              <Swatch categories={[row.category]} paletteOffset={of?.paletteOffset ?? 0} />
              <span class="title">{titleOf({ layer: row.layer, id: row.row }) || rows.row(row.row)}</span>
              <span class="facts">
                {row.when ? rows.when(row.when) : rows.undated}
                {unsure(own, row)}
                {parts.length > 1 && ` · ${name}`}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The rows of a stretch of the list, across its layers. */
function seenOf(parts: readonly Part[], first: number, count: number): (Entry & { readonly layer: string })[] {
  const seen: (Entry & { readonly layer: string })[] = [];
  let before = 0;
  for (const { layer, rows, shown, count: all } of parts) {
    const skip = Math.max(0, first - before);
    if (skip < all && seen.length < count) {
      const entries = entriesIn(rows, shown, skip, count - seen.length);
      seen.push(...entries.map((entry) => ({ ...entry, layer: layer.id })));
    }
    before += all;
  }
  return seen;
}
