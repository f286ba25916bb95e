import { useComputed } from '@preact/signals';
import { daysOfBin, isWithin } from '../../core/axis';
import type { Range } from '../../core/day';
import { Bars } from '../Bars';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import { AxisFit } from './AxisFit';
import './data-days.css';

/** The days of datasets under the article's, on the same axis, with what lies outside of it in words. */
export function DataDays() {
  const { axis, bins, layersOf, range, onlyCertain } = useExplorer();
  const sums = useComputed(() => {
    const layers = layersOf('user');
    const countsIn = (days: Range | null) => layers.flatMap((layer) => layer.countIn(days) ?? []);
    const sum = (counts: ReturnType<typeof countsIn>, of: keyof ReturnType<typeof countsIn>[number]): number =>
      counts.reduce((all, one) => all + one[of], 0);
    const chosen = countsIn(range.value);
    const possible = sum(chosen, 'possible');
    const [left, possibleInRange] = onlyCertain.value ? [possible, 0] : [0, possible];
    return {
      isCounted: chosen.length > 0,
      onAxis: sum(countsIn(axis.value), 'dated'),
      isOnAxis: !range.value || isWithin(range.value, axis.value),
      all: sum(countsIn(null), 'dated'),
      chosen: range.value ? sum(chosen, 'dated') - left : null,
      possible: possibleInRange,
      undated: sum(chosen, 'undated'),
    };
  });
  const { isCounted, ...counts } = sums.value;
  if (!isCounted) return null;
  const most = Math.max(...bins.user.value.map(({ certain, possible }) => certain + possible));
  return (
    <>
      <p class="dataset-days">{rows.onAxis({ ...counts, most, days: daysOfBin(axis.value) })}</p>
      <Bars group="user" />
      <AxisFit />
    </>
  );
}
