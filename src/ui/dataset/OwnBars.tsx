import { useComputed } from '@preact/signals';
import { daysOfBin, edgesOf, isWithin } from '../../core/axis';
import { sumOf } from '../../dataset/counts';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import { barIn } from '../scale';
import { AxisFit } from './AxisFit';
import './own-bars.css';

/** Height of the strip, px. */
const HEIGHT = 28;

/**
 * Bars of the person's own rows under the article's, on the same axis, with what is only possible hatched, and what lies
 * outside of it told in words.
 */
export function OwnBars() {
  const { axis, own, fieldDays: days, range, onlyCertain } = useExplorer();
  const span = axis.value;
  // The bars don't depend on the chosen days: a drag counts none of them anew.
  const bins = useComputed(() => {
    const edges = edgesOf(axis.value);
    const sums = edges.slice(1).map((end, index) => ({ from: edges[index] ?? end, to: end - 1, certain: 0, possible: 0 }));
    for (const { shown, mask, tally } of own.layers.value) {
      if (!shown.value) continue;
      const { touching, possible } = tally.binsOf(edges, mask.value);
      for (const [bin, sum] of sums.entries()) {
        sum.certain += (touching[bin] ?? 0) - (possible[bin] ?? 0);
        if (!onlyCertain.value) sum.possible += possible[bin] ?? 0;
      }
    }
    return sums;
  });
  const sums = useComputed(() => {
    let [onAxis, all, undated, chosen, possible] = [0, 0, 0, 0, 0];
    for (const { shown, mask, tally, counts } of own.layers.value) {
      if (!shown.value) continue;
      undated += sumOf(counts.value.undated, mask.value);
      onAxis += sumOf(tally.countsIn(axis.value).dated, mask.value);
      all += sumOf(tally.countsIn(null).dated, mask.value);
      chosen += sumOf(counts.value.dated, mask.value);
      possible += sumOf(counts.value.possible, mask.value);
    }
    const isOnAxis = !range.value || isWithin(range.value, axis.value);
    return { onAxis, isOnAxis, all, chosen: range.value ? chosen : null, possible, undated };
  });
  if (!own.layers.value.some(({ shown, done }) => shown.value && !done.tiles)) return null;
  const most = Math.max(...bins.value.map(({ certain, possible }) => certain + possible));
  const heightOf = (count: number): number => (count > 0 ? Math.max(1, (count * (HEIGHT - 2)) / most) : 0);
  return (
    <>
      <p class="own-days">{rows.onAxis({ ...sums.value, most, days: daysOfBin(span) })}</p>
      <svg class="own-bars bars" height={HEIGHT} aria-hidden="true" focusable="false">
        {bins.value.map(({ certain, possible, ...bin }) => {
          const [sure, unsure] = [heightOf(certain), heightOf(possible)];
          const place = barIn(bin, span);
          return (
            certain + possible > 0 && (
              <g
                key={bin.from}
                class={bin.to >= days.value.from && bin.from <= days.value.to ? 'bar is-in' : 'bar'}
                data-count={certain + possible}
                data-possible={possible}
              >
                {sure > 0 && <rect {...place} y={HEIGHT - sure} height={sure} />}
                {unsure > 0 && <rect class="possible" {...place} y={HEIGHT - sure - unsure} height={unsure} />}
              </g>
            )
          );
        })}
        <line class="baseline" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <AxisFit />
    </>
  );
}
