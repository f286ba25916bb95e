import type { Day, Range } from '../core/day';
import { type Filter, shows } from './filter';
import { answerIn, whenBy } from './known';
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
  const dates = marks.flatMap((mark) => (shows(mark, onAnyDay) === 'outside' ? [] : (whenBy(mark, filter.known) ?? [])));
  const bins: Bin[] = [];
  for (let day = span.from; day <= span.to; day++) {
    const bin = { day, certain: 0, ongoing: 0, possible: 0 };
    for (const when of dates) {
      const found = answerIn(when, { from: day, to: day });
      if (found === 'certain') bin[when.interval.certainFrom < day ? 'ongoing' : 'certain'] += 1;
      else if (found === 'possible' && !filter.onlyCertain) bin.possible += 1;
    }
    bins.push(bin);
  }
  return bins;
}
