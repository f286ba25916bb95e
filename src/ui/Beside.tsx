import type { EntryRef } from '../core/selection';
import { useExplorer } from './context';
import { EntryList } from './EntryList';
import { LazySlot } from './LazySlot';
import { messages } from './messages';

/** As many entries as can be buttons in a popup; more are a list of their own. */
const MAX_BUTTONS = 12;

/** What else lies under the same click or words: marks, then rows of the person's own data, all of them. */
export function Beside({ refs }: { readonly refs: readonly EntryRef[] }) {
  const { entry, layer } = useExplorer();
  const isOwn = (ref: EntryRef): boolean => layer(ref.layer)?.group === 'user';
  const rows = refs.filter(isOwn);
  const marks = refs.filter((ref) => !isOwn(ref)).flatMap((ref) => entry(ref) ?? []);
  return (
    <>
      {marks.length > 0 && (
        <div class="also">
          <h3>{messages.alsoHere}</h3>
          <EntryList entries={marks} />
        </div>
      )}
      {rows.length > 0 && (
        <div class="also">
          <h3>{messages.entries.here(rows.length)}</h3>
          {rows.length > MAX_BUTTONS ? (
            <LazySlot part="here" refs={rows} />
          ) : (
            <EntryList entries={rows.flatMap((ref) => entry(ref) ?? [])} />
          )}
        </div>
      )}
    </>
  );
}
