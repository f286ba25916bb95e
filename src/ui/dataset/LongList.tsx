import { untracked, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { Entry, Layer } from '../../state/layer';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import { VirtualList } from './VirtualList';

/** The list follows a drag only once it rests this long, ms: nobody reads it meanwhile. */
const REST_MS = 150;

/** What the list holds of one layer: `count` entries. */
interface Part {
  readonly layer: Layer;
  readonly count: number;
}

/**
 * What the map shows of datasets, one by one, as a list of which only what is seen is in the page.
 */
export function LongList() {
  const explorer = useExplorer();
  const { layersOf, filter } = explorer;
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
  if (layers.every(({ page }) => page === null)) return <p class="dataset-rows">{note}</p>;
  return (
    <div class="dataset-rows">
      <h3>{rows.list(total.value)}</h3>
      <p>
        {total.value > 0 ? rows.listOrder : rows.listEmpty} {note}
      </p>
      {total.value > 0 && (
        <VirtualList
          label={rows.list(total.value)}
          total={total.value}
          source={parts.value}
          entriesAt={seenOf}
          withLayer={parts.value.length > 1}
          onChoose={({ ref }) => explorer.select(ref, 'article')}
        />
      )}
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
