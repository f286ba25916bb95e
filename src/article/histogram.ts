import type { Bin } from '../core/axis';
import type { Day } from '../core/day';
import { type Filter, shows } from './filter';
import { answerIn, whenBy } from './known';
import type { Mark } from './mark';

/**
 * A bin from each of `edges` (rising days) to before the next, over the dated marks that the filter shows on any day; empty
 * after the day as known on.
 */
export function histogram(marks: readonly Mark[], edges: readonly Day[], filter: Filter): Bin[] {
  const onAnyDay = { ...filter, range: null };
  const dates = marks.flatMap((mark) => (shows(mark, onAnyDay) === 'outside' ? [] : (whenBy(mark, filter.known) ?? [])));
  return edges.slice(1).map((end, index) => {
    const [from, to] = [edges[index] ?? end, end - 1];
    const bin = { from, to, certain: 0, ongoing: 0, possible: 0 };
    for (const when of dates) {
      const found = answerIn(when, { from, to });
      if (found === 'certain') bin[when.interval.certainFrom < from ? 'ongoing' : 'certain'] += 1;
      else if (found === 'possible' && !filter.onlyCertain) bin.possible += 1;
    }
    return bin;
  });
}
