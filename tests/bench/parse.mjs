// Measures the reading of a table in Node: rows a second and memory, beside papaparse on the same text.
// node --expose-gc tests/bench/parse.mjs [--rows 1000000] [--runs 3]
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { createServer } from 'vite';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '3' } } });
const rows = Number(values.rows);
const MB = 1024 * 1024;
const root = resolve(import.meta.dirname, '../..');

const server = await createServer({
  root,
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false },
  logLevel: 'error',
  appType: 'custom',
});
const folder = await mkdtemp(join(tmpdir(), 'rows-'));
try {
  const { readTable } = await server.ssrLoadModule('/src/dataset/read.ts');
  const path = join(folder, 'events.csv');
  await writeFile(path, table(rows));
  const file = await openAsBlob(path);
  const own = [];
  const papa = [];
  const memory = [];
  for (let run = 0; run < Number(values.runs); run++) {
    let reading = 0;
    let begun = performance.now();
    const measured = await withMemory(() =>
      readTable(file, 'events.csv', {}, ({ stage }) => {
        if (stage === 'indexing') reading = performance.now() - begun;
      }),
    );
    const { outcome } = measured.result;
    if (outcome.type !== 'done' || outcome.report.taken !== rows)
      throw new Error(`The table was not read: ${outcome.reason ?? outcome.type}`);
    own.push({ reading: (rows / reading) * 1000, all: (rows / (performance.now() - begun)) * 1000 });
    memory.push(measured.mb);
    begun = performance.now();
    const count = await cutByPapaparse(await file.text());
    if (count < rows) throw new Error('papaparse lost rows');
    papa.push((rows / (performance.now() - begun)) * 1000);
  }
  const size = Math.round(file.size / MB);
  console.log(
    `${rows.toLocaleString('en')} rows, ${size} MB of CSV; Node ${process.version}, ${cpus()[0]?.model.trim()}; medians of ${values.runs}\n`,
  );
  const figure = (number) => Math.round(number).toLocaleString('en').padStart(10);
  console.log(`own reader, cells, dates and numbers read   ${figure(median(own.map(({ reading }) => reading)))} rows/s`);
  console.log(`the same with sorting, layout and index     ${figure(median(own.map(({ all }) => all)))} rows/s`);
  console.log(`papaparse, text cut into cells only         ${figure(median(papa))} rows/s`);
  console.log(`memory above the start, at most              ${figure(Math.max(...memory))} MB`);
} finally {
  await server.close();
  await rm(folder, { recursive: true });
}

/** A table as event exports are: a day over four years, six kinds, a place, a figure and some words. */
function* table(count) {
  const kinds = ['Battles', 'Protests', 'Riots', 'Explosions', 'Strategic developments', 'Violence against civilians'];
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  let lines = 'event_id,event_date,event_type,location,latitude,longitude,fatalities,notes\n';
  for (let row = 0; row < count; row++) {
    const day = new Date(1.6e12 + Math.floor(random() * 1461) * 86_400_000).toISOString().slice(0, 10);
    const kind = kinds[Math.floor(random() * 6)];
    const place = `${(random() * 120 - 60).toFixed(4)},${(random() * 340 - 170).toFixed(4)}`;
    lines += `EV${row},${day},${kind},Place ${row % 997},${place},${Math.floor(random() * 20)},"Something was reported, and then ""denied"" (${row})"\n`;
    if (lines.length < MB && row + 1 < count) continue;
    yield lines;
    lines = '';
  }
}

/** Runs and tells by how much the memory of the process grew, in MB, asked every 20 ms. */
async function withMemory(run) {
  globalThis.gc?.();
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, used());
  }, 20);
  const result = await run();
  clearInterval(timer);
  return { result, mb: (Math.max(most, used()) - before) / MB };
}

function cutByPapaparse(text) {
  let count = 0;
  const take = ({ data }) => {
    count += data.length;
  };
  return new Promise((done) => {
    Papa.parse(text, { chunkSize: 4 * MB, chunk: take, complete: () => done(count) });
  });
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
