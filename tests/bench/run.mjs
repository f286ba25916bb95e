// Measures the first load of the built site, and of a naive arrangement of the same page beside it. Nothing is written.
// node tests/bench/run.mjs [--dist dist] [--loads 3]
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CPU_SLOWDOWN, describeBrowser, measureControls, measureLoad, NETWORK } from './load.mjs';
import { buildNaive } from './naive/build.mjs';
import { quietMachine } from './quiet.mjs';
import { budgets, medians, table } from './report.mjs';
import { serve } from './server.mjs';

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' }, loads: { type: 'string', default: '3' } } });
const root = resolve(import.meta.dirname, '../..');
const dist = resolve(root, values.dist);
const naive = await mkdtemp(join(tmpdir(), 'naive-'));
const servers = [];
let busy = 0;
const quietly = async (measure, server) => {
  if (!(await quietMachine())) busy++;
  return measure(server);
};
try {
  await buildNaive(root, dist, naive);
  const arrangements = [
    { name: 'this site', folders: [dist], loads: [] },
    { name: 'naive: one script, everything in it', folders: [naive, dist], loads: [] },
  ];
  for (const { folders } of arrangements) servers.push(await serve(folders));
  // By turns, so that a busy spell of the machine meets both.
  for (let n = 0; n < Number(values.loads); n++) {
    for (const [index, { loads }] of arrangements.entries()) {
      const server = servers[index];
      loads.push({ ...(await quietly(measureLoad, server)), controls: await quietly(measureControls, server) });
    }
  }
  const { latency, downKbps } = NETWORK;
  console.log(
    `First load, medians of ${values.loads} in fresh profiles: ${latency} ms a request, ${downKbps} kbit/s, CPU ${CPU_SLOWDOWN}× slower.`,
  );
  console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} cores; ${await describeBrowser()}.\n`);
  if (busy) console.log(`The machine was busy with something else before ${busy} of the loads: read the ratios.\n`);
  console.log(`${table(arrangements)}\n\nBudget:\n${budgets(medians(arrangements[0].loads))}`);
} finally {
  for (const server of servers) server.close();
  await rm(naive, { recursive: true });
}
