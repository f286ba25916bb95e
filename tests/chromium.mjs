import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium to drive: the one named by CHROMIUM, one on the machine, else Playwright's own; null when there is none. */
export function findChromium() {
  const known = [process.env.CHROMIUM, ...CANDIDATES].find((path) => path && existsSync(path));
  return known ?? playwrightsOwn();
}

function playwrightsOwn() {
  const home = process.env.PLAYWRIGHT_BROWSERS_PATH ?? `${process.env.HOME}/.cache/ms-playwright`;
  return existsSync(home) ? 'playwright' : null;
}

/** Flags for a headless Chromium that draws WebGL2 in software and asks nothing of the network. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * For pages of which the speed is not measured: text is painted by the CPU, as software GL takes several times as long. Put together
 * they still are by GL: else the map would be read back for each frame, which Chromium complains of in the console.
 */
export const PAINTED_BY_CPU = ['--disable-gpu-rasterization'];

/** Launch options for playwright-core, with more flags. */
export function launchOptions(...flags) {
  const found = findChromium();
  return { args: [...FLAGS, ...flags], ...(found && found !== 'playwright' && { executablePath: found }) };
}
