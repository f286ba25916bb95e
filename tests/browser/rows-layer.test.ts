import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../bench/server.mjs';
import { buildPage } from '../page.mjs';
import type { Row } from '../random-points';
import { openBrowser } from './drive';
import type {} from './rows-layer/page';

/** Web Mercator of a longitude and latitude in degrees, and back. */
const mercator = (lon: number, lat: number) => ({
  x: (lon + 180) / 360,
  y: 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
});

const RED = [255, 0, 0];
const GREEN = [0, 255, 0];
const BLUE = [0, 0, 255];
const BLACK = [0, 0, 0];
const [KABUL, QUETTA, LAHORE, HERAT] = [
  [69.2, 34.5],
  [67, 30.2],
  [74.3, 31.5],
  [62.2, 34.3],
] as const;

/** A day each in Kabul (red, day 0) and Quetta (green, day 5), a span in Lahore (blue, days 2 to 7), Herat without a date (red). */
const ROWS: Row[] = [
  { ...mercator(...KABUL), days: [0, 0], category: 0 },
  { ...mercator(...QUETTA), days: [5, 5], category: 1 },
  { ...mercator(...LAHORE), days: [2, 7], category: 2, how: 'once' },
  { ...mercator(...HERAT), days: null, category: 0 },
];
const VIEW = { center: [68, 33] as [number, number], zoom: 4.4 };

describe('the layer of own points', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rows-layer-'));
    await buildPage(process.cwd(), 'tests/browser/rows-layer/page.ts', folder);
    server = await serve([folder]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => page.close());

  const start = async (rows: readonly Row[] = ROWS, view: Parameters<Window['startRows']>[2] = VIEW) => {
    page = await browser.newPage({ viewport: { width: 600, height: 500 } });
    complaints.length = 0;
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(server.url);
    await page.waitForFunction(() => 'startRows' in window);
    await page.evaluate(([rows, view]) => window.startRows(rows, 10, view), [rows, view] as const);
  };
  /** Changes the layer in the page and waits until that is drawn. */
  const change = (by: (rows: Window['rows']) => void) => page.evaluate(`(${by.toString()})(window.rows); window.rows.atRest()`);
  const colours = async () => ({
    kabul: await colourAt(KABUL),
    quetta: await colourAt(QUETTA),
    lahore: await colourAt(LAHORE),
    herat: await colourAt(HERAT),
  });
  const colourAt = (at: readonly [number, number]) => page.evaluate(([lon, lat]) => window.rows.colourAt(lon, lat), at);

  it('shows every point without a range', async () => {
    await start();
    expect(await colours()).toEqual({ kabul: RED, quetta: GREEN, lahore: BLUE, herat: RED });
    expect(complaints).toEqual([]);
  });

  it('shows exactly the points of a range, and always those without a date', async () => {
    await start();
    await change(({ layer }) => layer.setRange({ from: 0, to: 1 }));
    expect(await colours()).toEqual({ kabul: RED, quetta: BLACK, lahore: BLACK, herat: RED });
    await change(({ layer }) => layer.setRange({ from: 1, to: 9 }));
    expect(await colours()).toEqual({ kabul: BLACK, quetta: GREEN, lahore: BLUE, herat: RED });
    await change(({ layer }) => layer.setRange({ from: 8, to: 30 }));
    expect(await colours()).toEqual({ kabul: BLACK, quetta: BLACK, lahore: BLACK, herat: RED });
    await change(({ layer }) => layer.setRange(null));
    expect(await colours()).toEqual({ kabul: RED, quetta: GREEN, lahore: BLUE, herat: RED });
  });

  it('shows hollow what a range only possibly holds', async () => {
    await start();
    await change(({ layer }) => layer.setRange({ from: 2, to: 4 }));
    const [red = 0, green = 0, blue = 0] = await colourAt(LAHORE);
    expect([red, green]).toEqual([0, 0]);
    expect(blue).toBeGreaterThan(20);
    expect(blue).toBeLessThan(100);
    await change(({ layer }) => layer.setOnlyCertain(true));
    expect(await colours()).toEqual({ kabul: BLACK, quetta: BLACK, lahore: BLACK, herat: RED });
    await change(({ layer }) => layer.setRange({ from: 2, to: 7 }));
    expect(await colours()).toEqual({ kabul: BLACK, quetta: GREEN, lahore: BLUE, herat: RED });
  });

  it('shows hollow what no range surely holds, and whole what no range is chosen for', async () => {
    await start([{ ...mercator(...LAHORE), days: [2, 7], category: 2, how: 'never' }]);
    expect(await colourAt(LAHORE)).toEqual(BLUE);
    await change(({ layer }) => layer.setRange({ from: 0, to: 9 }));
    expect((await colourAt(LAHORE))[2]).toBeLessThan(100);
  });

  it('hides a category, takes other colours and an opacity', async () => {
    await start();
    await change(({ layer }) => layer.setMask(0b110));
    expect(await colours()).toEqual({ kabul: BLACK, quetta: GREEN, lahore: BLUE, herat: BLACK });
    await change(({ layer }) => {
      layer.setMask(0b111);
      layer.setPalette(['#00ff00', '#0000ff', '#ff0000', ...Array(6).fill('#ffffff')]);
    });
    expect(await colours()).toEqual({ kabul: GREEN, quetta: BLUE, lahore: RED, herat: GREEN });
    await change(({ layer }) => layer.setOpacity(0.5));
    const [, green = 0] = await colourAt(KABUL);
    expect(green).toBeGreaterThan(120);
    expect(green).toBeLessThan(136);
  });

  it('comes back after the graphics card forgot everything', async () => {
    await start();
    await change(({ layer }) => layer.setRange({ from: 5, to: 5 }));
    const restored = await page.evaluate(async () => {
      const { map, layer, atRest, drawn } = window.rows;
      const before = drawn();
      const loss = map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
      const heard = (type: 'webglcontextlost' | 'webglcontextrestored') => new Promise<void>((resolve) => map.once(type, () => resolve()));
      const lost = heard('webglcontextlost');
      loss?.loseContext();
      await lost;
      // A context can be given back once the page has been told, in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      // What is chosen meanwhile is not forgotten.
      layer.setRange({ from: 0, to: 0 });
      const back = heard('webglcontextrestored');
      loss?.restoreContext();
      await back;
      await new Promise<void>((resolve) => map.once('idle', () => resolve()));
      await atRest();
      return { before, after: drawn() };
    });
    expect(restored.before).toBeGreaterThan(0);
    expect(restored.after).toBeGreaterThan(0);
    expect(await colours()).toEqual({ kabul: RED, quetta: BLACK, lahore: BLACK, herat: RED });
  });

  it.each([true, false])('stays when the style is another one (by difference: %s)', async (diff) => {
    await start();
    await page.evaluate(async (diff) => {
      const { map, atRest } = window.rows;
      const rest = new Promise<void>((resolve) => map.once('idle', () => resolve()));
      map.setStyle(
        { version: 8, sources: {}, layers: [{ id: 'other', type: 'background', paint: { 'background-color': '#000000' } }] },
        { diff },
      );
      await rest;
      await atRest();
    }, diff);
    expect(await colours()).toEqual({ kabul: RED, quetta: GREEN, lahore: BLUE, herat: RED });
  });

  it('is drawn where it lies on a tilted map and on a globe', async () => {
    await start(ROWS, { ...VIEW, pitch: 50 });
    expect(await colours()).toEqual({ kabul: RED, quetta: GREEN, lahore: BLUE, herat: RED });
    await page.close();
    await start(ROWS, { ...VIEW, zoom: 3, projection: 'globe' });
    expect(await colours()).toEqual({ kabul: RED, quetta: GREEN, lahore: BLUE, herat: RED });
    expect(complaints).toEqual([]);
  });

  it('hides what lies on the other side of a globe', async () => {
    await start([{ ...mercator(-110, -33), days: [0, 0], category: 0 }], { ...VIEW, zoom: 1, projection: 'globe' });
    expect(await page.evaluate(() => window.rows.drawn())).toBe(0);
    await page.evaluate(async () => {
      window.rows.map.jumpTo({ center: [-110, -33] });
      await window.rows.atRest();
    });
    expect(await colourAt([-110, -33])).toEqual(RED);
  });

  it('stands still to the pixel at the closest zoom', async () => {
    await start(ROWS, { center: [...KABUL], zoom: 20 });
    for (const bearing of [0, 30]) {
      await page.evaluate((bearing) => {
        window.rows.map.jumpTo({ bearing });
        return window.rows.atRest();
      }, bearing);
      expect(await colourAt(KABUL)).toEqual(RED);
    }
  });

  it('is picked where it is drawn, by range and category, on flat, tilted and round maps', async () => {
    for (const view of [VIEW, { ...VIEW, pitch: 50 }, { ...VIEW, zoom: 3, projection: 'globe' }]) {
      await start(ROWS, view);
      const pick = (at: readonly [number, number], right = 0) =>
        page.evaluate(
          ([lon, lat, right]) => {
            const { x, y } = window.rows.map.project([lon, lat]);
            return window.rows.layer.pick({ x: x + right, y }).map(({ row }) => row);
          },
          [at[0], at[1], right] as const,
        );
      expect(await pick(KABUL, 3)).toEqual([0]);
      expect(await pick(KABUL, 40)).toEqual([]);
      expect(await pick(LAHORE)).toEqual([2]);
      await change(({ layer }) => layer.setRange({ from: 0, to: 1 }));
      expect(await pick(LAHORE)).toEqual([]);
      expect(await pick(HERAT)).toEqual([3]);
      await change(({ layer }) => layer.setMask(0b10));
      expect(await pick(KABUL)).toEqual([]);
      await page.close();
    }
    await start();
  });

  it('lies above or below another one as it is told', async () => {
    await start();
    await page.evaluate(
      ([kabul]) => {
        window.rows.add('above', [kabul]);
        return window.rows.atRest();
      },
      [{ ...mercator(...KABUL), days: [0, 0], category: 1 } as Row] as const,
    );
    expect(await colourAt(KABUL)).toEqual(GREEN);
    await change(({ layer }) => layer.moveBefore());
    expect(await colourAt(KABUL)).toEqual(RED);
    await change(({ layer }) => layer.moveBefore('above'));
    expect(await colourAt(KABUL)).toEqual(GREEN);
    await change(({ layer }) => layer.remove());
    expect(await colours()).toEqual({ kabul: GREEN, quetta: BLACK, lahore: BLACK, herat: BLACK });
  });

  it('is gone when removed', async () => {
    await start();
    await change(({ layer }) => layer.remove());
    expect(await page.evaluate(() => window.rows.drawn())).toBe(0);
  });
});
