import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchOptions } from '../chromium.mjs';

/** A page of the built site, with what it said and asked for. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, and uncaught errors. */
  readonly complaints: string[];
  /** Addresses requested of another origin. */
  readonly strangers: string[];
}

export const site = inject('site');
export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A browser for one file of tests, with more flags if given; `visit` opens the site, or a whole address, in a profile of its own. */
export function useBrowser(...flags: readonly string[]) {
  let browser: Browser;
  beforeAll(async () => {
    const { args = [], ...options } = launchOptions();
    browser = await chromium.launch({ ...options, args: [...args, ...flags] });
  });
  afterAll(() => browser.close());
  return async (address = '', options: BrowserContextOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
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
    return { page, complaints, strangers };
  };
}

/** Resolves when the map has been drawn. */
export const mapDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0, null, { timeout: 45_000 });

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
