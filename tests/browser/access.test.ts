import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { mapDrawn, PHONE, popup, useBrowser, WIDE } from './drive';

const visit = useBrowser();

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  describe.each([
    ['wide', WIDE],
    ['phone', PHONE],
  ])('%s', (_, viewport) => {
    it('axe finds nothing serious at the start, with a popup, with a list of marks, and with dates chosen', async () => {
      const { page } = await visit('', { colorScheme, viewport });
      await mapDrawn(page);
      expect(await findings(page)).toEqual([]);
      await page.locator('#p9 [data-feature="kabul-strike"]').first().click();
      await popup(page).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.locator('#p12 [data-feature="crossing-torkham"]').first().click();
      await popup(page).getByRole('button', { name: 'Torkham crossing, closed' }).waitFor();
      expect(await findings(page)).toEqual([]);
      if (viewport === PHONE) await page.getByRole('button', { name: 'Timeline' }).click();
      await page.getByRole('button', { name: 'October crisis' }).click();
      expect(await findings(page)).toEqual([]);
    });
  });
});

describe('the page', () => {
  it('has its landmarks, one heading of the first level, and a way past the map', async () => {
    const { page } = await visit();
    for (const name of ['Article', 'Map', 'Layers', 'Timeline'])
      expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the article');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('article');
  });

  it('follows the system’s colours until the reader chooses, and keeps the choice', async () => {
    const { page } = await visit('', { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: /^Colours/ }).click();
    expect(await page.getByRole('button', { name: 'Colours: light' }).count()).toBe(1);
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await page.getByRole('button', { name: 'Colours: light' }).count()).toBe(1);
    expect(await ground()).toBe(light);
    // The choice is taken in the head, before the first paint, and not by the script at the end.
    expect(await page.evaluate(() => document.head.querySelector('script')?.textContent)).toContain('dataset.theme');
  });
});
