import { batch, type Signal, signal } from '@preact/signals';
import type { Choices, Done, NeedsMapping, NeedsOrder, Outcome, Progress } from '../dataset/messages';
import type { Report } from '../dataset/report';
import type { Step } from './filters';
import { createTurns } from './turns';

/** A table in a worker of its own, as `rows/client` starts it. */
export interface Table {
  readonly read: (file: Blob | string, name: string, choices: Choices, onProgress: (progress: Progress) => void) => Promise<Outcome>;
  readonly cells: (row: number) => Promise<readonly (readonly [column: string, text: string])[]>;
  readonly titles: (rows: readonly number[]) => Promise<readonly string[]>;
  readonly search: (text: string, limit: number) => Promise<{ readonly rows: readonly number[]; readonly more: boolean }>;
  /** A vector tile of an archive; empty where there is none. Rejects when it can't be read. */
  readonly tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer>;
  readonly close: () => void;
}

/** A file that is being read, waits for an answer of its owner, could not be read, or was: there until it is put away. */
export interface Import {
  readonly id: string;
  readonly name: string;
  readonly progress: Progress | null;
  /** What its owner must say before it can be read. */
  readonly question: NeedsMapping | NeedsOrder | null;
  /** Why it could not be read, a sentence. */
  readonly failed: string | null;
  /** What became of its rows. */
  readonly report: Report | null;
}

/** How a file came, besides its bytes and name. */
export interface Coming {
  readonly choices?: Choices;
  /** As `data=` of the page's address names it. */
  readonly address?: string;
  /** The layer's name; without it that of the file without extension. */
  readonly title?: string;
  /** Comes back from an earlier visit, when its report was read. */
  readonly again?: boolean;
  /** Id of the layer that it takes the place of. */
  readonly replaces?: string;
}

/**
 * A file, or what fetches it: it throws an Error with a sentence for the reader when there is nothing to fetch. A string is
 * the address of a PMTiles archive, which is never fetched as a whole.
 */
export type FileOrFetch = Blob | string | ((signal: AbortSignal) => Promise<Blob>);

/** A file that was read, with the table that answers questions about it. */
export interface Arrived {
  readonly id: string;
  readonly name: string;
  readonly file: Blob | string;
  readonly table: Table;
  readonly done: Done;
  /** What its owner said of it, to read it again with. */
  readonly choices: Choices;
  readonly coming: Coming;
}

interface Reading {
  readonly id: string;
  readonly name: string;
  readonly coming: Coming;
  readonly abort: AbortController;
  choices: Choices;
  file: FileOrFetch;
  table: Table | null;
}

/** More files than this are not read at once: each takes a worker and its memory. */
const AT_ONCE = 3;

/** Files on their way in. `open` starts a worker; `onArrived` is called for each that was read. */
export function createImports(step: Signal<Step>, open: () => Table, onArrived: (arrived: Arrived) => void) {
  const imports = signal<readonly Import[]>([]);
  /** What `data=` of the page's address names. */
  const addresses = signal<readonly string[]>([]);
  /** Counts what the reader is to see at once: a file was brought by hand, or can't be read. */
  const calls = signal(0);
  const reading = new Map<string, Reading>();
  const turns = createTurns(AT_ONCE);
  let made = 0;

  const change = (id: string, next: Partial<Import>): void => {
    imports.value = imports.value.map((one) => (one.id === id ? { ...one, ...next } : one));
  };
  /** Lists a file that came. Returns its id, which is its layer's too. */
  const list = (name: string, failed: string | null): string => {
    const id = `own-${++made}`;
    imports.value = [...imports.value, { id, name, progress: null, question: null, failed, report: null }];
    return id;
  };
  const drop = (id: string): void => {
    imports.value = imports.value.filter((one) => one.id !== id);
    reading.delete(id);
    turns.give(id);
  };
  async function read(one: Reading): Promise<void> {
    const { id } = one;
    await turns.take(id);
    const outcome = await outcomeOf(one);
    if (!reading.has(id)) return;
    turns.give(id);
    if (outcome.type === 'done') return arrive(one, outcome);
    if (outcome.type !== 'failed') return change(id, { question: outcome, progress: null });
    one.table?.close();
    batch(() => {
      change(id, { failed: outcome.reason, progress: null });
      calls.value++;
    });
  }
  async function outcomeOf(one: Reading): Promise<Outcome> {
    if (typeof one.file === 'function') {
      try {
        one.file = await one.file(one.abort.signal);
      } catch (error) {
        return { type: 'failed', reason: (error as Error).message };
      }
      // Cancelled while it was fetched: no worker is begun.
      if (one.abort.signal.aborted) return { type: 'failed', reason: '' };
    }
    one.table ??= open();
    return one.table.read(one.file, one.name, one.choices, (progress) => change(one.id, { progress }));
  }
  function arrive({ id, name, file, table, choices, coming }: Reading, done: Done): void {
    batch(() => {
      reading.delete(id);
      if (coming.again) drop(id);
      else change(id, { report: done.report, progress: null });
      onArrived({ id, name, file: file as Blob | string, table: table as Table, done, choices, coming });
    });
  }
  /** Begins to read a file; what comes of it is told by `imports`. Returns its id. */
  function add(file: FileOrFetch, name: string, coming: Coming = {}): string {
    return batch(() => {
      const id = list(name, null);
      if (!coming.address && !coming.again) calls.value++;
      const one: Reading = { id, name, coming, abort: new AbortController(), choices: coming.choices ?? {}, file, table: null };
      reading.set(id, one);
      void read(one);
      return id;
    });
  }
  /** Tells of something that can't be read; the reason is a sentence. Returns its id. */
  function refuse(name: string, reason: string): string {
    return batch(() => {
      calls.value++;
      return list(name, reason);
    });
  }
  /** Takes a table's address out of the page's. */
  function withoutAddress(address: string | null | undefined): void {
    if (!address || !addresses.value.includes(address)) return;
    step.value = 'own';
    addresses.value = addresses.value.filter((one) => one !== address);
  }
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
  /** Ends the reading of what is to take a layer's place. */
  function cancelReplacing(layer: string): void {
    for (const { id, coming } of [...reading.values()]) if (coming.replaces === layer) cancel(id);
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
    void read(one);
  }
  return { imports, addresses, calls, add, refuse, withoutAddress, cancel, cancelReplacing, dismiss, answer };
}
