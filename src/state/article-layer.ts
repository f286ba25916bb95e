import { computed, signal } from '@preact/signals';
import type { Layer as LayerOfMarks } from '../article/atlas';
import { shows, statusBy } from '../article/filter';
import { histogram } from '../article/histogram';
import { whenBy } from '../article/known';
import { type Mark, refOf } from '../article/mark';
import type { Range } from '../core/day';
import type { Filters } from './filters';
import type { Absence, DayCount, Entry, Layer } from './layer';

/** One of the article's layers. `language`: of its texts; `marks`: its marks, in their order. */
export function articleLayer({ id, title, symbol }: LayerOfMarks, language: string, marks: readonly Mark[], filters: Filters): Layer {
  const { filter, hidden, shown } = filters;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const entryOf = (mark: Mark): Entry => ({
    ref: refOf(mark),
    sign: { kind: symbol, status: statusBy(mark, filter.value) },
    mark,
    row: null,
    when: whenBy(mark, filter.value.known)?.interval ?? null,
    isPoint: mark.shape === 'point',
    at: mark.anchor,
    bounds: mark.bounds,
  });
  const isShown = computed(() => !hidden.value.has(id));
  const show = (yes: boolean): void => {
    if (isShown.peek() !== yes) filters.toggle(id);
  };
  /** What would be shown if the layer were. */
  const found = computed(() => {
    const chosen = { ...filter.value, hidden: new Set<string>() };
    return marks.map((mark) => shows(mark, chosen));
  });
  function countIn(range: Range | null): DayCount {
    const chosen = { ...filter.value, range, onlyCertain: false };
    const count = { dated: 0, possible: 0, undated: 0 };
    for (const mark of marks) {
      const answer = shows(mark, chosen);
      if (answer === 'outside') continue;
      count[mark.when ? 'dated' : 'undated'] += 1;
      if (answer === 'possible') count.possible += 1;
    }
    return count;
  }
  function absence({ mark }: Entry): Absence | null {
    const reason = mark && filters.leftOutBy(mark);
    if (!reason) return null;
    const undo = { layer: () => show(true), claims: filters.showAllClaims, dates: filters.showAllDates }[reason];
    return { reason, name: null, undo };
  }
  return {
    id,
    group: 'article',
    title: signal(title),
    language,
    sign: { kind: symbol },
    isShown,
    show,
    count: computed(() => {
      const of = (wanted: 'certain' | 'possible'): number => found.value.filter((answer) => answer === wanted).length;
      return { certain: of('certain'), possible: of('possible') };
    }),
    countIn,
    bins: (edges) => histogram(marks, edges, filter.value),
    page: (skip, most) =>
      marks
        .filter((mark) => shown.value.has(mark.id))
        .slice(skip, skip + most)
        .map(entryOf),
    entry: (one) => {
      const mark = byId.get(String(one));
      return mark ? entryOf(mark) : null;
    },
    titleOf: (one) => byId.get(String(one))?.title,
    search: null,
    describe: (one) => {
      const mark = byId.get(String(one));
      return mark ? { mark } : null;
    },
    absence,
    tellsKnown: true,
    possibly: ({ mark }) => (mark !== null && shown.value.get(mark.id) === 'possible' ? 'dates' : null),
  };
}
