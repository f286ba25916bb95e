// Measures the reading of a table in Node: rows a second and memory, beside papaparse on the same text.
// node tests/bench/parse.mjs [--rows 1000000] [--runs 3]
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { createServer } from 'vite';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '3' } } });
const rows = Number(values.rows);
const MB = 1024 * 1024;
const root = resolve(import.meta.dirname, '../..');

/** A table as event exports are: a day over four years, six kinds, a place, a figure and some words. */
function table() {
  const kinds = ['Battles', 'Protests', 'Riots', 'Explosions', 'Strategic developments', 'Violence against civilians'];
  const parts = [];
  let lines = 'event_id,event_date,event_type,location,latitude,longitude,fatalities,notes\n';
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let row = 0; row < rows; row++) {
    const day = new Date(1.6e12 + Math.floor(random() * 1461) * 86_400_000).toISOString().slice(0, 10);
    const kind = kinds[Math.floor(random() * 6)];
    const place = `${(random() * 120 - 60).toFixed(4)},${(random() * 340 - 170).toFixed(4)}`;
    lines += `EV${row},${day},${kind},Place ${row % 997},${place},${Math.floor(random() * 20)},"Something was reported, and then ""denied"" (${row})"\n`;
    if (lines.length > MB) {
      parts.push(lines);
      lines = '';
    }
  }
  return new Blob([...parts, lines]);
}

async function peakMemory(run) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const begun = performance.now();
  const result = await run();
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(timer);
  most = Math.max(most, process.memoryUsage().rss);
  return { result, seconds, mb: (most - before) / MB };
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

const server = await createServer({
  root,
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false },
  logLevel: 'error',
  appType: 'custom',
});
try {
  const { readTable } = await server.ssrLoadModule('/src/rows/read.ts');
  const file = table();
  console.log(
    `${rows.toLocaleString('en')} rows, ${Math.round(file.size / MB)} MB of CSV; Node ${process.version}, ${cpus()[0]?.model.trim()}\n`,
  );
  const own = [];
  const papa = [];
  for (let run = 0; run < Number(values.runs); run++) {
    let indexing = 0;
    let begun = 0;
    const measured = await peakMemory(() => {
      begun = performance.now();
      return readTable(file, 'events.csv', {}, ({ stage }) => {
        if (stage === 'indexing') indexing = (performance.now() - begun) / 1000;
      });
    });
    const { outcome } = measured.result;
    if (outcome.type !== 'done' || outcome.report.taken !== rows)
      throw new Error(`The table was not read: ${outcome.reason ?? outcome.type}`);
    own.push({ parse: rows / indexing, all: rows / measured.seconds, mb: measured.mb });
    const text = await file.text();
    let count = 0;
    const theirs = await peakMemory(
      () =>
        new Promise((done) => {
          Papa.parse(text, {
            chunkSize: 4 * MB,
            chunk: ({ data }) => {
              count += data.length;
            },
            complete: done,
          });
        }),
    );
    if (count < rows) throw new Error('papaparse lost rows');
    papa.push(rows / theirs.seconds);
  }
  const figure = (number) => Math.round(number).toLocaleString('en').padStart(10);
  console.log(`own reader, cells, dates and numbers read   ${figure(median(own.map(({ parse }) => parse)))} rows/s`);
  console.log(`the same with sorting, layout and index     ${figure(median(own.map(({ all }) => all)))} rows/s`);
  console.log(`papaparse, text cut into cells only         ${figure(median(papa))} rows/s`);
  console.log(`memory over that of the file, at most       ${figure(Math.max(...own.map(({ mb }) => mb)))} MB`);
} finally {
  await server.close();
}
