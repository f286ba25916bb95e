import type { Entry } from '../state/layer';
import { useExplorer } from './context';
import { EntrySign } from './EntrySign';
import { kindOf, titleOf } from './entry-words';

/** An entry that lies under the same click as what is open, as a button that opens it: its sign and its title. */
export function EntryButton({ entry }: { readonly entry: Entry }) {
  const explorer = useExplorer();
  const { mark, ref, sign } = entry;
  const hover = (at: readonly string[]) => () => explorer.hover(at);
  const pointed = mark ? [mark.id] : [];
  return (
    <button
      type="button"
      class="mark-button"
      lang={explorer.layer(ref.layer)?.language}
      onClick={() => explorer.selectAmong(ref)}
      onMouseEnter={hover(pointed)}
      onMouseLeave={hover([])}
      onFocus={hover(pointed)}
      onBlur={hover([])}
    >
      <EntrySign sign={sign} />
      {titleOf(explorer, entry) ?? kindOf(explorer, entry)}
    </button>
  );
}
