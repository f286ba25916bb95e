// Makes sure of what the checks and tests need, for a fresh clone: packages from the lock file, and a Chromium.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const run = (command, args) => execFileSync(command, args, { stdio: 'inherit' });
const wanted = process.argv.slice(2);

if (wanted.includes('packages')) {
  const mark = 'node_modules/.package-lock.json';
  if (!existsSync(mark) || statSync(mark).mtimeMs < statSync('package-lock.json').mtimeMs) run('npm', ['ci']);
}

if (wanted.includes('chromium') && !findChromium()) {
  const asRoot = process.getuid?.() === 0;
  if (asRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', 'chromium']);
  } else run('npx', ['playwright-core', 'install', 'chromium']);
  if (!findChromium()) throw new Error('No Chromium was found or could be installed; set CHROMIUM to the path of one.');
}
