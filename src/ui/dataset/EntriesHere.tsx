import type { EntryRef } from '../../core/selection';
import type { Explorer } from '../../state/explorer';
import type { Entry } from '../../state/layer';
import { useExplorer } from '../context';
import { messages } from '../messages';
import { VirtualList } from './VirtualList';

/** Entries that lie under the same click, more than there could be buttons for. */
export function EntriesHere({ refs }: { readonly refs: readonly EntryRef[] }) {
  const explorer = useExplorer();
  return (
    <VirtualList
      label={messages.entries.here(refs.length)}
      total={refs.length}
      source={refs}
      entriesAt={(_, first, count) => entriesOf(explorer, refs.slice(first, first + count))}
      withLayer={new Set(refs.map(({ layer }) => layer)).size > 1}
      onChoose={({ ref }) => explorer.selectAmong(ref)}
    />
  );
}

const entriesOf = ({ entry }: Explorer, refs: readonly EntryRef[]): Entry[] => refs.flatMap((ref) => entry(ref) ?? []);
