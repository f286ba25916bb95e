import type { Feature } from 'geojson';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive';
import { addData, openMiddle } from './dataset-rows';
import { fileField, fixture, toldOf } from './datasets';
import { mapDrawn, PHONE, region, site, useBrowser, WIDE } from './drive';

const visit = useBrowser();

/** Uncaught errors; what was tampered with may well be warned of in the console. */
const uncaught = (complaints: readonly string[]): string[] => complaints.filter((text) => /^(Uncaught|\w*Error\b)/.test(text));
const article = (page: Page) => region(page, 'Article').getByRole('heading', { level: 1 });
const mapState = (page: Page) => region(page, 'Map').locator('.map-state');
const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(...[document.documentElement, document.body].map(({ scrollWidth }) => scrollWidth)) - window.innerWidth);

/** What lies over a box, at any of its places. */
const covered = (box: Locator): Promise<string[]> =>
  box.evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const over = new Set<string>();
    for (let x = left + 4; x < right; x += 16)
      for (let y = top + 4; y < bottom; y += 8) {
        const seen = document.elementFromPoint(x, y);
        if (!one.contains(seen)) over.add(`${seen?.tagName} ${seen?.className}`);
      }
    return [...over];
  });

type Way = 'lost' | 'cut' | 'replaced';
const WAYS: readonly Way[] = ['lost', 'cut', 'replaced'];
/** Does that to an asset: it doesn't come, ends in its middle, or is the page of an error. */
async function spoil(page: Page, asset: RegExp, way: Way): Promise<void> {
  await page.route(asset, async (route) => {
    if (way === 'lost') return route.abort();
    if (way === 'replaced')
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' });
    const response = await route.fetch();
    const body = await response.body();
    return route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
  });
}

describe.each(WAYS)('an asset that is %s', (way) => {
  it('leaves the rest of the page, and is missed in words', async () => {
    const { page, complaints } = await visit();
    const open = async (asset: RegExp): Promise<void> => {
      await page.unrouteAll();
      await spoil(page, asset, way);
      await page.goto(site);
      await article(page).waitFor();
    };
    // Without the page's own script there is the text.
    await open(/\/assets\/index-[^/]*\.js/);
    expect(await region(page, 'Article').locator('[id^="p"]').count()).toBeGreaterThan(5);
    for (const map of way === 'lost' ? [/\/assets\/map-[^/]*\.js/, /\/assets\/maplibre-[^/]*\.js/] : [/\/assets\/map-[^/]*\.js/]) {
      await open(map);
      await mapState(page).getByText('a still map stands in its place').waitFor();
      await region(page, 'Map').getByRole('group', { name: 'Still map' }).waitFor();
    }
    // Nothing is counted as shown that isn't drawn.
    await open(/\/assets\/marks-[^/]*\.json$/);
    await mapState(page).getByText('The marks could not be loaded: a still map stands in its place.').waitFor();
    await region(page, 'Map').getByRole('group', { name: 'Still map' }).waitFor();
    await addData(page, { 'own.csv': 'lat,lon\n34,70\n' });
    await mapState(page).getByText('Own data are not drawn on it.').waitFor();
    expect(await region(page, 'Layers').locator('.dataset-layers .count').innerText()).toBe('not drawn');
    await open(/\/assets\/(map-[^/]*\.js|still-[^/]*\.json)/);
    await mapState(page).getByText('Neither the map nor the still map could be loaded').waitFor();
    await open(/\/assets\/basemap-[^/]*\.json$/);
    await expect.poll(() => mapState(page).innerText()).not.toContain('Loading the map');
    expect(await covered(mapState(page))).toEqual([]);
    await open(/\/assets\/worker-[^/]*\.js$/);
    await fileField(page).setInputFiles([fixture('a.csv', 'lat,lon\n34,70\n')]);
    await toldOf(page, 'a.csv').getByText('Not read. The reading broke off').waitFor();
    await page.unrouteAll();
    await fileField(page).setInputFiles([fixture('b.csv', 'lat,lon\n34,70\n')]);
    await toldOf(page, 'b.csv').getByText('1 rows added').waitFor();
    expect(await widerThanWindow(page)).toBeLessThanOrEqual(0);
    expect(uncaught(complaints).filter((text) => !(way === 'cut' && /SyntaxError/.test(text)))).toEqual([]);
  }, 90_000);
});

describe('assets that come late, or once not at all', () => {
  it('come nevertheless', async () => {
    const { page, complaints } = await visit();
    const refused = new Set<string>();
    await page.route(/\/assets\/(dataset-parts|lookup)-[^/]*\.js/, (route) => {
      const [url = ''] = route.request().url().split('?');
      if (refused.has(url)) return route.continue();
      refused.add(url);
      return route.abort();
    });
    await page.route(/\/assets\/(marks|basemap|names)-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.reload();
    await mapState(page).waitFor({ state: 'detached' });
    await mapDrawn(page);
    await addData(page, { 'a.csv': 'lat,lon\n34,70\n' });
    await page.getByRole('searchbox', { name: 'Search' }).fill('Kabul');
    await page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().waitFor();
    expect(refused.size).toBe(2);
    expect(uncaught(complaints)).toEqual([]);
  });

  it('are answered with 404 where there are none, and all with what keeps the page to itself', async () => {
    for (const [path, code] of [
      ['', 200],
      ['assets/nothing.js', 404],
      ['nothing', 404],
      ['THIRD-PARTY.txt', 200],
    ] as const) {
      const response = await fetch(site + path);
      expect(response.status, path).toBe(code);
      const headers = ['content-security-policy', 'x-content-type-options', 'referrer-policy'].map((name) => response.headers.get(name));
      expect(headers, path).toEqual([expect.stringContaining("frame-ancestors 'none'"), 'nosniff', 'no-referrer']);
    }
  });

  it('make nothing of text, as the browser is told not to', async () => {
    const { page } = await visit();
    const thrown = (what: string) =>
      page.evaluate((what) => {
        try {
          if (what === 'markup') document.createElement('p').innerHTML = '<b>';
          else new Worker(what);
          return '';
        } catch (error) {
          return (error as Error).name;
        }
      }, what);
    expect([await thrown('markup'), await thrown('data:text/javascript,1'), await thrown('other.js')]).toEqual(Array(3).fill('TypeError'));
  });
});

describe('the browser’s store', () => {
  const keep = (page: Page) => region(page, 'Keep in this browser');
  const table = { 'a.csv': 'lat,lon\n34,70\n' };

  it('that is denied is said when something is to be kept, and nothing breaks', async () => {
    const { page, complaints } = await visit();
    await page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
    });
    await page.reload();
    await addData(page, table);
    await keep(page).getByRole('checkbox').click();
    await keep(page).getByText('This browser does not let the page keep anything').waitFor();
    await page.getByRole('button', { name: /^Theme: / }).click();
    expect(uncaught(complaints)).toEqual([]);
  });

  it('that never answers is said after 5 s', async () => {
    const { page, complaints } = await visit();
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    });
    await addData(page, table);
    await keep(page).getByRole('checkbox').click();
    await keep(page).getByText('This browser’s store does not answer').waitFor();
    await expect.poll(() => keep(page).getByRole('checkbox').isChecked()).toBe(false);
    expect(uncaught(complaints)).toEqual([]);
  });
});

describe('notices', () => {
  it.each([WIDE, { width: 800, height: 1000 }, { width: 320, height: 568 }])(
    'are covered by nothing, not by each other: $width px',
    async (viewport) => {
      const { page } = await visit('?hide=strikes,nothing', { viewport });
      const notices = page.locator('.notice p');
      await notices.getByText('left out: hide=nothing.').waitFor();
      await page.route(/\/assets\/dataset-/, (route) => route.abort());
      await page.locator('input[type="file"][multiple]').setInputFiles([fixture('a.csv', 'lat,lon\n34,70\n')]);
      await notices.nth(1).waitFor();
      await expect.poll(async () => [...(await covered(notices.first())), ...(await covered(notices.last()))]).toEqual([]);
    },
  );
});

describe('hostile content', () => {
  const WORD = 'W'.repeat(20_000);
  const HERE = [63, 37.5] as const;

  it.each([
    ['wide', WIDE],
    ['phone', PHONE],
  ])('of one long word widens nothing: %s', async (_, viewport) => {
    const { page, complaints } = await visit(`?what=${'x'.repeat(2000)}#map=8/${HERE[1]}/${HERE[0]}`, { viewport });
    await mapDrawn(page);
    const rows = `lat,lon,date,title,category,${WORD}\n${HERE[1]},${HERE[0]},2025-10-09,${WORD},${WORD},${WORD}\nx,1,${WORD},,,\n`;
    // On a phone it lies in a part of the page that isn't open.
    const field = page.locator('input[type="file"][multiple]');
    await field.setInputFiles([fixture(`${'n'.repeat(200)}.csv`, rows), fixture('asked.csv', `${WORD},b\n1,2\n`)]);
    await page.getByRole('dialog').getByRole('heading').waitFor();
    expect(await widerThanWindow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('1 rows added, 1 rows refused').waitFor({ state: 'attached' });
    if (viewport === WIDE) {
      await openMiddle(page);
      await region(page, 'Map').getByRole('dialog').locator('.cells').waitFor();
    }
    const spilt = await page.evaluate(() =>
      [...document.querySelectorAll('.side, .pane, .popup, .notice p, .import-report li, .cells dd, .dataset-layers li')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.getBoundingClientRect().right > window.innerWidth + 1)
        .map(({ className }) => className),
    );
    expect(spilt).toEqual([]);
    expect(await widerThanWindow(page)).toBeLessThanOrEqual(0);
    expect(uncaught(complaints)).toEqual([]);
  });

  it('in an archive whose layers have an engine’s names is drawn and opens', async () => {
    const { page, complaints } = await visit(`#map=8/${HERE[1]}/${HERE[0]}`);
    await mapDrawn(page);
    const feature = (title: string, coordinates: readonly number[]): Feature => ({
      type: 'Feature',
      properties: { title },
      geometry: { type: 'Point', coordinates: [...coordinates] },
    });
    const layers = Object.fromEntries([
      ['__proto__', [feature('Here', HERE)]],
      ['constructor', [feature('There', [64, 37.5])]],
    ]);
    const metadata = { vector_layers: ['__proto__', 'constructor', 'toString'].map((id) => ({ id, fields: { title: 'String' } })) };
    await fileField(page).setInputFiles([fixture('named.pmtiles', archiveOf({ layers, maxZoom: 7, metadata }))]);
    await toldOf(page, 'named.pmtiles').getByText('Archive of tiles added').waitFor();
    await openMiddle(page);
    await region(page, 'Map').getByRole('dialog', { name: 'Here' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
