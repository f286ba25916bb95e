import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Position } from 'geojson';
import type { Range } from '../core/day';
import { type Counts, countsIn } from '../rows/counts';
import type { Choices, Done, NeedsMapping, NeedsOrder, Outcome, Progress } from '../rows/messages';
import { ALL_CATEGORIES } from '../rows/slices';

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
  /** How many of its points are in the chosen days, by category. */
  readonly counts: ReadonlySignal<Counts>;
  readonly done: Done;
  readonly table: Table;
  readonly file: Blob;
  readonly fileName: string;
}

/** A row that was chosen, with the others under the same click. */
export interface OwnRow {
  readonly layer: string;
  readonly row: number;
  /** Where it is on the map, lon/lat in degrees; null when it is not known. */
  readonly at: Position | null;
  readonly also: readonly { readonly layer: string; readonly row: number }[];
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
    const layer: OwnLayer = {
      id,
      name: signal(layerName(name)),
      shown: signal(true),
      opacity: signal(0.85),
      mask,
      counts: computed(() => countsIn(done.points, range.value, mask.value)),
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
  const select = (row: OwnRow | null): void => {
    selected.value = row;
  };
  return { layers, imports, selected, add, cancel, answer, remove, move, layer, select };
}
