import { chromium } from 'playwright-core';
import { launchOptions } from '../chromium.mjs';
import { observe, probeControls } from './in-page.mjs';
import { countTransfer } from './transfer.mjs';

/** Slow 4G and a slow phone, as Lighthouse asks of the browser's own throttling. */
export const NETWORK = { latency: 562.5, downKbps: 1474.56, upKbps: 675 };
export const CPU_SLOWDOWN = 4;

/**
 * Text is drawn by the CPU, as Chromium does by itself where there is no graphics card. Only the flags that let WebGL run
 * in software would have text drawn in software GL too, which adds about 1.5 s to any first paint of either arrangement.
 */
const FLAGS = ['--disable-gpu-rasterization'];

const VIEWPORT = { width: 1280, height: 800 };
const PATIENCE_MS = 60_000;
/** What comes after the map is at rest still counts for shifts and bytes. */
const AFTERMATH_MS = 1000;
const LONG_MS = 50;

/** One first load in a fresh profile. */
export async function measureLoad(server) {
  return inFreshProfile(async (page, session) => {
    const transfer = await countTransfer(session);
    await page.addInitScript(observe);
    server.takeSent();
    await page.goto(server.url, { waitUntil: 'commit' });
    const idle = await patiently(
      page.evaluate(() => window.firstLoad.idle),
      'the mark `map-idle`',
    );
    await page.waitForTimeout(AFTERMATH_MS);
    const { text, tasks, shifts, origin } = await page.evaluate(() => ({ ...window.firstLoad, origin: performance.timeOrigin }));
    if (text === null) throw new Error('The first passage was never painted.');
    return {
      text,
      idle,
      blocking: sum(tasks.filter(({ startTime }) => startTime < idle).map(({ duration }) => duration - LONG_MS)),
      shift: sum(shifts),
      bytesBefore: transfer.bytesUntil(origin + text),
      bytes: server.takeSent(),
    };
  });
}

/** When the controls begin to work. On a load of its own: each click costs work that the other figures would include. */
export async function measureControls(server) {
  return inFreshProfile(async (page) => {
    await page.addInitScript(probeControls);
    await page.goto(server.url, { waitUntil: 'commit' });
    return patiently(
      page.evaluate(() => window.controlsWork),
      'an answer of the controls',
    );
  });
}

/** Names what the page is drawn with. */
export async function describeBrowser() {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const renderer = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('webgl2');
      return String(context?.getParameter(context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
    });
    const gl = /swiftshader|llvmpipe|software/i.test(renderer) ? 'software' : renderer;
    return `Chromium ${browser.version()}, headless, WebGL in ${gl}`;
  } finally {
    await browser.close();
  }
}

function launch() {
  const options = launchOptions();
  return chromium.launch({ ...options, args: [...options.args, ...FLAGS] });
}

async function inFreshProfile(measure) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const session = await page.context().newCDPSession(page);
    const { latency, downKbps, upKbps } = NETWORK;
    const bytes = (kbps) => Math.floor((kbps * 1024) / 8);
    const rates = { downloadThroughput: bytes(downKbps), uploadThroughput: bytes(upKbps) };
    await session.send('Network.emulateNetworkConditions', { offline: false, latency, ...rates });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    return await measure(page, session);
  } finally {
    await browser.close();
  }
}

function patiently(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}.`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
