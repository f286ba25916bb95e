import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findings } from './axe';
import { mapDrawn, popup, region, useBrowser } from './drive';

const visit = useBrowser();
const outDir = mkdtempSync(join(tmpdir(), 'chile-'));
let server: PreviewServer;
let address = '';

beforeAll(async () => {
  vi.stubEnv('ATLAS', 'tests/atlases/chile-1960');
  const options = { logLevel: 'error', build: { outDir, emptyOutDir: true } } as const;
  await build(options);
  server = await preview({ ...options, preview: { port: 0, strictPort: false } });
  address = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await server.close();
  rmSync(outDir, { recursive: true });
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
      article.getByRole('button', { name: /^Colours/ }),
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
