import { computed, type ReadonlySignal } from '@preact/signals';
import type { Position } from 'geojson';
import { type Atlas, passagesIn } from '../article/atlas';
import { statusBy } from '../article/filter';
import type { Mark } from '../article/mark';
import { numbered, readingOrder } from '../article/number';
import type { Day } from '../core/day';
import { ALL_DAYS, type MapState } from '../style/expressions';
import type { Filters } from './filters';
import type { Own } from './own';

/** The parts of the explorer that are written. */
interface Deps {
  readonly atlas: Atlas;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly marksOf: (n: number) => readonly Mark[];
  readonly filters: Filters;
  readonly own: Own;
  readonly selected: ReadonlySignal<string | null>;
  readonly offered: ReadonlySignal<readonly string[] | null>;
  readonly clickedAt: ReadonlySignal<Position | null>;
  readonly pointedAt: ReadonlySignal<readonly string[]>;
  readonly reading: ReadonlySignal<number | null>;
}

/** What map and paper show, computed from what is chosen. */
export function createMapState({ atlas, marks, marksOf, filters, own, selected, offered, clickedAt, pointedAt, reading }: Deps) {
  const { filter, shown } = filters;
  /** Marks to light up: what is pointed at, else those of the passage being read. */
  const lit = computed(() =>
    pointedAt.value.length > 0 ? pointedAt.value : reading.value === null ? [] : marksOf(reading.value).map(({ id }) => id),
  );

  /** Where the popup points: the mark itself, or the clicked place on a line or an area; null: nowhere on the map. */
  const popupAt = computed<Position | null>(() => {
    const row = own.selected.value;
    if (row) return own.absence(row) ? null : row.at;
    if (offered.value) return clickedAt.value ?? marks.get(offered.value[0] ?? '')?.anchor ?? null;
    const mark = selected.value ? marks.get(selected.value) : undefined;
    if (!mark || !shown.value.has(mark.id)) return null;
    return mark.shape === 'point' ? mark.anchor : (clickedAt.value ?? mark.anchor);
  });

  /** The mark that the popup is about; null for a list of marks. */
  const popupMark = computed(() => (selected.value ? (marks.get(selected.value) ?? null) : null));

  const order = readingOrder(passagesIn(atlas), atlas.marks);
  /** The numbers that the shown marks have on paper. */
  const numbers = computed(() => numbered(order, (id) => shown.value.has(id)));

  /** By which own tiles, lines and areas are filtered; all where there are none, so that a drag then tells the map nothing. */
  const daysOfOwn = computed<readonly [Day, Day]>(() => {
    const chosen = own.looks.value.length > 0 ? filters.range.value : null;
    return chosen ? [chosen.from, chosen.to] : ALL_DAYS;
  });
  const mapState = computed<MapState>(() => ({
    shown: [...shown.value].map(([id, how]) => (how === 'certain' ? id : `?${id}`)),
    status: Object.fromEntries(atlas.marks.map((mark) => [mark.id, statusBy(mark, filter.value)])),
    selected: selected.value ?? '',
    lit: lit.value,
    days: daysOfOwn.value,
    onlyCertain: filter.value.onlyCertain,
  }));

  return { lit, popupAt, popupMark, numbers, mapState };
}
