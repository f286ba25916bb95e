import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Position } from 'geojson';
import type { Range } from '../core/day';
import type { ShapesLook } from '../layers/own';
import type { Counts } from '../rows/counts';
import { type Entry, entryOf } from '../rows/entry';
import type { Choices, Done, NeedsMapping, NeedsOrder, Outcome, Progress } from '../rows/messages';
import { ALL_CATEGORIES } from '../rows/slices';
import { type Tally, tallyOf } from '../rows/tally';

/** A table in a worker of its own, as `rows/client` starts it. */
export interface Table {
  readonly read: (file: Blob, name: string, choices: Choices, onProgress: (progress: Progress) => void) => Promise<Outcome>;
  readonly cells: (row: number) => Promise<readonly (readonly [column: string, text: string])[]>;
  readonly titles: (rows: readonly number[]) => Promise<readonly string[]>;
  readonly search: (text: string, limit: number) => Promise<{ readonly rows: readonly number[]; readonly more: boolean }>;
  readonly close: () => void;
}

/** A file that is being read, waits for an answer of its owner, or could not be read. */
export interface Import {
  readonly id: string;
  readonly name: string;
  readonly progress: Progress | null;
  /** What its owner must say before it can be read. */
  readonly question: NeedsMapping | NeedsOrder | null;
  /** Why it could not be read, a sentence. */
  readonly failed: string | null;
}

/** A person's own table as a layer of the map. */
export interface OwnLayer {
  readonly id: string;
  readonly name: Signal<string>;
  readonly shown: Signal<boolean>;
  /** 0 to 1. */
  readonly opacity: Signal<number>;
  /** Bit c: whether category c is shown. */
  readonly mask: Signal<number>;
  /** How many of its points, lines and areas are in the chosen days, by category. */
  readonly counts: ReadonlySignal<Counts>;
  readonly tally: Tally;
  readonly done: Done;
  readonly table: Table;
  readonly file: Blob;
  readonly fileName: string;
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
}

/** A row that was chosen. */
export interface OwnRow extends Entry {
  readonly layer: string;
}

export type Own = ReturnType<typeof createOwn>;

const BASE_NAME = /^(.*?)(\.[A-Za-z0-9]{1,8})*$/;

/** The name of a layer: that of its file without extension. */
export const layerName = (fileName: string): string => BASE_NAME.exec(fileName)?.[1] || fileName;

/** A person's own tables. Nothing of them leaves this page. `open` starts a worker; `range`: the chosen days. */
export function createOwn(range: ReadonlySignal<Range | null>, open: () => Table) {
  /** Topmost first. */
  const layers = signal<readonly OwnLayer[]>([]);
  const imports = signal<readonly Import[]>([]);
  const selected = signal<OwnRow | null>(null);
  /** Rows under the last click, nearest first. */
  const under = signal<readonly RowHit[]>([]);
  /** How lines and areas of the layers that have any are to look, topmost first. */
  const shapeLooks = computed<readonly ShapesLook[]>(() =>
    layers.value
      .filter(({ done }) => done.shapes.features.length > 0)
      .map(({ id, shown, opacity, mask }) => ({ id, shown: shown.value, opacity: opacity.value, mask: mask.value })),
  );
  const reading = new Map<string, { table: Table; file: Blob; name: string }>();
  let made = 0;

  const change = (id: string, next: Partial<Import>): void => {
    imports.value = imports.value.map((one) => (one.id === id ? { ...one, ...next } : one));
  };
  const drop = (id: string): void => {
    imports.value = imports.value.filter((one) => one.id !== id);
    reading.delete(id);
  };
  async function read(id: string, choices: Choices): Promise<void> {
    const one = reading.get(id);
    if (!one) return;
    change(id, { question: null, failed: null, progress: null });
    const outcome = await one.table.read(one.file, one.name, choices, (progress) => change(id, { progress }));
    if (!reading.has(id)) return;
    if (outcome.type === 'done') return finish(id, one, outcome);
    if (outcome.type === 'failed') {
      one.table.close();
      change(id, { failed: outcome.reason, progress: null });
    } else change(id, { question: outcome, progress: null });
  }
  function finish(id: string, { table, file, name }: { table: Table; file: Blob; name: string }, done: Done): void {
    const mask = signal(ALL_CATEGORIES);
    const tally = tallyOf(done);
    const layer: OwnLayer = {
      id,
      name: signal(layerName(name)),
      shown: signal(true),
      opacity: signal(0.85),
      mask,
      counts: computed(() => tally.countsIn(range.value, mask.value)),
      tally,
      done,
      table,
      file,
      fileName: name,
    };
    batch(() => {
      drop(id);
      layers.value = [layer, ...layers.value];
    });
  }
  /** Begins to read a file; what comes of it is told by `imports` and `layers`. Returns its id. */
  function add(file: Blob, name: string, choices: Choices = {}): string {
    const id = `own-${++made}`;
    reading.set(id, { table: open(), file, name });
    imports.value = [...imports.value, { id, name, progress: null, question: null, failed: null }];
    void read(id, choices);
    return id;
  }
  /** Ends the reading of a file at once, or puts away what is said of one that failed. */
  function cancel(id: string): void {
    reading.get(id)?.table.close();
    drop(id);
  }
  /** Reads a file on with what its owner says. */
  const answer = (id: string, choices: Choices): void => void read(id, choices);
  function remove(id: string): void {
    batch(() => {
      layers.value.find((one) => one.id === id)?.table.close();
      layers.value = layers.value.filter((one) => one.id !== id);
      if (selected.value?.layer === id) selected.value = null;
      under.value = under.value.filter((row) => row.layer !== id);
    });
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
    const entry = of && entryOf(of.done, ref.row);
    batch(() => {
      selected.value = ref && entry ? { ...entry, layer: ref.layer, ...('at' in ref && { at: ref.at }) } : null;
      under.value = beside;
    });
  }
  /** Why a row is not shown, the first reason that holds; null when it is. */
  function absence({ layer: id, category, days }: OwnRow): 'layer' | 'category' | 'dates' | null {
    const of = layer(id);
    if (!of?.shown.value) return 'layer';
    if (!(of.mask.value & (1 << category))) return 'category';
    const chosen = range.value;
    return chosen && days && (days[0] > chosen.to || days[1] < chosen.from) ? 'dates' : null;
  }
  return { layers, imports, selected, under, shapeLooks, add, cancel, answer, remove, move, layer, select, absence };
}
