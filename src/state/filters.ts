import { batch, computed, type Signal, signal } from '@preact/signals';
import type { Atlas, Preset } from '../core/atlas';
import { type Day, daysIn, type Range } from '../core/day';
import { type Filter, shows, visible } from '../core/filter';
import { histogram } from '../core/histogram';
import type { Mark, Status } from '../core/mark';
import { claimants, startView, wholeSpan } from '../core/view';

/** How the address takes a change: as a step of its own, or as part of the step before (a drag that goes on). */
export type Step = 'own' | 'continued';

export type Filters = ReturnType<typeof createFilters>;

/**
 * What is shown: the filter, which is written, and what follows from it. `step` tells the address how to take the last
 * change; `changed` is called after each.
 */
export function createFilters(atlas: Atlas, step: Signal<Step>, changed: () => void) {
  const filter = signal<Filter>(startView(atlas));
  const hidden = computed(() => filter.value.hidden);
  const range = computed(() => filter.value.range);
  const known = computed(() => filter.value.known);

  const shown = computed(() => visible(atlas.marks, filter.value));
  const possible = computed(() => [...shown.value.values()].filter((how) => how === 'possible').length);
  /** For each layer, how many of its marks would be shown if it were not hidden: certainly and possibly in range. */
  const counts = computed(() => {
    const byLayer = new Map(atlas.layers.map(({ id }) => [id, { certain: 0, possible: 0 }]));
    for (const mark of atlas.marks) {
      const found = shows(mark, { ...filter.value, hidden: new Set() });
      const count = byLayer.get(mark.layer);
      if (count && found !== 'outside') count[found] += 1;
    }
    return byLayer;
  });
  const bins = computed(() => histogram(atlas.marks, atlas.span, filter.value));
  const days = computed(() => range.value ?? atlas.span);

  function change(next: Partial<Filter>, how: Step = 'own'): void {
    batch(() => {
      step.value = how;
      filter.value = { ...filter.peek(), ...next };
      changed();
    });
  }
  function toggle(layer: string): void {
    const next = new Set(hidden.peek());
    if (!next.delete(layer)) next.add(layer);
    change({ hidden: next });
  }
  /** Chooses days; all of the span is no filter. A start after the end swaps them. */
  function setRange(next: Range | null, how: Step = 'own'): void {
    const { span } = atlas;
    const ordered = next && {
      from: Math.max(span.from, Math.min(next.from, next.to)),
      to: Math.min(span.to, Math.max(next.from, next.to)),
    };
    change({ range: ordered && !wholeSpan(ordered, span) && ordered.from <= ordered.to ? ordered : null }, how);
  }
  /** Moves the chosen days by their own length, staying inside the span. */
  function shift(direction: 1 | -1): void {
    const { span } = atlas;
    const { from, to } = days.value;
    const by = direction * daysIn({ from, to });
    const moved = Math.max(span.from - from, Math.min(span.to - to, by));
    setRange({ from: from + moved, to: to + moved });
  }
  /** Chooses or leaves out one of several; all of them, or none, is no filter. */
  function toggled<T>(chosen: ReadonlySet<T> | null, all: readonly T[], one: T): ReadonlySet<T> | null {
    const next = new Set(chosen ?? all);
    if (!next.delete(one)) next.add(one);
    return next.size === 0 || next.size === all.length ? null : next;
  }
  const toggleClaimant = (name: string): void => change({ by: toggled(filter.peek().by, claimants(atlas), name) });
  const setStatus = (status: ReadonlySet<Status> | null): void => change({ status });
  const toggleStatus = (status: Status, all: readonly Status[]): void => change({ status: toggled(filter.peek().status, all, status) });
  const setKnown = (day: Day | null): void => change({ known: day });
  const setOnlyCertain = (onlyCertain: boolean): void => change({ onlyCertain });
  const isPreset = ({ from, to }: Preset): boolean => range.value?.from === from && range.value.to === to;
  const isShown = (mark: Mark): boolean => shown.value.has(mark.id);

  return {
    filter,
    hidden,
    range,
    known,
    shown,
    possible,
    counts,
    bins,
    days,
    change,
    toggle,
    setRange,
    shift,
    toggleClaimant,
    toggleStatus,
    setStatus,
    setKnown,
    setOnlyCertain,
    isPreset,
    isShown,
  };
}
