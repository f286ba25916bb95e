import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Range } from '../core/day';
import type { ShapesLook } from '../layers/own';
import { entryOf } from '../rows/entry';
import type { Choices, Done, Outcome } from '../rows/messages';
import { ALL_CATEGORIES } from '../rows/slices';
import { tallyOf } from '../rows/tally';
import type { Step } from './filters';
import type { Coming, FileOrFetch, Import, OwnLayer, OwnRow, RowHit, RowRef, Table } from './own-layer';
import { createTurns } from './turns';

export type Own = ReturnType<typeof createOwn>;

/** More files than this are not read at once: each takes a worker and its memory. */
const AT_ONCE = 3;

/** The name of a layer: that of its file without extension, and without that of gzip. */
export const layerName = (fileName: string): string => fileName.replace(/\.gz$/i, '').replace(/(?<=.)\.[A-Za-z0-9]{1,12}$/, '') || fileName;

interface Reading {
  readonly name: string;
  readonly coming: Coming;
  readonly abort: AbortController;
  choices: Choices;
  file: FileOrFetch;
  table: Table | null;
}

/** A person's own tables. Nothing of them leaves this page. `open` starts a worker; `range`: the chosen days. */
export function createOwn(range: ReadonlySignal<Range | null>, step: Signal<Step>, open: () => Table) {
  /** Topmost first. */
  const layers = signal<readonly OwnLayer[]>([]);
  const imports = signal<readonly Import[]>([]);
  /** What `data=` of the page's address names. */
  const addresses = signal<readonly string[]>([]);
  const selected = signal<OwnRow | null>(null);
  /** Rows under the last click, nearest first. */
  const under = signal<readonly RowHit[]>([]);
  /** How lines and areas of the layers that have any are to look, topmost first. */
  const shapeLooks = computed<readonly ShapesLook[]>(() =>
    layers.value
      .filter(({ done }) => done.shapes.features.length > 0)
      .map(({ id, shown, opacity, mask }) => ({ id, shown: shown.value, opacity: opacity.value, mask: mask.value })),
  );
  /** Whether the part of the page that tells of imports could not be loaded. */
  const untold = signal(false);
  /** Counts what the reader is to see at once: a file was brought by hand, or can't be read. */
  const calls = signal(0);
  const reading = new Map<string, Reading>();
  const turns = createTurns(AT_ONCE);
  let made = 0;

  const change = (id: string, next: Partial<Import>): void => {
    imports.value = imports.value.map((one) => (one.id === id ? { ...one, ...next } : one));
  };
  const drop = (id: string): void => {
    imports.value = imports.value.filter((one) => one.id !== id);
    reading.delete(id);
    turns.give(id);
  };
  async function read(id: string, one: Reading): Promise<void> {
    await turns.take(id);
    const outcome = await outcomeOf(id, one);
    if (!reading.has(id)) return;
    turns.give(id);
    if (outcome.type === 'done') return finish(id, one, outcome);
    if (outcome.type === 'failed') {
      one.table?.close();
      batch(() => {
        change(id, { failed: outcome.reason, progress: null });
        calls.value++;
      });
    } else change(id, { question: outcome, progress: null });
  }
  async function outcomeOf(id: string, one: Reading): Promise<Outcome> {
    if (!(one.file instanceof Blob)) {
      try {
        one.file = await one.file(one.abort.signal);
      } catch (error) {
        return { type: 'failed', reason: (error as Error).message };
      }
      // Cancelled while it was fetched: no worker is begun.
      if (one.abort.signal.aborted) return { type: 'failed', reason: '' };
    }
    one.table ??= open();
    return one.table.read(one.file, one.name, one.choices, (progress) => change(id, { progress }));
  }
  function finish(id: string, { table, file, name, choices, coming }: Reading, done: Done): void {
    const mask = signal(ALL_CATEGORIES);
    const tally = tallyOf(done);
    const layer: OwnLayer = {
      id,
      name: signal(coming.title ?? layerName(name)),
      shown: signal(true),
      opacity: signal(0.85),
      mask,
      counts: computed(() => tally.countsIn(range.value, mask.value)),
      tally,
      done,
      table: table as Table,
      file: file as Blob,
      fileName: name,
      choices,
      address: coming.address ?? null,
    };
    batch(() => {
      reading.delete(id);
      if (coming.again) drop(id);
      else change(id, { report: done.report, progress: null });
      layers.value = [layer, ...layers.value];
    });
  }
  /** Begins to read a file; what comes of it is told by `imports`, `reports` and `layers`. Returns its id. */
  function add(file: FileOrFetch, name: string, coming: Coming = {}): string {
    const id = `own-${++made}`;
    const one: Reading = { name, coming, abort: new AbortController(), choices: coming.choices ?? {}, file, table: null };
    reading.set(id, one);
    batch(() => {
      imports.value = [...imports.value, { id, name, progress: null, question: null, failed: null, report: null }];
      if (!coming.address && !coming.again) calls.value++;
    });
    void read(id, one);
    return id;
  }
  /** Tells of something that can't be read; the reason is a sentence. Returns its id. */
  function refuse(name: string, reason: string): string {
    const id = `own-${++made}`;
    batch(() => {
      imports.value = [...imports.value, { id, name, progress: null, question: null, failed: reason, report: null }];
      calls.value++;
    });
    return id;
  }
  const withoutAddress = (address: string | null | undefined): void => {
    if (!address || !addresses.value.includes(address)) return;
    step.value = 'own';
    addresses.value = addresses.value.filter((one) => one !== address);
  };
  /** Ends the reading of a file at once. */
  function cancel(id: string): void {
    const one = reading.get(id);
    one?.abort.abort();
    one?.table?.close();
    batch(() => {
      drop(id);
      withoutAddress(one?.coming.address);
    });
  }
  /** Puts away what is said of a file that was read, or could not be. */
  function dismiss(id: string): void {
    if (imports.value.some((one) => one.id === id && (one.failed ?? one.report) !== null)) drop(id);
  }
  /** Reads a file on with what its owner says. */
  function answer(id: string, choices: Choices): void {
    const one = reading.get(id);
    if (!one) return;
    one.choices = { ...one.choices, ...choices };
    change(id, { question: null });
    void read(id, one);
  }
  function remove(id: string): void {
    batch(() => {
      const gone = layer(id);
      gone?.table.close();
      withoutAddress(gone?.address);
      layers.value = layers.value.filter((one) => one.id !== id);
      if (selected.value?.layer === id) selected.value = null;
      under.value = under.value.filter((row) => row.layer !== id);
    });
  }
  /** Reads a layer's file anew, with its columns as its owner chooses them. */
  function chooseColumns(id: string): void {
    const old = layer(id);
    if (!old) return;
    batch(() => {
      remove(id);
      drop(id);
      add(old.file, old.fileName, { title: old.name.peek(), choices: { ask: true } });
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
  return {
    layers,
    imports,
    addresses,
    selected,
    under,
    shapeLooks,
    untold,
    calls,
    add,
    refuse,
    cancel,
    dismiss,
    answer,
    chooseColumns,
    remove,
    move,
    layer,
    select,
    absence,
  };
}
