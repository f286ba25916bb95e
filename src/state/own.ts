import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Position } from 'geojson';
import { type Answer, answerTo, type DateFilter } from '../core/interval';
import { type Counts, onlyCertainOf } from '../dataset/counts';
import { type Entry, entryOf } from '../dataset/entry';
import type { Choices, Done } from '../dataset/messages';
import { COLOURED, colourAt, placesAt } from '../dataset/points';
import { ALL_CATEGORIES } from '../dataset/slices';
import { type Tally, tallyOf } from '../dataset/tally';
import type { RowText, TileRow } from '../dataset/tiles';
import type { OwnLook } from '../style/own';
import type { Step } from './filters';
import { type Arrived, createImports, type Table } from './imports';

/** A person's own table as a layer of the map. */
export interface OwnLayer {
  readonly id: string;
  readonly name: Signal<string>;
  readonly shown: Signal<boolean>;
  /** 0 to 1. */
  readonly opacity: Signal<number>;
  /** How far its colours are moved on, so that layers of few categories differ; see `colourAt`. */
  readonly turn: number;
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
}

/** Names a row. */
export interface RowRef {
  readonly layer: string;
  readonly row: number;
}

/** A row that a click on the map hit. */
export interface RowHit extends RowRef {
  /** Of what was hit, 0 to `OTHER`. */
  readonly category: number;
  /** Where it was hit, lon/lat in degrees. */
  readonly at: Position;
  /** What is told of it, where it came in a tile and no table can be asked. */
  readonly tile?: TileRow;
}

/** A row that was chosen. */
export interface OwnRow extends Entry {
  readonly layer: string;
  /** What is told of it, where no table can be asked. */
  readonly text?: RowText;
}

export type Own = ReturnType<typeof createOwn>;

/** The name of a layer: that of its file without extension, and without that of gzip. */
export const layerName = (fileName: string): string => fileName.replace(/\.gz$/i, '').replace(/(?<=.)\.[A-Za-z0-9]{1,12}$/, '') || fileName;

/** A person's own tables. Nothing of them leaves this page. `open` starts a worker; `dates`: the filter by date. */
export function createOwn(dates: ReadonlySignal<DateFilter>, step: Signal<Step>, open: () => Table) {
  /** Topmost first. */
  const layers = signal<readonly OwnLayer[]>([]);
  const selected = signal<OwnRow | null>(null);
  /** Rows under the last click, nearest first. */
  const under = signal<readonly RowHit[]>([]);
  /** How the layers are to look that the map's style draws, topmost first: tiles, lines and areas. */
  const looks = computed<readonly OwnLook[]>(() =>
    layers.value
      .filter(({ done }) => done.tiles !== null || done.shapes.features.length > 0)
      .map(({ id, shown, opacity, mask, turn, done: { tiles } }) => ({
        id,
        shown: shown.value,
        opacity: opacity.value,
        mask: mask.value,
        places: placesAt(turn),
        tiles,
      })),
  );
  const { dismiss, withoutAddress, ...imports } = createImports(step, open, arrive);

  function arrive({ id, name, file, table, done, choices, coming }: Arrived): void {
    const mask = signal(ALL_CATEGORIES);
    const tally = tallyOf(done);
    const old = coming.replaces ? layer(coming.replaces) : undefined;
    const next: OwnLayer = {
      id,
      name: signal(coming.title ?? freeName(layerName(name))),
      shown: signal(old?.shown.peek() ?? true),
      opacity: signal(old?.opacity.peek() ?? 0.85),
      turn: old?.turn ?? nextTurn(),
      mask,
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
      address: coming.address ?? old?.address ?? null,
      replaces: coming.replaces ?? null,
    };
    // What is read anew takes the place of what it was.
    layers.value = old ? layers.value.map((one) => (one === old ? next : one)) : [next, ...layers.value];
    if (!old) return;
    dispose(old);
    dismiss(old.id);
  }
  /** The first of the colours that the fewest layers have. */
  const nextTurn = (): number => {
    const uses = new Array<number>(COLOURED).fill(0);
    for (const { turn, done } of layers.peek())
      for (let category = 0; category < Math.max(1, done.points.categories.length); category++)
        (uses[colourAt(category, turn)] as number)++;
    return uses.indexOf(Math.min(...uses));
  };
  /** A name that no layer has: the second "events" is "events (2)". */
  const freeName = (wanted: string): string => {
    const taken = new Set(layers.peek().map(({ name }) => name.peek()));
    let free = wanted;
    for (let n = 2; taken.has(free); n++) free = `${wanted} (${n})`;
    return free;
  };
  /** Forgets a layer that is no longer in the list. */
  function dispose({ id, table }: OwnLayer): void {
    table.close();
    if (selected.value?.layer === id) selected.value = null;
    under.value = under.value.filter((row) => row.layer !== id);
  }
  function remove(id: string): void {
    batch(() => {
      const gone = layer(id);
      if (!gone) return;
      layers.value = layers.value.filter((one) => one !== gone);
      dispose(gone);
      imports.cancelReplacing(id);
      dismiss(id);
      withoutAddress(gone.address);
    });
  }
  /** Reads a layer's file anew, with its columns as its owner chooses them; the layer stays until that is done. */
  function chooseColumns(id: string): void {
    const old = layer(id);
    imports.cancelReplacing(id);
    if (old)
      imports.add(old.file, old.fileName, { title: old.name.peek(), choices: { ask: true, before: old.done.mapping }, replaces: id });
  }
  /** Moves a layer one place up (-1) or down (1). */
  function move(id: string, by: 1 | -1): void {
    const next = [...layers.value];
    const at = next.findIndex((one) => one.id === id);
    const [layer] = next.splice(at, 1);
    if (!layer) return;
    next.splice(Math.max(0, Math.min(next.length, at + by)), 0, layer);
    layers.value = next;
  }
  const layer = (id: string): OwnLayer | undefined => layers.value.find((one) => one.id === id);
  /** Chooses a row, or none; `beside`: all rows under the same click. */
  function select(ref: RowRef | RowHit | null, beside: readonly RowHit[] = []): void {
    const of = ref && layer(ref.layer);
    const entry = ref && of && (tileEntry(ref) ?? entryOf(of.done, ref.row));
    batch(() => {
      selected.value = ref && entry ? { ...entry, layer: ref.layer, ...('at' in ref && { at: ref.at }) } : null;
      under.value = beside;
    });
  }
  /** Why a row is not shown, the first reason that holds; null when it is. */
  function absence({ layer: id, category, when }: OwnRow): 'layer' | 'category' | 'dates' | null {
    const of = layer(id);
    if (!of?.shown.value) return 'layer';
    if (!(of.mask.value & (1 << category))) return 'category';
    return inDates(when) === 'outside' ? 'dates' : null;
  }
  /** What the filter by date says of a row's date. */
  const inDates = (when: Entry['when']): Answer => answerTo(when, dates.value);
  return { ...imports, dismiss, layers, selected, under, looks, chooseColumns, remove, move, layer, select, absence, inDates };
}

/** What is known of a row that came in a tile, which is where it was hit; null for one of a table. */
function tileEntry(ref: RowRef | RowHit): (Entry & { readonly text: RowText }) | null {
  if (!('tile' in ref) || !ref.tile) return null;
  const { at, tile } = ref;
  const [lon = 0, lat = 0] = at;
  return { ...tile, isPoint: true, at, bounds: [lon, lat, lon, lat] };
}
