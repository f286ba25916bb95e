import type { Day, Range } from './day';
import { type Filter, shows } from './filter';
import { answer } from './interval';
import { whenBy } from './known';
import type { Mark } from './mark';

/** How many marks a day has. */
export interface Bin {
  readonly day: Day;
  /** Certainly dated to this day, or begun on it. */
  readonly certain: number;
  /** Begun on an earlier day and certainly going on. */
  readonly ongoing: number;
  /** Possibly dated to this day. */
  readonly possible: number;
}

/** One bin a day of `span`, over the dated marks that the filter shows on any day; empty after the day as known on. */
export function histogram(marks: readonly Mark[], span: Range, filter: Filter): Bin[] {
  const onAnyDay = { ...filter, range: null };
  const intervals = marks.flatMap((mark) => {
    const when = shows(mark, onAnyDay) === 'outside' ? null : whenBy(mark, filter.known);
    return when ? [when.interval] : [];
  });
  const bins: Bin[] = [];
  for (let day = span.from; day <= span.to; day++) {
    const bin = { day, certain: 0, ongoing: 0, possible: 0 };
    for (const interval of intervals) {
      const found = answer(interval, { from: day, to: day });
      if (found === 'certain') bin[interval.certainFrom < day ? 'ongoing' : 'certain'] += 1;
      else if (found === 'possible' && !filter.onlyCertain) bin.possible += 1;
    }
    bins.push(bin);
  }
  return bins;
}
