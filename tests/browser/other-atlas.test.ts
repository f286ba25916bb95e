import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findings } from './axe';
import { centre, mapAtRest, mapDrawn, middle, popup, region, useBrowser } from './drive';

const visit = useBrowser();
const CHILE = 'tests/atlases/chile-1960';
const work = mkdtempSync(join(tmpdir(), 'chile-'));
const servers: PreviewServer[] = [];
let address = '';
let bare = '';

/** Builds an atlas and serves it; its address. */
async function served(atlas: string, outDir: string): Promise<string> {
  vi.stubEnv('ATLAS', atlas);
  const options = { logLevel: 'error', build: { outDir, emptyOutDir: true } } as const;
  await build(options);
  const server = await preview({ ...options, preview: { port: 0, strictPort: false } });
  servers.push(server);
  return server.resolvedUrls?.local[0] ?? '';
}

beforeAll(async () => {
  address = await served(CHILE, join(work, 'own'));
  const atlas = join(work, 'atlas');
  cpSync(CHILE, atlas, { recursive: true, filter: (path) => !path.includes('basemap') });
  bare = await served(atlas, join(work, 'bare'));
});
afterAll(async () => {
  for (const server of servers) await server.close();
  rmSync(work, { recursive: true });
  vi.unstubAllEnvs();
});

describe('an atlas of another continent, language and kind of event', () => {
  it('has the layers that its file declares, on the map and in the legend', async () => {
    const { page, complaints, strangers } = await visit(address);
    await mapDrawn(page);
    expect(await region(page, 'Layers').getByRole('checkbox').count()).toBe(4);
    expect(await region(page, 'Layers').getByRole('status').innerText()).toBe('7 of 7 marks shown');
    for (const title of ['Terremotos', 'Maremoto y aguas', 'Erupciones', 'Zona de ruptura'])
      expect(
        await region(page, 'Layers')
          .getByRole('checkbox', { name: new RegExp(`^${title}`) })
          .isChecked(),
      ).toBe(true);
    await region(page, 'Claims').getByText('What the signs mean').click();
    expect(await region(page, 'Claims').innerText()).toContain('a lo largo de la costa: lo que se rompió');
    expect(await findings(page)).toEqual([]);
    expect([complaints, strangers]).toEqual([[], []]);
  });

  it('says nothing of what it has not: no line to be far from, no states over time', async () => {
    const { page } = await visit(address);
    await mapDrawn(page);
    expect(await region(page, 'Events').getByRole('button', { name: 'distance to' }).count()).toBe(0);
    const text = await page.locator('body').innerText();
    for (const word of [/border/i, /crossing/i, /strike/i, /partly open/i]) expect(text).not.toMatch(word);
    expect(await page.locator('.ribbons').count()).toBe(0);
  });

  it('has a language of its own, and the interface another, each on its words', async () => {
    const { page } = await visit(`${address}?feature=terremoto-valdivia`);
    await mapDrawn(page);
    await popup(page).waitFor();
    const languageOf = (words: Locator) => words.first().evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
    const [article, layers] = [region(page, 'Article'), region(page, 'Layers')];
    for (const words of [
      article.getByRole('heading', { level: 1 }),
      article.getByText('En Valdivia el suelo bajó'),
      layers.getByText('Terremotos'),
      popup(page).getByRole('heading', { name: 'El terremoto mayor, en Valdivia' }),
      popup(page).getByText('murieron seis mil personas'),
      region(page, 'Not on the map').getByText('un recuento no tiene un solo día'),
    ])
      expect(await languageOf(words)).toBe('es');
    for (const words of [
      article.getByRole('button', { name: 'Show the marks of ¶4 on the map' }),
      article.getByRole('button', { name: /^Theme/ }),
      layers.getByRole('status'),
      popup(page).getByRole('button', { name: 'Close' }),
      popup(page).getByText('These accounts conflict'),
      page.getByRole('link', { name: 'Skip to the article' }),
    ])
      expect(await languageOf(words)).toBe('en');
  });

  it('goes from its words to the map and back, with the ids of its passages in the address', async () => {
    const { page, complaints } = await visit(address);
    await mapDrawn(page);
    await region(page, 'Article').getByRole('button', { name: 'Show the marks of ¶4 on the map' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('p')).toBe('maremoto');
    await region(page, 'Article')
      .getByRole('link', { name: /Corral/ })
      .click();
    await popup(page, 'El maremoto en Corral').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('feature')).toBe('maremoto-corral');
    const led = await visit(`${address}?p=recuento&feature=terremoto-valdivia`);
    await mapDrawn(led.page);
    expect(await led.page.locator('#p6').getAttribute('aria-current')).toBe('true');
    expect(await popup(led.page).getByText('These accounts conflict').count()).toBe(1);
    expect([complaints, led.complaints]).toEqual([[], []]);
  });
});

describe('the same atlas without a ground of its own', () => {
  /** The colour in the middle of the map over a place where no mark and no name is. */
  async function colourAt(page: Page, place: readonly [number, number]): Promise<number[]> {
    await centre(page, place, 9);
    const { x, y } = await middle(page);
    return [...PNG.sync.read(await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).data];
  }

  it('has land and sea, rivers, borders and towns from the coarse world, and says so', async () => {
    const { page, complaints, strangers } = await visit(bare);
    await mapDrawn(page);
    await mapAtRest(page);
    expect(await region(page, 'Layers').getByRole('status').innerText()).toBe('7 of 7 marks shown');
    await region(page, 'Map').getByRole('link', { name: 'coarse ground by Natural Earth' }).waitFor();
    await region(page, 'Map').getByRole('link', { name: 'GeoNames (CC BY 4.0)' }).waitFor();
    const [chile, argentina] = [await colourAt(page, [-72.35, -37.65]), await colourAt(page, [-69.3, -40.2])];
    const sea = await colourAt(page, [-75.6, -39.3]);
    expect(chile).toEqual(argentina);
    expect(chile).not.toEqual(sea);
    expect([complaints, strangers]).toEqual([[], []]);
  });

  it('has the towns of the coarse world in its search', async () => {
    const { page } = await visit(bare);
    await mapDrawn(page);
    await page.getByRole('searchbox', { name: 'Search' }).fill('Puerto Montt');
    await page.getByRole('option', { name: /Puerto Montt/ }).waitFor();
  });
});
