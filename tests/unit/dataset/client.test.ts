import { describe, expect, it } from 'vitest';
import { TableClient } from '../../../src/dataset/client';
import type { FromWorker, Progress, ToWorker } from '../../../src/dataset/messages';

/** Stands for a worker: keeps what it is sent, and says what it is told to. */
class Heard {
  readonly sent: ToWorker[] = [];
  ended = false;
  onmessage: (event: { data: FromWorker }) => void = () => {};
  onerror: () => void = () => {};
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromWorker): void {
    this.onmessage({ data });
  }
}

const start = () => {
  const worker = new Heard();
  return { worker, client: new TableClient(worker as unknown as Worker) };
};
const noProgress = () => {};

describe('a table in its worker', () => {
  it('is read with progress on the way, and again with choices', async () => {
    const { worker, client } = start();
    const told: Progress[] = [];
    const file = new Blob(['lat,lon\n']);
    const first = client.read(file, 'a.csv', {}, (progress) => told.push(progress));
    worker.say({ type: 'progress', stage: 'reading', bytes: 1, of: 8, rows: 0, rowsPerSecond: 0 });
    worker.say({ type: 'needs-order', columns: ['date'], examples: ['1/2/2025'], mapping: {} });
    expect(await first).toMatchObject({ type: 'needs-order' });
    expect(told).toHaveLength(1);
    const again = client.read(file, 'a.csv', { order: 'day-first' }, noProgress);
    worker.say({ type: 'failed', fault: { code: 'empty', args: [] } });
    expect(await again).toEqual({ type: 'failed', fault: { code: 'empty', args: [] } });
    expect(worker.sent.map((message) => message.type === 'read' && message.choices)).toEqual([{}, { order: 'day-first' }]);
  });

  it('answers each question with what was asked, in whatever order', async () => {
    const { worker, client } = start();
    const [cells, titles, search] = [client.cells(4), client.titles([1, 2]), client.search('x', 9)];
    const [first, second, third] = worker.sent.map((message) => ('id' in message ? message.id : 0)) as [number, number, number];
    worker.say({ type: 'search', id: third, rows: [7], more: false });
    worker.say({ type: 'titles', id: second, titles: ['a', 'b'] });
    worker.say({ type: 'cells', id: first, cells: [['name', 'Kabul']] });
    expect(await cells).toEqual([['name', 'Kabul']]);
    expect(await titles).toEqual(['a', 'b']);
    expect(await search).toMatchObject({ rows: [7], more: false });
  });

  it('says when a question can’t be answered', async () => {
    const { worker, client } = start();
    const cells = client.cells(4);
    worker.say({ type: 'unanswered', id: 1 });
    await expect(cells).rejects.toThrow('no answer');
  });

  it('that breaks off is answered, to the reading and to questions', async () => {
    const { worker, client } = start();
    const [outcome, cells] = [client.read(new Blob(), 'a.csv', {}, noProgress), client.cells(4)];
    worker.onerror();
    expect(await outcome).toEqual({ type: 'failed', fault: { code: 'broken-off', args: [] } });
    await expect(cells).rejects.toThrow('broke off');
  });

  it('ends with its worker', async () => {
    const { worker, client } = start();
    const titles = client.titles([1]);
    client.close();
    expect(worker.ended).toBe(true);
    await expect(titles).rejects.toThrow('The table is closed.');
  });
});
