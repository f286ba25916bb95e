import { useRef } from 'preact/hooks';
import { clampDay, type Day, dayInWords, daysIn, type Range } from '../core/day';
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
  const { span } = explorer.atlas;
  const { from, to } = explorer.days.value;
  const ground = useRef<SVGSVGElement>(null);
  const drag = useRef<Drag | null>(null);

  const dayUnder = (event: PointerEvent): Day => {
    const box = (ground.current as SVGSVGElement).getBoundingClientRect();
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
    explorer.setRange(dragged(current, day, span), current.moved ? 'continued' : 'own');
    current.moved = true;
  };
  const end = (): void => {
    drag.current = null;
  };
  const onKey = (part: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = KEY_STEPS[event.key];
    const range = { from, to };
    const goal = event.key === 'Home' ? span.from : event.key === 'End' ? span.to : step === undefined ? null : range[part] + step;
    if (goal === null) return;
    event.preventDefault();
    const limit = part === 'from' ? { from: span.from, to } : { from, to: span.to };
    explorer.setRange({ ...range, [part]: clampDay(goal, limit) }, 'continued');
  };
  const handle = (part: 'from' | 'to', label: string) => (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has the role of a slider, which the rule does not read on svg
    <svg
      class="handle"
      x={percent(startOf(part === 'from' ? from : to + 1, span))}
      aria-label={label}
      aria-valuemin={span.from}
      aria-valuemax={span.to}
      aria-valuenow={part === 'from' ? from : to}
      aria-valuetext={dayInWords(part === 'from' ? from : to)}
      onPointerDown={begin(part)}
      onKeyDown={onKey(part)}
    >
      <rect class="hit" x="-22" width="44" y="0" height="50" />
      <rect class="ring" x="-8" width="16" y="9" height="30" rx="5" />
      <rect class="grip" x="-5" width="10" y="12" height="24" rx="3" />
    </svg>
  );
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its two handles carry the names
    <svg ref={ground} class="brush" onPointerDown={begin('new')} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
      <rect class="ground" width="100%" height="50" />
      <rect
        class="stretch"
        x={percent(startOf(from, span))}
        width={percent((100 * daysIn({ from, to })) / daysIn(span))}
        y="0"
        height="46"
        onPointerDown={begin(explorer.range.value ? 'middle' : 'new')}
      />
      {handle('from', messages.startOfRange)}
      {handle('to', messages.endOfRange)}
    </svg>
  );
}

/** The range that a drag asks for. Handles pushed past each other swap their parts; a moved stretch keeps its length. */
function dragged({ part, startDay, startRange }: Drag, day: Day, span: Range): Range {
  if (part === 'new') return { from: Math.min(startDay, day), to: Math.max(startDay, day) };
  if (part === 'middle') {
    const by = Math.max(span.from - startRange.from, Math.min(span.to - startRange.to, day - startDay));
    return { from: startRange.from + by, to: startRange.to + by };
  }
  const other = part === 'from' ? startRange.to : startRange.from;
  return { from: Math.min(other, day), to: Math.max(other, day) };
}
