import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { boundsAt, type LngLat } from '../core/bounds';
import type { Day } from '../core/day';
import { type Answer, answerTo, type DateFilter } from '../core/interval';
import { type Counts, onlyCertainOf, sumOf } from '../dataset/counts';
import { entryOf, type Entry as Row } from '../dataset/entry';
import { entriesIn } from '../dataset/listing';
import type { Choices, Done, Rows } from '../dataset/messages';
import { colourAt, placesAt } from '../dataset/points';
import { ALL_CATEGORIES } from '../dataset/slices';
import { type Tally, tallyOf } from '../dataset/tally';
import type { TileRow } from '../dataset/tiles';
import type { DatasetLook } from '../style/datasets';
import { categoriesOf, freeName, layerName, type NamedCategory, nextOffset } from './dataset-look';
import type { LoadedFile, Table } from './imported-file';
import type { Absence, DayCount, Entry, EntryId, Layer, SignOf } from './layer';
import { createTitles } from './titles';

/** A row that a click on the map hit. */
export interface RowHit {
  readonly layer: string;
  readonly id: number;
  /** Where it was hit, lon/lat in degrees. */
  readonly at: LngLat;
  /** What is told of it, where it came in a tile and no table can be asked. */
  readonly tile?: TileRow;
}

/** What decides which rows are shown. */
export interface RowFilter extends DateFilter {
  /** Leaves out what was reported after this day, in tables that tell it; null: all. */
  readonly known: Day | null;
}

/** A dataset as a layer: a table, or an archive of tiles. */
export interface DatasetLayer extends Layer {
  readonly title: Signal<string>;
  readonly isShown: Signal<boolean>;
  /** 0 to 1. */
  readonly opacity: Signal<number>;
  /** How far its colours are moved on, so that layers of few categories differ; see `colourAt`. */
  readonly paletteOffset: number;
  /** Most frequent first. */
  readonly categories: readonly NamedCategory[];
  /** Bit c: whether category c is shown. */
  readonly mask: Signal<number>;
  /** How what the map's style draws of it is to look: tiles, lines and areas; null when there are none. */
  readonly look: ReadonlySignal<DatasetLook | null>;
  /** How many of its points, lines and areas are shown by the filter by date, by category. */
  readonly counts: ReadonlySignal<Counts>;
  /** Its rows that were known by the day asked for. */
  readonly rows: ReadonlySignal<Rows>;
  /** Of these rows; `days` are those of all. */
  readonly tally: Tally;
  readonly done: Done;
  readonly table: Table;
  /** A string: the address of an archive that is read in parts. */
  readonly file: Blob | string;
  readonly fileName: string;
  /** What its owner said of it, to read it again with. */
  readonly choices: Choices;
  readonly address: string | null;
  /** Id of the layer that was the same file, read with other columns. */
  readonly replaces: string | null;
  /** Keeps what is told of its rows under a click, where no table can be asked. */
  readonly keepHits: (hits: readonly RowHit[]) => void;
  /** Id of the first of the files that it came with; its own where it came alone. */
  readonly together: string;
}

/** What else a layer needs of the page. */
interface Deps {
  readonly filter: ReadonlySignal<RowFilter>;
  readonly showAllDates: () => void;
  readonly setKnown: (day: null) => void;
}

export type LayerOf = typeof layerOf;

/** A layer of a file that was read. `others`: the layers that there are; `old`: the one whose place it takes, and whose look. */
export function layerOf(
  loaded: LoadedFile,
  { filter, showAllDates, setKnown }: Deps,
  others: readonly DatasetLayer[],
  old?: DatasetLayer,
): DatasetLayer {
  const { id, name, table, file, done, choices, options } = loaded;
  const known = computed(() => (done.known ? filter.value.known : null));
  const rows = computed((): Rows => (known.value === null ? done : (done.known?.by(known.value) ?? done)));
  const ofAll = tallyOf(done);
  const now = computed(() => (rows.value === done ? ofAll : tallyOf(rows.value)));
  const tally: Tally = {
    days: ofAll.days,
    countsIn: (range) => now.value.countsIn(range),
    binsOf: (edges, mask) => now.value.binsOf(edges, mask),
  };
  const paletteOffset = old?.paletteOffset ?? nextOffset(others);
  const categories = categoriesOf(done, tally);
  const isShown = signal(old?.isShown.peek() ?? true);
  const mask = signal(ALL_CATEGORIES);
  const counts = computed(() => {
    const { range, onlyCertain } = filter.value;
    const all = tally.countsIn(range);
    return onlyCertain ? onlyCertainOf(all) : all;
  });
  const opacity = signal(old?.opacity.peek() ?? 0.85);
  const isInStyle = done.tiles !== null || done.shapes.features.length > 0;
  const look = computed((): DatasetLook | null =>
    isInStyle
      ? {
          id,
          shown: isShown.value,
          opacity: opacity.value,
          mask: mask.value,
          places: placesAt(paletteOffset),
          reported: done.known !== undefined,
          tiles: done.tiles,
        }
      : null,
  );
  const titleOfRow = createTitles((rows) => table.titles(rows));
  /** Rows of tiles under the last click: whatever is told of them came with their tiles. */
  let hits: readonly RowHit[] = [];
  const hitOf = (row: EntryId): RowHit | undefined => hits.find((hit) => hit.id === row);

  const coloursOf = (shown: readonly { readonly category: number }[]): SignOf => ({
    colours: shown.map(({ category }) => colourAt(category, paletteOffset)),
  });
  /** What the filter says of a row, which isn't sure either while it was only possibly known. */
  function answerOf({ when, known }: Row): Answer {
    const found = answerTo(when, filter.value);
    if (found !== 'certain' || known !== 'possible') return found;
    return filter.value.onlyCertain ? 'outside' : 'possible';
  }
  const asEntry = (row: Row): Entry => ({
    ref: { layer: id, id: row.row },
    sign: coloursOf([row]),
    mark: null,
    row: done.tiles ? null : row.row,
    when: row.when,
    isPoint: row.isPoint,
    at: row.at,
    bounds: row.bounds,
  });
  function rowOf(row: EntryId, near: LngLat | null): Row | null {
    const hit = hitOf(row);
    if (hit?.tile) {
      return { ...hit.tile, known: 'certain', isPoint: true, at: hit.at, bounds: boundsAt(hit.at) };
    }
    if (typeof row !== 'number') return null;
    const found = entryOf(rows.value, row, near);
    const unknown = found || rows.value === done ? null : entryOf(done, row, near);
    return unknown ? { ...unknown, known: 'outside' } : found;
  }
  const sums = (all: Counts): DayCount => ({
    dated: sumOf(all.dated, mask.value),
    possible: sumOf(all.possible, mask.value),
    undated: sumOf(all.undated, mask.value),
  });
  function absence({ ref }: Entry): Absence | null {
    if (!isShown.value) return { reason: 'layer', name: null, undo: () => (isShown.value = true) };
    const row = rowOf(ref.id, null);
    const bit = 1 << (row?.category ?? 0);
    if (!(mask.value & bit)) {
      const named = categories.find(({ category }) => category === row?.category);
      return { reason: 'category', name: named?.name ?? null, undo: () => (mask.value |= bit) };
    }
    if (row?.known === 'outside') return { reason: 'known', name: null, undo: () => setKnown(null) };
    return row && answerOf(row) === 'outside' ? { reason: 'dates', name: null, undo: showAllDates } : null;
  }
  return {
    id,
    group: 'user',
    language: '',
    title: signal(options.title ?? freeName(layerName(name), others)),
    sign: coloursOf(categories),
    isShown,
    show: (yes) => (isShown.value = yes),
    count: computed(() => {
      if (done.tiles) return null;
      if (!isShown.value) return { certain: 0, possible: 0 };
      const { dated, possible, undated } = sums(counts.value);
      return { certain: dated + undated - possible, possible };
    }),
    countIn: (range) => {
      if (done.tiles || !isShown.value) return null;
      return sums(tally.countsIn(range));
    },
    bins: (edges) => {
      if (done.tiles || !isShown.value) return null;
      const { touching, possible } = tally.binsOf(edges, mask.value);
      return edges.slice(1).map((end, bin) => ({
        from: edges[bin] ?? end,
        to: end - 1,
        certain: (touching[bin] ?? 0) - (possible[bin] ?? 0),
        ongoing: 0,
        possible: filter.value.onlyCertain ? 0 : (possible[bin] ?? 0),
      }));
    },
    page: done.tiles ? null : (skip, most) => entriesIn(rows.value, { ...filter.value, mask: mask.value }, skip, most).map(asEntry),
    entry: (row, near = null) => {
      const found = rowOf(row, near);
      return found && asEntry(found);
    },
    titleOf: (row) => hitOf(row)?.tile?.text.title ?? titleOfRow(Number(row)),
    search: done.tiles
      ? null
      : async (text, most) => {
          const { rows: ids, more } = await table.search(text, most);
          return { ids, more };
        },
    describe: (row) => {
      const text = hitOf(row)?.tile?.text;
      return text
        ? { cells: text.cells }
        : table.cells(Number(row)).then(
            (cells) => ({ cells }),
            () => null,
          );
    },
    absence,
    tellsKnown: done.known !== undefined,
    possibly: ({ ref }) => {
      const row = rowOf(ref.id, null);
      if (!row || answerOf(row) !== 'possible') return null;
      return row.known === 'possible' ? 'known' : 'dates';
    },
    opacity,
    look,
    paletteOffset,
    categories,
    mask,
    counts,
    rows,
    tally,
    done,
    table,
    file,
    fileName: name,
    choices,
    address: options.address ?? old?.address ?? null,
    replaces: options.replaces ?? null,
    keepHits: (next) => {
      hits = next;
    },
    together: old?.together ?? options.together ?? id,
  };
}
