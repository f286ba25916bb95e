import { computed, signal } from '@preact/signals';
import type { Atlas, Layer } from '../article/atlas';
import { type Mark, passagesOf } from '../article/mark';
import type { Ignored, View } from '../article/view';
import { present } from '../core/assert';
import type { EntryRef } from '../core/selection';
import { createCamera } from './camera';
import { createCommit } from './commit';
import { createDatasets, type DatasetReader } from './datasets';
import { createFilters } from './filters';
import { createLayers } from './layers';
import { createMapState } from './map-state';
import { createMeasure } from './measure';
import { createNames } from './names';
import { createOriginal } from './original';
import { createReading } from './reading';
import { createSelection } from './selection';
import { createWalk } from './walk';

export type Explorer = ReturnType<typeof createExplorer>;

/** The whole state of the page, composed of its parts: a few signals that are written, everything else computed from them. */
export function createExplorer(atlas: Atlas, reader: DatasetReader) {
  const marks = new Map(atlas.marks.map((mark) => [mark.id, mark]));
  const layers = new Map(atlas.layers.map((layer) => [layer.id, layer]));
  const byPassage = new Map<number, Mark[]>();
  for (const mark of atlas.marks) for (const n of passagesOf(mark)) byPassage.set(n, [...(byPassage.get(n) ?? []), mark]);
  const marksOf = (n: number): readonly Mark[] => byPassage.get(n) ?? [];
  const layerOf = (mark: Mark): Layer => present(layers.get(mark.layer), `layer "${mark.layer}"`);

  const { commit, lastCommit } = createCommit();
  const camera = createCamera();
  const { names, setNames } = createNames(commit);
  const filters = createFilters(
    atlas,
    commit,
    () => datasets.days.value,
    () => datasets.reported.value,
    () => selection.keepShown(),
  );
  const { filter, isShown } = filters;
  const datasets = createDatasets({ ...reader, ...filters, commit, onGone: (layer) => selection.forget(layer) });
  const all = createLayers(atlas, filters, datasets);
  const reading = createReading(commit, (n) => bringMarks(marksOf(n).flatMap((mark) => (isShown(mark) ? [mark.id] : []))));
  const selection = createSelection({ commit, marks, layers: all, datasets, reading, bring });
  const walk = createWalk({ atlas, isShown, selection, reading });

  /** Ids of the marks that the reader points at, on the map, in the article or in a list. */
  const hovered = signal<readonly string[]>([]);
  const hover = (ids: readonly string[]): void => {
    if (ids.join() !== hovered.peek().join()) hovered.value = ids;
  };
  const ignored = signal<readonly Ignored[]>([]);
  const dismiss = (): void => {
    ignored.value = [];
  };
  const mapState = createMapState({ atlas, marksOf, filters, layers: all, datasets, selection, hovered, reading: reading.reading });
  const view = computed<View>(() => ({
    ...filter.value,
    feature: selection.selectedMark.value?.id ?? null,
    passage: reading.reading.value,
    names: names.value,
    data: datasets.addresses.value,
  }));

  /** Brings marks into the map's view, by id. */
  function bringMarks(ids: readonly string[]): void {
    camera.bringSpots(ids.flatMap((id) => marks.get(id) ?? []));
  }
  /** Brings entries into the map's view; of rows only those that are shown. */
  function bring(refs: readonly EntryRef[]): void {
    const entries = refs.flatMap((ref) => all.entry(ref) ?? []).filter((entry) => entry.mark || !all.absence(entry));
    camera.bringSpots(entries.map(({ mark, isPoint, at, bounds }) => mark ?? { shape: isPoint ? 'point' : 'area', anchor: at, bounds }));
  }
  /** Takes a whole view, as an address gives it. */
  function show(next: View, notUnderstood: readonly Ignored[]): void {
    const { feature, passage, names: nextNames, data, ...chosen } = next;
    commit(
      () => {
        filter.value = chosen;
        names.value = nextNames;
        datasets.addresses.value = data;
        selection.show(feature);
        reading.show(passage, feature);
        ignored.value = notUnderstood;
        hovered.value = [];
      },
      { history: 'replace', origin: 'address' },
    );
  }

  return {
    ...filters,
    ...all,
    ...camera,
    ...mapState,
    ...selection,
    ...reading,
    names,
    setNames,
    walk,
    datasets,
    original: createOriginal(atlas.original),
    measure: createMeasure(),
    atlas,
    lastCommit,
    view,
    hovered,
    hover,
    ignored,
    dismiss,
    mark: (id: string): Mark | undefined => marks.get(id),
    marksOf,
    layerOf,
    bringMarks,
    show,
  };
}
