import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 1000;
const PATIENCE_MS = 120_000;
/** The share of all cores' time that may be in use before a load. */
const QUIET = 0.15;

/** Waits until nothing else keeps the machine busy, as that would be measured too. False if it did not come to rest in so many ms. */
export async function quietMachine(patience = PATIENCE_MS) {
  for (let waited = 0; waited < patience; waited += LOOK_MS) if ((await busyShare()) < QUIET) return true;
  return false;
}

async function busyShare() {
  const before = cpuTimes();
  await wait(LOOK_MS);
  const after = cpuTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function cpuTimes() {
  const times = cpus().map(({ times }) => times);
  const all = times.flatMap((time) => Object.values(time)).reduce((total, time) => total + time, 0);
  return { idle: times.reduce((total, { idle }) => total + idle, 0), all };
}
