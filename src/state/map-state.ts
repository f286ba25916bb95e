import { computed, type ReadonlySignal } from '@preact/signals';
import { type Atlas, passagesIn } from '../article/atlas';
import { statusBy } from '../article/filter';
import type { Mark } from '../article/mark';
import { numbered, readingOrder } from '../article/order';
import type { LngLat } from '../core/bounds';
import type { Day } from '../core/day';
import { ALL_DAYS, type MapState, statusKey } from '../style/expressions';
import type { Datasets } from './datasets';
import type { Filters } from './filters';
import type { Layers } from './layers';
import type { SelectionState } from './selection';

/** The parts of the explorer that it is computed from. */
interface Deps {
  readonly atlas: Atlas;
  readonly marksOf: (n: number) => readonly Mark[];
  readonly filters: Filters;
  readonly layers: Layers;
  readonly datasets: Datasets;
  readonly selection: SelectionState;
  readonly hovered: ReadonlySignal<readonly string[]>;
  readonly reading: ReadonlySignal<number | null>;
}

/** What map and paper show, computed from what is chosen. */
export function createMapState({ atlas, marksOf, filters, layers, datasets, selection: state, hovered, reading }: Deps) {
  const { filter, shown } = filters;
  const { selection, selectedEntry, selectedMark } = state;
  /** Ids of the marks to highlight: what the pointer is over, else those of the passage being read. */
  const highlighted = computed(() =>
    hovered.value.length > 0 ? hovered.value : reading.value === null ? [] : marksOf(reading.value).map(({ id }) => id),
  );

  /** Where the popup points: the entry itself, or the clicked place on a line or an area; null: nowhere on the map. */
  const popupAt = computed<LngLat | null>(() => {
    const chosen = selection.value;
    if (chosen.kind === 'none') return null;
    if (chosen.kind === 'choices') return chosen.at ?? chosen.entries.flatMap((ref) => layers.entry(ref) ?? [])[0]?.at ?? null;
    const entry = selectedEntry.value;
    if (!entry || layers.absence(entry)) return null;
    return entry.isPoint ? entry.at : (chosen.at ?? entry.at);
  });

  const order = readingOrder(passagesIn(atlas), atlas.marks);
  /** The numbers that the shown marks have on paper. */
  const numbers = computed(() => numbered(order, (id) => shown.value.has(id)));

  /** By which own tiles, lines and areas are filtered; all where there are none, so that a drag then tells the map nothing. */
  const daysOfDatasets = computed<readonly [Day, Day]>(() => {
    const chosen = datasets.looks.value.length > 0 ? filters.range.value : null;
    return chosen ? [chosen.from, chosen.to] : ALL_DAYS;
  });
  const mapState = computed<MapState>(() => ({
    shown: [...shown.value].map(([id, how]) => (how === 'certain' ? id : `?${id}`)),
    status: Object.fromEntries(atlas.marks.map((mark) => [statusKey(mark.id), statusBy(mark, filter.value)])),
    selected: selectedMark.value?.id ?? '',
    highlighted: highlighted.value,
    days: daysOfDatasets.value,
    onlyCertain: filter.value.onlyCertain,
    known: filter.value.known ?? ALL_DAYS[1],
  }));

  return { highlighted, popupAt, numbers, mapState };
}
