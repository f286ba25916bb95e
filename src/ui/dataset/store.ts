import type { Choices } from '../../dataset/messages';
import { inTime } from '../../state/in-time';

/** A file that is kept from one visit to the next, with what its owner said of it. */
export interface Kept {
  readonly key: string;
  readonly file: Blob;
  readonly fileName: string;
  /** Of its layer. */
  readonly name: string;
  readonly choices: Choices;
}

/** Where files are kept; each call rejects with what the browser says where it refuses, or NoAnswer where it says nothing. */
export interface Store {
  /** In the order in which they were first kept. */
  readonly all: () => Promise<readonly Kept[]>;
  readonly put: (kept: Kept) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Removes the whole database. */
  readonly clear: () => Promise<void>;
}

const TABLE = 'files';

/** The browser's own database (IndexedDB) of this name. */
export function openStore(name: string): Store {
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: 'key' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('Another tab holds an older version of it.'));
    });
  /** One step, which holds wholly or not at all; resolves when it is on disk. */
  async function step<T>(mode: IDBTransactionMode, ask: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const opening = open();
    const database = await inTime(opening).catch((error) => {
      // One that comes late would stand in the way of others.
      opening.then((late) => late.close()).catch(() => {});
      throw error;
    });
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(TABLE, mode);
        const request = ask(transaction.objectStore(TABLE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? request.error);
      });
    } finally {
      database.close();
    }
  }
  return {
    all: () => step<Kept[]>('readonly', (files) => files.getAll()),
    put: async (kept) => void (await step('readwrite', (files) => files.put(kept))),
    remove: (key) => step('readwrite', (files) => files.delete(key)),
    clear: () =>
      inTime(
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
      ),
  };
}
