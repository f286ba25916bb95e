/// <reference lib="webworker" />
import type { FromWorker, Outcome, Question, Read, ToWorker } from './messages';
import { readTable } from './read';
import type { Table } from './table';

declare const self: DedicatedWorkerGlobalScope;

// One worker a layer: it reads the file, hands the points over and keeps the way to the text. To cancel, terminate it.
let table: Table | null = null;

self.onmessage = async ({ data }: MessageEvent<ToWorker>): Promise<void> => {
  if (data.type === 'read') await read(data);
  else post(await answer(data));
};

const post = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, transfer);

async function read({ file, name, choices }: Read): Promise<void> {
  const reading = await readTable(file, name, choices, post);
  table = reading.table;
  post(reading.outcome, buffersOf(reading.outcome));
}

/** The arrays of points are handed over, not copied. */
function buffersOf(outcome: Outcome): Transferable[] {
  if (outcome.type !== 'done') return [];
  const { vertices, singlesBefore, startsBefore, endsBefore, undatedOf, row, index } = outcome.points;
  return [vertices, index, ...[singlesBefore, startsBefore, endsBefore, undatedOf, row].map(({ buffer }) => buffer as ArrayBuffer)];
}

async function answer(question: Question): Promise<FromWorker> {
  const { id } = question;
  if (!table) return { type: 'unanswered', id, reason: 'No table is read yet.' };
  try {
    switch (question.type) {
      case 'cells':
        return { type: 'cells', id, cells: await table.cells(question.row) };
      case 'titles':
        return { type: 'titles', id, titles: await table.titles(question.rows) };
      case 'search':
        return { type: 'search', id, ...(await table.search(question.text, question.limit)) };
    }
  } catch {
    return { type: 'unanswered', id, reason: 'The file can no longer be read: it was moved, changed or deleted.' };
  }
}
