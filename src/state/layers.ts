import { computed } from '@preact/signals';
import type { Atlas } from '../article/atlas';
import { edgesOf } from '../core/axis';
import type { LngLat } from '../core/bounds';
import type { EntryRef } from '../core/selection';
import { articleLayer } from './article-layer';
import type { Datasets } from './datasets';
import type { Filters } from './filters';
import type { Absence, Entry, Layer } from './layer';

export type Layers = ReturnType<typeof createLayers>;

/** All layers of the page as one list, and whatever is asked of an entry of any of them. */
export function createLayers(atlas: Atlas, filters: Filters, datasets: Datasets) {
  const ofMarks = atlas.layers.map((layer) =>
    articleLayer(
      layer,
      atlas.language,
      atlas.marks.filter((mark) => mark.layer === layer.id),
      filters,
    ),
  );
  ofMarks.reverse();
  /** Topmost first: the article's lie above a person's own. */
  const layers = computed((): readonly Layer[] => [...ofMarks, ...datasets.layers.value]);
  const layer = (id: string): Layer | undefined => layers.value.find((one) => one.id === id);
  const layersOf = (group: Layer['group']): readonly Layer[] => layers.value.filter((one) => one.group === group);
  /** Null: no layer has it. */
  const entry = ({ layer: of, id }: EntryRef, near: LngLat | null = null): Entry | null => layer(of)?.entry(id, near) ?? null;
  const absence = (of: Entry): Absence | null => layer(of.ref.layer)?.absence(of) ?? null;
  /** For each group the bars of the axis: those of all its layers together. */
  const binsOf = (group: Layer['group']) =>
    computed(() => {
      const edges = edgesOf(filters.axis.value);
      const sums = edges.slice(1).map((end, at) => ({ from: edges[at] ?? end, to: end - 1, certain: 0, ongoing: 0, possible: 0 }));
      for (const one of layersOf(group))
        for (const [at, bin] of (one.bins(edges) ?? []).entries()) {
          const sum = sums[at];
          if (!sum) continue;
          sum.certain += bin.certain;
          sum.ongoing += bin.ongoing;
          sum.possible += bin.possible;
        }
      return sums;
    });
  return { layers, layersOf, layer, entry, absence, bins: { article: binsOf('article'), user: binsOf('user') } };
}
