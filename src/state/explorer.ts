import { batch, computed, signal } from '@preact/signals';
import type { Position } from 'geojson';
import type { Atlas, Layer } from '../article/atlas';
import { type Choice, choose, rankInText, rankOnMap } from '../article/choose';
import { shows } from '../article/filter';
import { type Mark, passagesOf } from '../article/mark';
import type { Ignored, View } from '../article/view';
import { createCamera } from './camera';
import { createFilters, type Step } from './filters';
import type { Table } from './imports';
import { createMapState } from './map-state';
import { createMeasure } from './measure';
import { createNames } from './names';
import { createOriginal } from './original';
import { createOwn, type RowHit, type RowRef } from './own';
import { createSteps } from './steps';
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
  const ignored = signal<readonly Ignored[]>([]);
  /** Where the last choice was made, and how the address takes it: read by whoever follows a change. */
  const origin = signal<Origin>('address');
  const step = signal<Step>('own');
  /** Where on the map the last choice was made (lon/lat in degrees); null when it was made elsewhere. */
  const clickedAt = signal<Position | null>(null);
  const camera = createCamera();
  const { bring, bringSpot } = camera;
  const language = createNames(step);
  const { names } = language;
  const filters = createFilters(atlas, step, () => keepSelection());
  const { filter, shown } = filters;
  const walk = createWalk(atlas, filters.isShown);
  const own = createOwn(filters.filter, step, openTable);
  const view = computed<View>(() => ({
    ...filter.value,
    feature: selected.value,
    passage: reading.value,
    names: names.value,
    data: own.addresses.value,
  }));
  const byPassage = new Map<number, Mark[]>();
  for (const mark of atlas.marks) for (const n of passagesOf(mark)) byPassage.set(n, [...(byPassage.get(n) ?? []), mark]);
  const marksOf = (n: number): readonly Mark[] => byPassage.get(n) ?? [];
  const layerOf = (mark: Mark): Layer => layers.get(mark.layer) as Layer;

  const onMap = createMapState({ atlas, marks, marksOf, filters, own, selected, offered, clickedAt, pointedAt, reading });
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
  const steps = createSteps({
    atlas,
    isShown: filters.isShown,
    selected,
    reading,
    bright: walk.bright,
    select: (id) => select(id, 'walk'),
    read: (n) => read(n, 'walk'),
    close,
  });
  /** Takes a whole view, as an address gives it. */
  function show(next: View, notUnderstood: readonly Ignored[]): void {
    batch(() => {
      step.value = 'continued';
      origin.value = 'address';
      const { feature, passage, names: nextNames, data, ...chosen } = next;
      filter.value = chosen;
      names.value = nextNames;
      own.addresses.value = data;
      also.value = [];
      offered.value = null;
      clickedAt.value = null;
      own.select(null);
      selected.value = feature;
      reading.value = passage;
      target.value = passage === null ? null : { passage, mark: feature };
      ignored.value = notUnderstood;
      pointedAt.value = [];
    });
  }

  return {
    ...filters,
    ...camera,
    ...language,
    ...steps,
    ...onMap,
    original: createOriginal(atlas.original),
    walk,
    measure: createMeasure(),
    own,
    selectRow,
    readAlong,
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
