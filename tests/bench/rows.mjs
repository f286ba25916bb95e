// Measures how a million points of one's own are drawn for a range of days, beside other ways to do it. Nothing is written.
// node tests/bench/rows.mjs [--most 1000000]
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchOptions } from '../chromium.mjs';
import { buildPage } from '../page.mjs';
import { describeBrowser } from './load.mjs';
import { quietMachine } from './quiet.mjs';
import { report } from './rows/report.mjs';
import { serve } from './server.mjs';

const { values } = parseArgs({ options: { most: { type: 'string', default: '1000000' } } });
const COUNTS = [1_000, 10_000, 100_000, 1_000_000].filter((count) => count <= Number(values.most));
const TECHNIQUES = ['empty', 'ours', 'filtered', 'deck'];
const VIEWPORT = { width: 800, height: 600 };
const PATIENCE_MS = 300_000;
/** The machine is waited for, ms, before each page: there are many of them. */
const QUIET_MS = 15_000;
/** Memory is measured at once, not at the browser's leisure. */
const FLAGS = ['--enable-blink-features=ForceEagerMeasureMemory'];
/** What memory can be measured with; it needs a page that no other can look into. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

const root = resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'rows-'));
let busy = 0;
const closing = [() => rm(folder, { recursive: true })];
try {
  await buildPage(root, 'tests/bench/rows/page.ts', folder);
  const server = await serve([folder], ISOLATED);
  closing.unshift(() => server.close());
  const results = [];
  for (const count of COUNTS) for (const technique of TECHNIQUES) results.push(await measure(server.url, technique, count));
  const most = COUNTS.at(-1);
  const town = await inPage(server.url, async (page) => {
    await call(page, 'load', 'ours', most, true);
    return call(page, 'pick', 200);
  });
  console.log(`Points of one's own, ${VIEWPORT.width} × ${VIEWPORT.height}, a quarter of them in view, half of them in range; medians.`);
  console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} cores; ${await describeBrowser()}. Read the ratios.\n`);
  if (busy) console.log(`The machine was busy with something else before ${busy} of ${results.length + 1} pages.\n`);
  console.log(report(results, town));
} finally {
  for (const close of closing) await close();
}

async function measure(url, technique, count) {
  // What takes seconds is asked for less often.
  const times = count > 100_000 && ['filtered', 'deck'].includes(technique) ? 3 : 5;
  return inPage(url, async (page) => {
    const load = await call(page, 'load', technique, count, false);
    const memory = await page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
    const covered = [await call(page, 'coverage', { from: 0, to: 9 }), await call(page, 'coverage', { from: 0, to: 1460 })];
    const change = await call(page, 'change', times);
    const own = technique === 'ours' || technique === 'empty';
    return {
      technique,
      count,
      load,
      memory,
      covered,
      change,
      drag: await call(page, 'drag', 2000),
      ...(own && { pan: await call(page, 'pan', 2000), outsideGl: await call(page, 'outsideGl', 60) }),
      ...(technique === 'ours' && { pick: await call(page, 'pick', 200) }),
    };
  });
}

async function inPage(url, work) {
  if (!(await quietMachine(QUIET_MS))) busy++;
  const options = launchOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, ...FLAGS] });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => console.error(String(error)));
    await page.goto(url);
    await page.waitForFunction(() => 'rowsBench' in window);
    return await work(page);
  } finally {
    await browser.close();
  }
}

function call(page, name, ...given) {
  return page.evaluate(([name, given]) => window.rowsBench[name](...given), [name, given]);
}
