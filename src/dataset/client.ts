import type { Answer, Choices, FromWorker, Outcome, Progress, Question, ToWorker } from './messages';
import type { FileFault } from './rows/fault';

/** Starts the worker that reads a table; Vite emits its script because it is written so. */
const start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'id'> : never) : never;
type AnswerTo<T extends Question['type']> = Extract<Answer, { type: T }>;

/** With what tells its rows known by a day, which only those tables fetch that have a column for it. */
async function withKnown(outcome: Outcome): Promise<Outcome> {
  if (outcome.type !== 'done' || outcome.mapping.reported === undefined) return outcome;
  try {
    return { ...outcome, known: (await import('./known')).rowsKnown(outcome) };
  } catch {
    return { type: 'failed', fault: { code: 'chunk-missing', args: [] } };
  }
}

/** A table in a worker of its own, one for each layer. `close` ends all work at once, which is also how reading is cancelled. */
export class TableClient {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (why: Error) => void }>();
  private asked = 0;
  private onOutcome: (outcome: Outcome) => void = () => {};
  private onProgress: (progress: Progress) => void = () => {};

  constructor(worker: Worker = start()) {
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.take(data);
    worker.onerror = () => this.fail({ code: 'broken-off', args: [] });
  }

  /** Reads a file; again with choices, where the outcome asks for them. Never rejects; after `close` it stays open. */
  read(file: Blob | string, name: string, choices: Choices, onProgress: (progress: Progress) => void): Promise<Outcome> {
    this.onProgress = onProgress;
    this.post({ type: 'read', file, name, choices });
    return new Promise<Outcome>((resolve) => {
      this.onOutcome = resolve;
    }).then(withKnown);
  }

  /** Columns and text of a row. @throws Error when the file can no longer be read. */
  async cells(row: number): Promise<AnswerTo<'cells'>['cells']> {
    return (await this.ask<'cells'>({ type: 'cells', row })).cells;
  }

  /** A title for each of the rows. @throws Error when the file can no longer be read. */
  async titles(rows: readonly number[]): Promise<readonly string[]> {
    return (await this.ask<'titles'>({ type: 'titles', rows })).titles;
  }

  /** Rows that hold a text; a later search ends the one before. @throws Error when the file can no longer be read. */
  search(text: string, limit: number): Promise<AnswerTo<'search'>> {
    return this.ask<'search'>({ type: 'search', text, limit });
  }

  /** A vector tile of an archive; empty where there is none. @throws Error when it can't be read, or is no longer wanted. */
  async tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer> {
    const answer = this.ask<'tile'>({ type: 'tile', z, x, y });
    const id = this.asked;
    signal.addEventListener('abort', () => this.post({ type: 'forget', id }), { once: true });
    return (await answer).bytes;
  }

  close(): void {
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new Error('The table is closed.'));
    this.waiting.clear();
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private ask<T extends Question['type']>(question: Extract<Asked, { type: T }>): Promise<AnswerTo<T>> {
    const id = ++this.asked;
    this.post({ ...question, id } as unknown as Question);
    return new Promise<Answer>((resolve, reject) => this.waiting.set(id, { resolve, reject })) as Promise<AnswerTo<T>>;
  }

  private take(data: FromWorker): void {
    if (data.type === 'progress') return this.onProgress(data);
    if (!('id' in data)) return this.onOutcome(data);
    const waiting = this.waiting.get(data.id);
    this.waiting.delete(data.id);
    if (data.type === 'unanswered') waiting?.reject(new Error('The worker has no answer.'));
    else waiting?.resolve(data);
  }

  private fail(fault: FileFault): void {
    this.onOutcome({ type: 'failed', fault });
    for (const { reject } of this.waiting.values()) reject(new Error('The worker broke off.'));
    this.waiting.clear();
  }
}
