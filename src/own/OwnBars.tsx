import { useComputed } from '@preact/signals';
import type { Day } from '../core/day';
import { useExplorer } from '../ui/context';
import { rows } from '../ui/messages/rows';
import { percent, startOf } from '../ui/scale';
import './own-bars.css';

/** Height of the strip, px. */
const HEIGHT = 28;

/** Bars of the person's own rows under the article's, on the same axis, with what lies outside of it told in words. */
export function OwnBars() {
  const { atlas, own, days, range, filter } = useExplorer();
  const { span } = atlas;
  // The bars don't depend on the chosen days: a drag counts none of them anew.
  const bins = useComputed(() => {
    const edges: Day[] = Array.from({ length: span.to - span.from + 2 }, (_, index) => span.from + index);
    const sums = new Float64Array(edges.length - 1);
    for (const { shown, mask, tally } of own.layers.value)
      if (shown.value) for (const [bin, count] of tally.binsOf(edges, mask.value).entries()) sums[bin] = (sums[bin] ?? 0) + count;
    return sums;
  });
  const sums = useComputed(() => {
    let [onAxis, all, undated, chosen] = [0, 0, 0, 0];
    for (const { shown, mask, tally, counts } of own.layers.value) {
      if (!shown.value) continue;
      const [here, ever] = [tally.countsIn(span, mask.value), tally.countsIn(null, mask.value)];
      const without = here.undated.reduce((sum, count, category) => sum + (mask.value & (1 << category) ? count : 0), 0);
      undated += without;
      onAxis += here.shown - without;
      all += ever.shown - without;
      chosen += counts.value.shown - without;
    }
    return { onAxis, chosen: range.value ? chosen : null, outside: all - onAxis, undated };
  });
  if (!own.layers.value.some(({ shown, done }) => shown.value && !done.tiles)) return null;
  const most = Math.max(...bins.value);
  return (
    <>
      <p class="own-days">
        {rows.onAxis({ ...sums.value, most })} {filter.value.onlyCertain && rows.onlyMarks}
      </p>
      <svg class="own-bars bars" height={HEIGHT} aria-hidden="true" focusable="false">
        {Array.from(bins.value, (count, index) => {
          const day = span.from + index;
          const height = most > 0 ? (count * (HEIGHT - 2)) / most : 0;
          return (
            count > 0 && (
              <rect
                key={day}
                class={day >= days.value.from && day <= days.value.to ? 'bar is-in' : 'bar'}
                data-count={count}
                x={percent(startOf(day + 0.14, span))}
                width={percent(startOf(span.from + 1, span) * 0.72)}
                y={HEIGHT - Math.max(1, height)}
                height={Math.max(1, height)}
              />
            )
          );
        })}
        <line class="baseline" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      </svg>
    </>
  );
}
