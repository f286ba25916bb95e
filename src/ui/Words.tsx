import type { ComponentChildren } from 'preact';
import { rankInText } from '../article/choose';
import { statusBy } from '../article/filter';
import { type Mark, refOf } from '../article/mark';
import { useExplorer } from './context';
import { Sign } from './Sign';

interface Props {
  readonly n: number;
  readonly text: string;
  /** The marks that rest on these words: one, or several that share them. */
  readonly marks: readonly Mark[];
  /** Whether the reader was led to these words. */
  readonly led: boolean;
  /** Whether the sign stands before them: for the first words of a mark in its passage. */
  readonly signed: boolean;
}

/** Words of a passage as a link to the marks that rest on them. The link holds without scripts, as an address. */
export function Words({ n, text, marks, led, signed }: Props) {
  const explorer = useExplorer();
  const rank = rankInText(n, text);
  const [first, ...others] = [...marks].sort((a, b) => rank(a) - rank(b));
  if (!first) return <>{text}</>;
  // The sign stays on the line of the first word.
  const start = /^\S+/.exec(text)?.[0] ?? '';
  const ids = marks.map(({ id }) => id);
  const highlighted = marks.some((mark) => explorer.hovered.value.includes(mark.id) || explorer.isSelected(refOf(mark)));
  const shown = explorer.shown.value.has(first.id);
  const numbers = ids.flatMap((id) => explorer.numbers.value.get(id) ?? []).sort((a, b) => a - b);
  const hover = (at: readonly string[]) => () => explorer.hover(at);
  const link = (
    <a
      href={`?feature=${first.id}&p=${n}`}
      class={`words${highlighted ? ' is-lit' : ''}${led ? ' is-led' : ''}${shown ? '' : ' is-off'}`}
      data-feature={first.id}
      data-numbers={numbers.join(', ') || undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        explorer.followWords(ids, n, text);
      }}
      onMouseEnter={hover(ids)}
      onMouseLeave={hover([])}
      onFocus={hover(ids)}
      onBlur={hover([])}
    >
      {signed ? (
        <>
          <span class="together">
            <Sign kind={explorer.layerOf(first).symbol} status={statusBy(first, explorer.filter.value)} />
            {start}
          </span>
          {text.slice(start.length)}
        </>
      ) : (
        text
      )}
    </a>
  );
  return others.reduce<ComponentChildren>((inner, { id }) => <span data-feature={id}>{inner}</span>, link) as preact.JSX.Element;
}
