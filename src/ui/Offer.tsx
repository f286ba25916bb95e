import type { EntryRef } from '../core/selection';
import { useExplorer } from './context';
import { LazySlot } from './LazySlot';
import { MarkButton } from './MarkButton';
import { messages } from './messages';
import { PopupFrame } from './PopupFrame';

/** Several entries under one click, or on the same words, as a list to choose from. */
export function Offer({ refs }: { readonly refs: readonly EntryRef[] }) {
  const { markOf } = useExplorer();
  const marks = refs.flatMap((ref) => markOf(ref) ?? []);
  return (
    <PopupFrame title={messages.choose(marks.length)}>
      <ul class="offer">
        {marks.map((mark) => (
          <li key={mark.id}>
            <MarkButton mark={mark} />
          </li>
        ))}
      </ul>
      <LazySlot part="here" refs={refs.filter((ref) => !markOf(ref))} />
    </PopupFrame>
  );
}
