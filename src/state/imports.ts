import { batch, signal } from '@preact/signals';
import { unreachable } from '../core/assert';
import type { Choices, Done, Outcome } from '../dataset/messages';
import type { FileFault } from '../dataset/rows/fault';
import type { Commit } from './commit';
import type { FileOrFetch, Import, ImportOptions, LoadedFile, Table } from './imported-file';
import { createLimiter } from './limiter';

interface Reading {
  readonly id: string;
  readonly name: string;
  readonly options: ImportOptions;
  readonly abort: AbortController;
  choices: Choices;
  file: FileOrFetch;
  table: Table | null;
}

/** Files that are read at once: each takes a worker and its memory. */
const MAX_READING = 3;

/** What reads files and makes layers of them. */
interface Deps {
  readonly commit: Commit;
  /** Starts a worker. */
  readonly open: () => Table;
  /** Resolves when layers can be made. */
  readonly ready: () => Promise<void>;
  /** Called for each file that was read. */
  readonly onLoaded: (loaded: LoadedFile) => void;
}

/** Files on their way in. */
export function createImports({ commit, open, ready, onLoaded }: Deps) {
  const imports = signal<readonly Import[]>([]);
  /** What `data=` of the page's address names. */
  const addresses = signal<readonly string[]>([]);
  /** Counts what the reader is to see at once: a file was brought by hand, or can't be read. */
  const attention = signal(0);
  const reading = new Map<string, Reading>();
  const limiter = createLimiter(MAX_READING);
  let made = 0;

  const change = (id: string, next: Partial<Import>): void => {
    imports.value = imports.value.map((one) => (one.id === id ? { ...one, ...next } : one));
  };
  /** Lists a file that came. Returns its id, which is its layer's too. */
  const list = (name: string, failed: FileFault | null): string => {
    const id = `own-${++made}`;
    imports.value = [...imports.value, { id, name, progress: null, question: null, failed, report: null }];
    return id;
  };
  const drop = (id: string): void => {
    imports.value = imports.value.filter((one) => one.id !== id);
    reading.delete(id);
    limiter.release(id);
  };
  async function read(one: Reading): Promise<void> {
    const { id } = one;
    await limiter.acquire(id);
    const outcome = await outcomeOf(one);
    if (outcome?.type === 'done') await ready();
    if (!outcome || !reading.has(id)) return;
    limiter.release(id);
    switch (outcome.type) {
      case 'done':
        return finish(one, outcome);
      case 'needs-mapping':
      case 'needs-order':
        return change(id, { question: outcome, progress: null });
      case 'failed':
        one.table?.close();
        return batch(() => {
          change(id, { failed: outcome.fault, progress: null });
          attention.value++;
        });
      default:
        return unreachable(outcome);
    }
  }
  /** Null: it was cancelled while it was fetched, and no worker is begun. */
  async function outcomeOf(one: Reading): Promise<Outcome | null> {
    if (typeof one.file === 'function') {
      const fetched = await one.file(one.abort.signal);
      if (one.abort.signal.aborted) return null;
      if (!(fetched instanceof Blob)) return { type: 'failed', fault: fetched };
      one.file = fetched;
    }
    one.table ??= open();
    return one.table.read(one.file, one.name, one.choices, (progress) => change(one.id, { progress }));
  }
  function finish({ id, name, file, table, choices, options }: Reading, done: Done): void {
    batch(() => {
      reading.delete(id);
      if (options.restored) drop(id);
      else change(id, { report: done.report, progress: null });
      onLoaded({ id, name, file: file as Blob | string, table: table as Table, done, choices, options });
    });
  }
  /** Begins to read a file; what comes of it is told by `imports`. Returns its id. */
  function add(file: FileOrFetch, name: string, options: ImportOptions = {}): string {
    return batch(() => {
      const id = list(name, null);
      if (!options.address && !options.restored) attention.value++;
      const one: Reading = { id, name, options, abort: new AbortController(), choices: options.choices ?? {}, file, table: null };
      reading.set(id, one);
      void read(one);
      return id;
    });
  }
  /** Tells of something that can't be read. Returns its id. */
  function refuse(name: string, fault: FileFault): string {
    return batch(() => {
      attention.value++;
      return list(name, fault);
    });
  }
  /** Takes a table's address out of the page's. */
  function withoutAddress(address: string | null | undefined): void {
    if (!address || !addresses.value.includes(address)) return;
    commit(() => (addresses.value = addresses.value.filter((one) => one !== address)), { history: 'push', origin: 'controls' });
  }
  /** Ends the reading of a file at once. */
  function cancel(id: string): void {
    const one = reading.get(id);
    one?.abort.abort();
    one?.table?.close();
    batch(() => {
      drop(id);
      withoutAddress(one?.options.address);
    });
  }
  /** Ends the reading of what is to take a layer's place. */
  function cancelReplacing(layer: string): void {
    for (const { id, options } of [...reading.values()]) if (options.replaces === layer) cancel(id);
  }
  /** Dismisses what is said of a file that was read, or could not be. */
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
  return { imports, addresses, attention, add, refuse, withoutAddress, cancel, cancelReplacing, dismiss, answer };
}
