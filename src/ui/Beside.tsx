import type { EntryRef } from '../core/selection';
import { useExplorer } from './context';
import { EntryList } from './EntryList';
import { messages } from './messages';

/** What else lies under the same click or words: marks, then rows of the person's own data. */
export function Beside({ refs }: { readonly refs: readonly EntryRef[] }) {
  const { entry } = useExplorer();
  const entries = refs.flatMap((ref) => entry(ref) ?? []);
  const [marks, others] = [entries.filter(({ mark }) => mark), entries.filter(({ mark }) => !mark)];
  return (
    <>
      {marks.length > 0 && (
        <div class="also">
          <h3>{messages.alsoHere}</h3>
          <EntryList entries={marks} />
        </div>
      )}
      {others.length > 0 && (
        <div class="also">
          <h3>{messages.entries.here(others.length)}</h3>
          <EntryList entries={others} />
        </div>
      )}
    </>
  );
}
