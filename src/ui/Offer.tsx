import type { EntryRef } from '../core/selection';
import { Beside } from './Beside';
import { useExplorer } from './context';
import { EntryList } from './EntryList';
import { messages } from './messages';
import { PopupFrame } from './PopupFrame';

/** Several entries under one click, or on the same words, as a list to choose from: those that ask to be chosen, then the rest. */
export function Offer({ refs }: { readonly refs: readonly EntryRef[] }) {
  const { entry } = useExplorer();
  const marks = refs.flatMap((ref) => entry(ref) ?? []).filter(({ mark }) => mark);
  return (
    <PopupFrame title={messages.choose(marks.length)}>
      <EntryList entries={marks} name="offer" />
      <Beside refs={refs.filter((ref) => !marks.some((one) => one.ref.id === ref.id && one.ref.layer === ref.layer))} />
    </PopupFrame>
  );
}
