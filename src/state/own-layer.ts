import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DateFilter } from '../core/interval';
import { type Counts, onlyCertainOf } from '../dataset/counts';
import type { Choices, Done } from '../dataset/messages';
import { COLOURED, colourAt, placesAt } from '../dataset/points';
import { ALL_CATEGORIES } from '../dataset/slices';
import { type Tally, tallyOf } from '../dataset/tally';
import type { OwnLook } from '../style/own';
import type { LoadedFile, Table } from './imported-file';

/** A person's own table as a layer of the map. */
export interface OwnLayer {
  readonly id: string;
  readonly name: Signal<string>;
  readonly shown: Signal<boolean>;
  /** 0 to 1. */
  readonly opacity: Signal<number>;
  /** How far its colours are moved on, so that layers of few categories differ; see `colourAt`. */
  readonly paletteOffset: number;
  /** Bit c: whether category c is shown. */
  readonly mask: Signal<number>;
  /** How many of its points, lines and areas are shown by the filter by date, by category. */
  readonly counts: ReadonlySignal<Counts>;
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
  /** Id of the first of the files that it came with; its own where it came alone. */
  readonly together: string;
}

/** The name of a layer: that of its file without extension, and without that of gzip. */
export const layerName = (fileName: string): string => fileName.replace(/\.gz$/i, '').replace(/(?<=.)\.[A-Za-z0-9]{1,12}$/, '') || fileName;

/** A layer of a file that was read. `others`: the layers that there are; `old`: the one whose place it takes, and whose look. */
export function layerOf(loaded: LoadedFile, dates: ReadonlySignal<DateFilter>, others: readonly OwnLayer[], old?: OwnLayer): OwnLayer {
  const { id, name, table, file, done, choices, options } = loaded;
  const tally = tallyOf(done);
  return {
    id,
    name: signal(options.title ?? freeName(layerName(name), others)),
    shown: signal(old?.shown.peek() ?? true),
    opacity: signal(old?.opacity.peek() ?? 0.85),
    paletteOffset: old?.paletteOffset ?? nextOffset(others),
    mask: signal(ALL_CATEGORIES),
    counts: computed(() => {
      const { range, onlyCertain } = dates.value;
      const counts = tally.countsIn(range);
      return onlyCertain ? onlyCertainOf(counts) : counts;
    }),
    tally,
    done,
    table,
    file,
    fileName: name,
    choices,
    address: options.address ?? old?.address ?? null,
    replaces: options.replaces ?? null,
    together: old?.together ?? options.together ?? id,
  };
}

/** How layers are to look that the map's style draws, in their order: tiles, lines and areas. */
export const looksOf = (layers: readonly OwnLayer[]): readonly OwnLook[] =>
  layers
    .filter(({ done }) => done.tiles !== null || done.shapes.features.length > 0)
    .map(({ id, shown, opacity, mask, paletteOffset, done: { tiles } }) => ({
      id,
      shown: shown.value,
      opacity: opacity.value,
      mask: mask.value,
      places: placesAt(paletteOffset),
      tiles,
    }));

/** The first of the colours that the fewest layers have. */
function nextOffset(layers: readonly OwnLayer[]): number {
  const uses = new Array<number>(COLOURED).fill(0);
  for (const { paletteOffset, done } of layers)
    for (let category = 0; category < Math.max(1, done.points.categories.length); category++) {
      const colour = colourAt(category, paletteOffset);
      uses[colour] = (uses[colour] ?? 0) + 1;
    }
  return uses.indexOf(Math.min(...uses));
}

/** A name that no layer has: the second "events" is "events (2)". */
function freeName(wanted: string, layers: readonly OwnLayer[]): string {
  const taken = new Set(layers.map(({ name }) => name.peek()));
  let free = wanted;
  for (let n = 2; taken.has(free); n++) free = `${wanted} (${n})`;
  return free;
}
