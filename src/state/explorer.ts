import { batch, computed, signal } from '@preact/signals';
import type { Position } from 'geojson';
import { type Atlas, type Layer, passagesIn } from '../core/atlas';
import { type Choice, choose, rankInText, rankOnMap } from '../core/choose';
import { shows, statusBy } from '../core/filter';
import { type Mark, passagesOf } from '../core/mark';
import { numbered, readingOrder } from '../core/number';
import { beside, neighbour } from '../core/order';
import type { Ignored, View } from '../core/view';
import { ALL_DAYS, type MapState } from '../layers/expressions';
import { createCamera } from './camera';
import { createFilters, type Step } from './filters';
import type { Table } from './imports';
import { createMeasure } from './measure';
import { createOriginal } from './original';
import { createOwn, type RowHit, type RowRef } from './own';
import { createWalk } from './walk';

/**
 * Where something was chosen. The map stays where it is for 'map' and 'popup', the article for 'article'. With 'walk' the
 * focus stays where it is, so that the same key or button goes on.
 */
export type Origin = 'map' | 'article' | 'popup' | 'walk' | 'address';

/** The words that the reader was led to. */
export interface Target {
  readonly passage: number;
  /** Id of the mark whose words are marked; null: the passage as a whole. */
  readonly mark: string | null;
}

export type Explorer = ReturnType<typeof createExplorer>;

/** The whole state of the page: a few signals that are written, everything else computed from them. */
export function createExplorer(atlas: Atlas, openTable: () => Table) {
  const marks = new Map(atlas.marks.map((mark) => [mark.id, mark]));
  const layers = new Map(atlas.layers.map((layer) => [layer.id, layer]));

  const selected = signal<string | null>(null);
  const reading = signal<number | null>(null);
  /** Marks that lie with the selected one under the same click or words. */
  const also = signal<readonly string[]>([]);
  /** Marks offered as a list. */
  const offered = signal<readonly string[] | null>(null);
  const target = signal<Target | null>(null);
  const pointedAt = signal<readonly string[]>([]);
  /** Language of the names that stand beside the atlas's own on the map. */
  const names = signal<string | null>(null);
  const setNames = (language: string | null): void => {
    batch(() => {
      step.value = 'own';
      names.value = language;
    });
  };
  const ignored = signal<readonly Ignored[]>([]);
  /** Where the last choice was made, and how the address takes it: read by whoever follows a change. */
  const origin = signal<Origin>('address');
  const step = signal<Step>('own');
  /** Where on the map the last choice was made (lon/lat in degrees); null when it was made elsewhere. */
  const clickedAt = signal<Position | null>(null);
  const camera = createCamera();
  const { bring, bringSpot } = camera;
  const filters = createFilters(atlas, step, () => keepSelection());
  const { filter, shown } = filters;
  const walk = createWalk(atlas, filters.isShown);
  const own = createOwn(filters.range, step, openTable);
  const view = computed<View>(() => ({
    ...filter.value,
    feature: selected.value,
    passage: reading.value,
    names: names.value,
    data: own.addresses.value,
  }));
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

  const byPassage = new Map<number, Mark[]>();
  for (const mark of atlas.marks) for (const n of passagesOf(mark)) byPassage.set(n, [...(byPassage.get(n) ?? []), mark]);
  const marksOf = (n: number): readonly Mark[] => byPassage.get(n) ?? [];
  const layerOf = (mark: Mark): Layer => layers.get(mark.layer) as Layer;

  const order = readingOrder(passagesIn(atlas), atlas.marks);
  /** The numbers that the shown marks have on paper. */
  const numbers = computed(() => numbered(order, (id) => shown.value.has(id)));

  const mapState = computed<MapState>(() => ({
    shown: [...shown.value].map(([id, how]) => (how === 'certain' ? id : `?${id}`)),
    status: Object.fromEntries(atlas.marks.map((mark) => [mark.id, statusBy(mark, filter.value)])),
    selected: selected.value ?? '',
    lit: lit.value,
    days: filters.range.value ? [filters.range.value.from, filters.range.value.to] : ALL_DAYS,
  }));

  const bringPassage = (n: number): void => bring(marksOf(n).flatMap(({ id }) => (shown.value.has(id) ? [id] : [])));
  /** A selection that the filter took away is let go. */
  const keepSelection = (): void => {
    const mark = selected.value ? marks.get(selected.value) : undefined;
    if (mark && shows(mark, filter.value) === 'outside') close();
    const offer = offered.value?.filter((id) => shown.value.has(id)) ?? [];
    offered.value = offer.length > 0 ? offer : null;
    if (own.selected.value && own.absence(own.selected.value) === 'dates') own.select(null);
  };

  /** `beside` and `rows`: marks, and rows of the person's own tables, under the same click or words. */
  function select(id: string, from: Origin, beside: readonly string[] = [], rows: readonly RowHit[] = []): void {
    batch(() => {
      step.value = 'own';
      origin.value = from;
      own.select(null, rows);
      selected.value = id;
      also.value = beside;
      offered.value = null;
      if (from !== 'map' && from !== 'popup') {
        clickedAt.value = null;
        bring([id]);
      }
    });
  }
  /** Chooses a row of one of the person's own tables, with what lies under the same click. */
  function selectRow(ref: RowRef | RowHit, from: Origin, rows: readonly RowHit[] = [], beside: readonly string[] = []): void {
    batch(() => {
      close();
      origin.value = from;
      also.value = beside;
      own.select(ref, rows);
      const row = own.selected.value;
      if (row && from !== 'map' && from !== 'popup' && !own.absence(row))
        bringSpot({ shape: row.isPoint ? 'point' : 'area', anchor: row.at, bounds: [...row.bounds] });
    });
  }
  function close(): void {
    batch(() => {
      step.value = 'own';
      own.select(null);
      selected.value = null;
      also.value = [];
      offered.value = null;
    });
  }
  function follow(choice: Choice | null, from: Origin): void {
    if (choice === null) {
      // A click on nothing lays everything aside.
      return batch(() => {
        close();
        reading.value = null;
        target.value = null;
      });
    }
    if (choice.kind === 'open') return select(choice.id, from, choice.also);
    batch(() => {
      step.value = 'own';
      origin.value = from;
      own.select(null);
      selected.value = null;
      offered.value = choice.ids;
      if (from !== 'map') {
        clickedAt.value = null;
        bring(choice.ids);
      }
    });
  }
  const resolve = (ids: readonly string[]): Mark[] => ids.flatMap((id) => marks.get(id) ?? []);
  /** A click on the map, at a place in lon/lat, that hit these marks and rows. A row lies over an area, and under all else. */
  const hit = (ids: readonly string[], at: Position, rows: readonly RowHit[] = []): void =>
    batch(() => {
      clickedAt.value = at;
      const found = resolve(ids);
      const [row] = rows;
      if (row && found.every(({ shape }) => shape === 'area')) return selectRow(row, 'map', rows, ids);
      follow(choose(found, rankOnMap), 'map');
      own.under.value = rows;
    });
  /** Words of the article that rest on these marks. */
  const followWords = (ids: readonly string[], n: number, words: string): void =>
    batch(() => {
      follow(choose(resolve(ids), rankInText(n, words)), 'article');
      reading.value = n;
      target.value = null;
    });
  /** Makes a passage the one being read; `mark`: the mark whose words to mark there. */
  function read(n: number, from: Origin, mark: string | null = null): void {
    batch(() => {
      step.value = 'own';
      origin.value = from;
      // The passage that is read already is laid aside again.
      if (from === 'article' && reading.value === n) {
        reading.value = null;
        target.value = null;
        return;
      }
      reading.value = n;
      target.value = { passage: n, mark };
      if (from === 'article' || from === 'walk') bringPassage(n);
    });
  }
  /** Marks that the reader points at, on the map, in the article or in a list. */
  const point = (ids: readonly string[]): void => {
    if (ids.join() !== pointedAt.peek().join()) pointedAt.value = ids;
  };
  const dismiss = (): void => {
    ignored.value = [];
  };
  /** The passage that the reader has come to while the map follows: read, and its marks brought into view. */
  function readAlong(n: number): void {
    if (!walk.following.value || reading.value === n) return;
    batch(() => {
      step.value = 'continued';
      origin.value = 'article';
      reading.value = n;
      target.value = null;
      bringPassage(n);
    });
  }
  /** Goes to the next (1) or previous (-1) shown event by date. */
  function goTo(direction: 1 | -1): void {
    const next = neighbour(atlas.marks.filter(filters.isShown), selected.value, direction);
    if (next) select(next.id, 'walk');
  }
  /** Goes to the next (1) or previous (-1) passage, going round; past those that are dimmed. */
  function turn(direction: 1 | -1): void {
    const next = beside(walk.bright.value, reading.value, direction);
    if (next !== null) read(next, 'walk');
  }
  /** Takes a whole view, as an address gives it. */
  function show(next: View, notUnderstood: readonly Ignored[]): void {
    batch(() => {
      step.value = 'continued';
      origin.value = 'address';
      const { feature, passage, names: language, data, ...chosen } = next;
      filter.value = chosen;
      names.value = language;
      own.addresses.value = data;
      also.value = [];
      offered.value = null;
      clickedAt.value = null;
      own.select(null);
      selected.value = feature;
      reading.value = passage;
      target.value = passage === null ? null : { passage, mark: feature };
      ignored.value = notUnderstood;
    });
  }

  return {
    ...filters,
    ...camera,
    original: createOriginal(atlas.original),
    walk,
    measure: createMeasure(),
    own,
    selectRow,
    turn,
    names,
    setNames,
    readAlong,
    goTo,
    atlas,
    selected,
    reading,
    also,
    offered,
    target,
    pointedAt,
    ignored,
    origin,
    step,
    view,
    lit,
    popupAt,
    popupMark,
    mapState,
    numbers,
    mark: (id: string): Mark | undefined => marks.get(id),
    marksOf,
    layerOf,
    point,
    dismiss,
    select,
    close,
    hit,
    followWords,
    read,
    show,
  };
}
