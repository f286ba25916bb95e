import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { launchOptions, PAINTED_BY_CPU } from '../chromium.mjs';

/** A page of the built site, with what it said and asked for. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, and uncaught errors. */
  readonly complaints: string[];
  /** Addresses requested of another origin. */
  readonly strangers: string[];
}

export const site = inject('site');
/** Wide enough for all parts side by side, and no larger: software WebGL takes its time by the pixel. */
export const WIDE = { width: 1280, height: 800 };
/** Room for a picture of the map between all that lies over it, as options of a visit. */
export const LARGE = { viewport: { width: 1440, height: 900 } };
export const PHONE = { width: 390, height: 844 };

/** What a page is opened with. Without a map its place stays empty, for what is told and done beside it. */
export interface VisitOptions extends BrowserContextOptions {
  readonly withoutMap?: boolean;
  /** Text waits for its fonts, however late they come; the page shows it in others meanwhile. */
  readonly inItsFonts?: boolean;
}

/** The Chromium that all files share, or with more flags one of its own. */
export function openBrowser(...flags: readonly string[]): Promise<Browser> {
  if (flags.length === 0) return chromium.connect(inject('chromium'));
  return chromium.launch(launchOptions(...PAINTED_BY_CPU, ...flags));
}

/** A browser for one file of tests; `visit` opens the site, or a whole address, in a profile of its own, which ends with the test. */
export function useBrowser(...flags: readonly string[]) {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(...flags);
  });
  afterAll(() => browser.close());
  return async (address = '', { withoutMap = false, inItsFonts = false, ...options }: VisitOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', bypassCSP: inItsFonts, ...options });
    onTestFinished(async () => {
      // A test may have closed it by itself.
      await context.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => {});
      await context.close();
    });
    if (withoutMap) await leaveOutMap(context);
    if (inItsFonts) await awaitFonts(context);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const at = new URL(address, site);
    const complaints: string[] = [];
    const strangers: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on(
      'request',
      (request) => !request.url().startsWith(at.origin) && !/^(data|blob):/.test(request.url()) && strangers.push(request.url()),
    );
    await page.goto(at.href);
    if (withoutMap) await started(page);
    return { page, complaints, strangers };
  };
}

/** Changes the page's style sheet, which its policy would not let pass. */
const awaitFonts = (context: BrowserContext) =>
  context.route(
    ({ href }) => href.startsWith(site) && new URL(href).pathname === new URL(site).pathname,
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
      await route.fulfill({ response, body });
    },
  );

/** How a page is visited whose map is not meant. */
export const withoutMap = { withoutMap: true } as const;

/** Gives the page a map that draws nothing, in place of the map's script and MapLibre. All else is the built site. */
async function leaveOutMap(context: BrowserContext): Promise<void> {
  const instead = (url: RegExp, body: string) =>
    context.route(url, (route) => route.fulfill({ contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' }, body }));
  await instead(/\/assets\/map-[^/]*\.js$/, 'export const mountMap = async () => {};');
  await instead(/\/assets\/maplibre-[^/]*\.js$/, '');
}

/** Resolves when a page without a map has started all that it starts by itself. */
export const started = (page: Page): Promise<void> => page.locator('.map-state').waitFor({ state: 'detached' });

/** Resolves when the map has been drawn. */
export const mapDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0, null, { timeout: 45_000 });

/** Resolves when what was changed until now has been painted, the map aside. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Resolves when the map rests and has drawn all that it was told until now. */
export async function mapAtRest(page: Page): Promise<void> {
  // The map is told of changes with the next frame.
  await painted(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('map-idle', () => resolve(), { once: true, capture: true });
        // MapLibre draws anew when the browser comes online, and is idle again only when all of that is drawn.
        dispatchEvent(new Event('online'));
      }),
  );
}

/** Brings a place (degrees) to the middle of the map by the address alone, and resolves when it is drawn. */
export async function centre(page: Page, [lon, lat]: readonly [number, number], zoom: number): Promise<void> {
  const wanted = [zoom, lat, lon];
  const goes = async (): Promise<boolean> => {
    const hash = await page.evaluate(
      (hash) =>
        new Promise<string>((resolve) => {
          addEventListener('hashchange', () => resolve(location.hash), { once: true });
          if (location.hash === hash) resolve(hash);
          else location.hash = hash;
        }),
      `#map=${wanted.join('/')}`,
    );
    // The map may have been about to write the place where it was before, and then has not moved.
    const now = hash.replace('#map=', '').split('/').map(Number);
    return wanted.every((number, at) => Math.abs(number - (now[at] ?? 0)) < 0.001);
  };
  await expect.poll(goes).toBe(true);
  await mapAtRest(page);
}

/** Where the middle of the map is on the page, px. */
export async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await region(page, 'Map').boundingBox();
  if (!box) throw new Error('The map has no box.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Clicks the middle of the map, and resolves when the page has taken it up. */
export async function clickMiddle(page: Page): Promise<void> {
  const { x, y } = await middle(page);
  await page.mouse.click(x, y);
  await painted(page);
}

/** The map's cursor over its middle: a pointer where a click would open something. */
export async function cursorInMiddle(page: Page): Promise<string> {
  const { x, y } = await middle(page);
  await page.mouse.move(x + 60, y);
  await page.mouse.move(x, y);
  await painted(page);
  return page.evaluate(() => document.querySelector<HTMLElement>('#map canvas')?.style.cursor ?? '');
}

/** Takes the map's WebGL context away, and resolves when the page has been told. */
export async function loseGraphics(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#map canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!canvas || !extension) throw new Error('The map has no WebGL context to lose.');
    const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve, { once: true }));
    const back = new Promise((resolve) => canvas.addEventListener('webglcontextrestored', resolve, { once: true }));
    Object.assign(window, {
      restoreGraphics: () => {
        extension.restoreContext();
        return back;
      },
    });
    extension.loseContext();
    return lost;
  });
  // It can be given back once the page has been told, in a task of its own.
  await painted(page);
}

/** Gives the context back that was lost, and resolves when the page has been told. */
export const restoreGraphics = (page: Page): Promise<void> => page.evaluate('restoreGraphics().then(() => {})');

/** Resolves when no style is being animated any more. */
export async function stylesAtRest(page: Page): Promise<void> {
  await painted(page);
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  });
}

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const popup = (page: Page, name?: string): Locator =>
  region(page, 'Map').getByRole('dialog', { ...(name !== undefined && { name, exact: true }) });
export const layerBox = (page: Page, title: string): Locator =>
  region(page, 'Layers').getByRole('checkbox', { name: new RegExp(`^${title}`) });
export const status = (page: Page): Locator => region(page, 'Layers').getByRole('status');

/** A feature as it stands in the geodata, read without the product's own code. */
export interface Given {
  readonly id: string;
  readonly layer: string;
  readonly title: string;
  readonly when?: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  /** Passage and words, of claims and mentions. */
  readonly quotes: readonly { readonly passage: number; readonly quote: string }[];
  readonly claims: readonly { readonly by: string; readonly status: string }[];
  readonly sources: readonly { readonly url: string }[];
}

interface Raw {
  readonly id: string;
  readonly geometry: Given['geometry'];
  readonly properties: {
    title: string;
    when?: string;
    claims?: (Given['claims'][number] & Given['quotes'][number])[];
    mentions?: Given['quotes'];
    sources?: Given['sources'];
  };
}

const json = (name: string): unknown => JSON.parse(readFileSync(`geodata/${name}`, 'utf8'));
export const manifest = json('atlas.json') as {
  layers: { id: string; title: string; file: string; tracks?: { id: string; title: string }[] }[];
  span: { from: string; to: string };
  presets: { title: string; from: string; to: string }[];
};

export const given: readonly Given[] = manifest.layers.flatMap(({ id: layer, file }) =>
  (json(file) as { features: Raw[] }).features.map(
    ({ id, geometry, properties: { title, when, claims = [], mentions = [], sources = [] } }) => ({
      id,
      layer,
      title,
      ...(when !== undefined && { when }),
      geometry,
      claims,
      sources,
      quotes: [...claims, ...mentions].map(({ passage, quote }) => ({ passage, quote })),
    }),
  ),
);

export const passagesOf = ({ quotes }: Given): number[] => [...new Set(quotes.map(({ passage }) => passage))].sort((a, b) => a - b);
