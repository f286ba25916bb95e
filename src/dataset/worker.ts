/// <reference lib="webworker" />
import { unreachable } from '../core/assert';
import { type Archive, isArchive, readArchive } from './archive';
import type { FromWorker, Outcome, Question, Read, ToWorker } from './messages';
import { readTable } from './read';
import type { Table } from './table';

declare const self: DedicatedWorkerGlobalScope;

// One worker a layer: it reads the file, hands the points over and keeps the way to the text. To cancel, terminate it.
let table: Table | null = null;
let archive: Archive | null = null;
/** Tiles that are being read, by the question's id. */
const wanted = new Map<number, AbortController>();

self.onmessage = async ({ data }: MessageEvent<ToWorker>): Promise<void> => {
  switch (data.type) {
    case 'read':
      return read(data);
    case 'forget':
      return wanted.get(data.id)?.abort();
    case 'cells':
    case 'titles':
    case 'search':
    case 'tile': {
      const reply = await answer(data);
      return post(reply, reply.type === 'tile' ? [reply.bytes] : []);
    }
    default:
      return unreachable(data);
  }
};

const post = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, transfer);

async function read({ file, name, choices }: Read): Promise<void> {
  if (typeof file === 'string' || (await isArchive(file).catch(() => false))) {
    const reading = await readArchive(file, name);
    archive = reading.archive;
    return post(reading.outcome, buffersOf(reading.outcome));
  }
  const reading = await readTable(file, name, choices, post);
  table = reading.table;
  post(reading.outcome, buffersOf(reading.outcome));
}

/** The arrays of points are handed over, not copied. */
function buffersOf(outcome: Outcome): Transferable[] {
  if (outcome.type !== 'done') return [];
  const { vertices, singlesBefore, startsBefore, endsBefore, undatedOf, unsureOf, row, index, reported } = outcome.points;
  const columns = [
    singlesBefore,
    startsBefore,
    endsBefore,
    undatedOf,
    unsureOf,
    row,
    ...(reported ? [reported.perhaps, reported.surely] : []),
  ];
  return [vertices, index, ...columns.map(({ buffer }) => buffer as ArrayBuffer)];
}

async function answer(question: Question): Promise<FromWorker> {
  const { id } = question;
  try {
    if (question.type === 'tile') {
      if (!archive) return { type: 'unanswered', id };
      const { z, x, y } = question;
      const control = new AbortController();
      wanted.set(id, control);
      // A copy, as what is handed over is gone from what the archive keeps.
      return { type: 'tile', id, bytes: (await archive.tile(z, x, y, control.signal)).slice(0) };
    }
    if (!table) return { type: 'unanswered', id };
    switch (question.type) {
      case 'cells':
        return { type: 'cells', id, cells: await table.cells(question.row) };
      case 'titles':
        return { type: 'titles', id, titles: await table.titles(question.rows) };
      case 'search':
        return { type: 'search', id, ...(await table.search(question.text, question.limit)) };
      default:
        return unreachable(question);
    }
  } catch {
    return { type: 'unanswered', id };
  } finally {
    wanted.delete(id);
  }
}
