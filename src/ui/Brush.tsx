import { useRef } from 'preact/hooks';
import { present } from '../core/assert';
import { daysOfBin } from '../core/axis';
import { clampDay, type Day, dayInWords, type Range } from '../core/day';
import { useExplorer } from './context';
import { messages } from './messages';
import { dayAt, percent, startOf } from './scale';

type Part = 'from' | 'to' | 'middle' | 'new';
interface Drag {
  readonly part: Part;
  readonly startDay: Day;
  readonly startRange: Range;
  moved: boolean;
}

const KEY_STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 7, PageDown: -7 };

/** The brush: two handles, the stretch between them, and the ground on which a new stretch is drawn. */
export function Brush() {
  const explorer = useExplorer();
  const [span, reach] = [explorer.axis.value, explorer.reach.value];
  const { from, to } = explorer.fieldDays.value;
  const ground = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const stepped = useRef(false);

  const dayUnder = (event: PointerEvent): Day => {
    const box = present(ground.current, 'ground of the brush').getBoundingClientRect();
    return dayAt((event.clientX - box.left) / box.width, span);
  };
  const begin = (part: Part) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    // Captured by the ground, which stays while handles are drawn anew.
    ground.current?.setPointerCapture(event.pointerId);
    drag.current = { part, startDay: dayUnder(event), startRange: { from, to }, moved: false };
  };
  const move = (event: PointerEvent): void => {
    const { current } = drag;
    if (!current) return;
    const day = dayUnder(event);
    if (!current.moved && day === current.startDay) return;
    explorer.setRange(dragged(current, day, reach), current.moved ? 'replace' : 'push');
    current.moved = true;
  };
  const end = (event: PointerEvent): void => {
    // The last place counts too, however fast the pointer was let go.
    if (event.type === 'pointerup') move(event);
    drag.current = null;
  };
  const onKey = (part: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = KEY_STEPS[event.key];
    const range = { from, to };
    const ends = { Home: reach.from, End: reach.to }[event.key];
    const goal = ends ?? (step === undefined ? null : range[part] + step * daysOfBin(span));
    if (goal === null) return;
    event.preventDefault();
    const limit = part === 'from' ? { from: reach.from, to } : { from, to: reach.to };
    // The first step after the handle got the focus is a step back in the history, too; the next ones go on from it.
    explorer.setRange({ ...range, [part]: clampDay(goal, limit) }, stepped.current ? 'replace' : 'push');
    stepped.current = true;
  };
  const { range } = explorer;
  /** What lies outside of the axis stands at its end. */
  const placeOf = (day: Day): number => Math.max(0, Math.min(100, startOf(day, span)));
  const handle = (part: 'from' | 'to', label: string) => (
    <div
      class={`handle handle-${part}`}
      // Without a range the stylesheet places it: text that is written into the page at build time may carry no style.
      style={range.value ? { insetInlineStart: percent(placeOf(part === 'from' ? from : to + 1)) } : undefined}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={reach.from}
      aria-valuemax={reach.to}
      aria-valuenow={part === 'from' ? from : to}
      aria-valuetext={dayInWords(part === 'from' ? from : to)}
      onPointerDown={begin(part)}
      onKeyDown={onKey(part)}
      onFocus={() => {
        stepped.current = false;
      }}
    />
  );
  const stretch = range.value ? { insetInlineStart: percent(placeOf(from)), width: percent(placeOf(to + 1) - placeOf(from)) } : undefined;
  return (
    <div ref={ground} class="brush" onPointerDown={begin('new')} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
      <div class="stretch" style={stretch} onPointerDown={begin(range.value ? 'middle' : 'new')} />
      {handle('from', messages.startOfRange)}
      {handle('to', messages.endOfRange)}
    </div>
  );
}

/** The range that a drag asks for. Handles pushed past each other swap their parts; a moved stretch keeps its length. */
function dragged({ part, startDay, startRange }: Drag, day: Day, reach: Range): Range {
  if (part === 'new') return { from: Math.min(startDay, day), to: Math.max(startDay, day) };
  if (part === 'middle') {
    const by = Math.max(reach.from - startRange.from, Math.min(reach.to - startRange.to, day - startDay));
    return { from: startRange.from + by, to: startRange.to + by };
  }
  const other = part === 'from' ? startRange.to : startRange.from;
  return { from: Math.min(other, day), to: Math.max(other, day) };
}
