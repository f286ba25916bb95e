// Makes sure of what the checks and tests need, for a fresh clone: packages from the lock files, and a Chromium.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const run = (command, args) => execFileSync(command, args, { stdio: 'inherit' });
const wanted = process.argv.slice(2);

for (const [name, folder] of [
  ['packages', '.'],
  ['recipe', 'geodata/recipe'],
]) {
  const mark = `${folder}/node_modules/.package-lock.json`;
  if (wanted.includes(name) && (!existsSync(mark) || statSync(mark).mtimeMs < statSync(`${folder}/package-lock.json`).mtimeMs))
    run('npm', ['ci', '--prefix', folder]);
}

if (wanted.includes('chromium') && !findChromium()) {
  const asRoot = process.getuid?.() === 0;
  if (asRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', 'chromium']);
  } else run('npx', ['playwright-core', 'install', 'chromium']);
  if (!findChromium()) throw new Error('No Chromium was found or could be installed; set CHROMIUM to the path of one.');
}
