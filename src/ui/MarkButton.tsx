import { statusBy } from '../article/filter';
import { type Mark, refOf } from '../article/mark';
import { useExplorer } from './context';
import { Sign } from './Sign';

/** A mark that lies under the same click as what is open, as a button that opens it: its sign and its title. */
export function MarkButton({ mark }: { readonly mark: Mark }) {
  const explorer = useExplorer();
  const hover = (at: readonly string[]) => () => explorer.hover(at);
  return (
    <button
      type="button"
      class="mark-button"
      lang={explorer.atlas.language}
      onClick={() => explorer.selectAmong(refOf(mark))}
      onMouseEnter={hover([mark.id])}
      onMouseLeave={hover([])}
      onFocus={hover([mark.id])}
      onBlur={hover([])}
    >
      <Sign kind={explorer.layerOf(mark).symbol} status={statusBy(mark, explorer.filter.value)} />
      {mark.title}
    </button>
  );
}
