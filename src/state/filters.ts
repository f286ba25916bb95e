import { computed, signal } from '@preact/signals';
import type { Atlas, Preset } from '../article/atlas';
import { type Filter, NO_FILTER, shows, visible } from '../article/filter';
import type { Mark, Status } from '../article/mark';
import { claimants, startView } from '../article/view';
import type { Day, Range } from '../core/day';
import type { Commit, History } from './commit';
import { createDays } from './days';

export type Filters = ReturnType<typeof createFilters>;

/**
 * What is shown: the filter, which is written, and what follows from it. `dataDays`: the days that a person's own layers
 * have; `reported`: those on which something of theirs became known. `changed` is called after each change.
 */
export function createFilters(
  atlas: Atlas,
  commit: Commit,
  dataDays: () => Range | null,
  reported: () => Range | null,
  changed: () => void,
) {
  const filter = signal<Filter>(startView(atlas));
  const hidden = computed(() => filter.value.hidden);
  const range = computed(() => filter.value.range);
  const onlyCertain = computed(() => filter.value.onlyCertain);
  const known = computed(() => filter.value.known);

  const shown = computed(() => visible(atlas.marks, filter.value));
  const possible = computed(() => [...shown.value.values()].filter((how) => how === 'possible').length);
  const days = createDays({ span: atlas.span, dataDays, reported, range, choose: (range, history) => change({ range }, history) });
  /** The days that are told of the article: those chosen, else all of its span. */
  const articleDays = computed(() => range.value ?? atlas.span);

  /** `history`: 'replace' while a drag or a held key goes on. */
  function change(next: Partial<Filter>, history: History = 'push'): void {
    commit(
      () => {
        filter.value = { ...filter.peek(), ...next };
        changed();
      },
      { history, origin: 'controls' },
    );
  }
  function toggle(layer: string): void {
    const next = new Set(hidden.peek());
    if (!next.delete(layer)) next.add(layer);
    change({ hidden: next });
  }
  /** Chooses or leaves out one of several; all of them, or none, is no filter. */
  function toggled<T>(chosen: ReadonlySet<T> | null, all: readonly T[], one: T): ReadonlySet<T> | null {
    const next = new Set(chosen ?? all);
    if (!next.delete(one)) next.add(one);
    return next.size === 0 || next.size === all.length ? null : next;
  }
  /** Chooses a claimant, or lets one go; with none chosen everybody counts. */
  function toggleClaimant(name: string): void {
    const next = new Set(filter.peek().by);
    if (!next.delete(name)) next.add(name);
    change({ by: next.size === 0 || next.size === claimants(atlas).length ? null : next });
  }
  const setStatus = (status: ReadonlySet<Status> | null): void => change({ status });
  const toggleStatus = (status: Status, all: readonly Status[]): void => change({ status: toggled(filter.peek().status, all, status) });
  const setKnown = (day: Day | null): void => change({ known: day });
  const setOnlyCertain = (onlyCertain: boolean): void => change({ onlyCertain });
  /** Takes back the choice of claims: by whom, how sure, and known on which day. */
  const showAllClaims = (): void => change({ by: null, status: null, known: null });
  /** Why a mark is not shown, the first reason that holds; null when it is. */
  function leftOutBy(mark: Mark): 'layer' | 'claims' | 'dates' | null {
    const { hidden: off, range: dates, onlyCertain, ...claims } = filter.value;
    if (off.has(mark.layer)) return 'layer';
    if (shows(mark, { ...NO_FILTER, ...claims }) === 'outside') return 'claims';
    return shows(mark, { ...NO_FILTER, range: dates, onlyCertain, known: claims.known }) === 'outside' ? 'dates' : null;
  }
  const showAllDates = (): void => change({ range: null, onlyCertain: false });
  /** Whether anything is left out, and how to take all of it back. */
  const isFiltered = computed(() => {
    const { hidden: off, range: dates, onlyCertain, by, status, known: day } = filter.value;
    return off.size > 0 || dates !== null || onlyCertain || by !== null || status !== null || day !== null;
  });
  const showEverything = (): void => change(NO_FILTER);
  const isPreset = ({ from, to }: Preset): boolean => range.value?.from === from && range.value.to === to;
  const isShown = (mark: Mark): boolean => shown.value.has(mark.id);

  return {
    filter,
    hidden,
    range,
    onlyCertain,
    known,
    shown,
    possible,
    ...days,
    days: articleDays,
    change,
    toggle,
    toggleClaimant,
    toggleStatus,
    setStatus,
    setKnown,
    setOnlyCertain,
    showAllClaims,
    showAllDates,
    isFiltered,
    showEverything,
    leftOutBy,
    isPreset,
    isShown,
  };
}
