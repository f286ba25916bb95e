import type { EntryRef } from '../core/selection';
import { useExplorer } from './context';
import { LazySlot } from './LazySlot';
import { MarkButton } from './MarkButton';
import { messages } from './messages';

/** What else lies under the same click or words: marks, then rows of the person's own data. */
export function Beside({ refs }: { readonly refs: readonly EntryRef[] }) {
  const { markOf } = useExplorer();
  const marks = refs.flatMap((ref) => markOf(ref) ?? []);
  return (
    <>
      {marks.length > 0 && (
        <div class="also">
          <h3>{messages.alsoHere}</h3>
          <ul>
            {marks.map((mark) => (
              <li key={mark.id}>
                <MarkButton mark={mark} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <LazySlot part="here" refs={refs.filter((ref) => !markOf(ref))} />
    </>
  );
}
