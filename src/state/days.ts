import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isWithin, union } from '../core/axis';
import { daysIn, type Range } from '../core/day';
import type { History } from './commit';

/** What the time axis may show. */
export type AxisFit = 'article' | 'data';

interface Deps {
  /** Of the article. */
  readonly span: Range;
  /** The days that a person's own layers have; null without any. */
  readonly dataDays: () => Range | null;
  /** The days on which something of theirs became known; null without any. */
  readonly reported: () => Range | null;
  /** The chosen days; null for all. */
  readonly range: ReadonlySignal<Range | null>;
  readonly choose: (range: Range | null, history: History) => void;
}

/** The days that can be chosen, which are those of any layer, and the days that the time axis shows. */
export function createDays({ span, dataDays, reported, range, choose }: Deps) {
  /** All days of any layer. */
  const allDays = computed(() => union(span, dataDays()) ?? span);
  /** All days that may be chosen; those that an address has chosen are there before their data are. */
  const reach = computed(() => union(union(allDays.value, reported()), range.value) ?? span);
  /** Whether own layers have days that the article hasn't. */
  const hasOtherDays = computed(() => !isWithin(allDays.value, span));
  const asked = signal<AxisFit | null>(null);
  /** What the axis shows; unless the reader has said, the data when chosen days lie outside of the article's. */
  const axisFit = computed<AxisFit>(() => {
    if (!hasOtherDays.value) return 'article';
    return asked.value ?? (range.value && !isWithin(range.value, span) ? 'data' : 'article');
  });
  const axis = computed(() => (axisFit.value === 'data' ? (dataDays() ?? span) : span));
  const fitAxis = (to: AxisFit): void => {
    asked.value = to;
  };
  /** The days that the fields and the brush tell: those chosen, else all that the axis shows. */
  const fieldDays = computed(() => range.value ?? axis.value);

  /** Chooses days; all that there are is no filter. A start after the end swaps them. */
  function setRange(next: Range | null, history: History = 'push'): void {
    const { from, to } = reach.peek();
    const ordered = next && { from: Math.max(from, Math.min(next.from, next.to)), to: Math.min(to, Math.max(next.from, next.to)) };
    const isAll = ordered === null || isWithin(allDays.peek(), ordered) || ordered.from > ordered.to;
    choose(isAll ? null : ordered, history);
  }
  /** Moves the chosen days by their own length, as far as there are days. */
  function shift(direction: 1 | -1): void {
    const { from, to } = fieldDays.peek();
    const ends = reach.peek();
    const by = direction * daysIn({ from, to });
    const moved = Math.max(ends.from - from, Math.min(ends.to - to, by));
    setRange({ from: from + moved, to: to + moved });
  }
  return { reach, hasOtherDays, axisFit, axis, fitAxis, fieldDays, setRange, shift };
}
