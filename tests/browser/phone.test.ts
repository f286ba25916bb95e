import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { given, mapAtRest, mapDrawn, PHONE, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const touch = { viewport: PHONE, hasTouch: true, isMobile: true };
const head = (page: Page) => page.locator('.sheet-head');
/** Height of what lies over the map's lower part, as a share of the page. */
const share = (page: Page) =>
  page.locator('.sheet').evaluate((sheet) => Math.round((100 * sheet.getBoundingClientRect().height) / innerHeight));
const tall = (page: Page) => page.locator('.sheet').evaluate((sheet) => Math.round(sheet.getBoundingClientRect().height));

async function drag(page: Page, by: number): Promise<void> {
  const box = await head(page).boundingBox();
  if (!box) throw new Error('The sheet has no head.');
  const [x, y] = [box.x + box.width / 2, box.y + 6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const step of [0.25, 0.5, 0.75, 1]) await page.mouse.move(x, y + by * step);
  // Let go with no speed, so that the height alone decides.
  await page.mouse.move(x + 1, y + by);
  await page.mouse.up();
}

describe('the sheet of a phone', () => {
  it('rests at 120 px, 42 % and 92 % of the page, by buttons as by dragging', async () => {
    const { page } = await visit('', { ...withoutMap, ...touch });
    expect(await share(page)).toBe(42);
    await page.getByRole('button', { name: 'More of the text' }).click();
    await expect.poll(() => share(page)).toBe(92);
    await page.getByRole('button', { name: 'More of the map' }).click();
    await page.getByRole('button', { name: 'More of the map' }).click();
    await expect.poll(() => tall(page)).toBe(120);
    await drag(page, -200);
    await expect.poll(() => share(page)).toBe(42);
    await drag(page, -380);
    await expect.poll(() => share(page)).toBe(92);
    await drag(page, 650);
    await expect.poll(() => tall(page)).toBe(120);
  });

  it('shows article, layers or timeline, one at a time', async () => {
    const { page } = await visit('', { ...withoutMap, ...touch });
    for (const [tab, name] of [
      ['Layers', 'Layers'],
      ['Timeline', 'Timeline'],
      ['Article', 'Article'],
    ] as const) {
      await page.getByRole('button', { name: tab, exact: true }).click();
      for (const other of ['Layers', 'Timeline', 'Article'])
        expect(await region(page, other).isVisible(), `${tab}: ${other}`).toBe(other === name);
    }
  });

  it('scrolls its content and leaves the page where it is', async () => {
    const { page } = await visit('', { ...withoutMap, ...touch });
    await page.locator('#p9').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    expect(await page.evaluate(() => [scrollY, document.scrollingElement?.scrollTop])).toEqual([0, 0]);
    expect(await page.locator('.pane').evaluate((pane) => pane.scrollTop)).toBeGreaterThan(300);
  });

  it('comes down when something on the map is asked for, and up when a passage is', async () => {
    const { page } = await visit('', { ...withoutMap, ...touch });
    await page.getByRole('button', { name: 'More of the text' }).click();
    await page.locator('#p9 [data-feature="khost-strike"]').first().click();
    await expect.poll(() => share(page)).toBe(42);
    await page.getByRole('button', { name: 'More of the map' }).click();
    await expect.poll(() => tall(page)).toBe(120);
    await popup(page).getByRole('link', { name: 'Read in the article, ¶9' }).click();
    await expect.poll(() => share(page)).toBe(42);
  });
});

describe('a popup on a phone', () => {
  it('is a card that does not cover its mark', async () => {
    const { page } = await visit('', touch);
    await mapDrawn(page);
    for (const id of ['kabul-strike', 'khost-strike', 'crossing-chaman', 'crossing-torkham', 'islamabad-bombing', 'moscow-offer']) {
      await page.getByRole('button', { name: 'Whole view' }).click();
      await mapAtRest(page);
      const { title } = given.find((mark) => mark.id === id) ?? { title: '' };
      await region(page, 'Events').getByRole('button', { name: title, exact: true }).click();
      await popup(page, title).waitFor();
      await mapAtRest(page);
      const place = await page.evaluate(() => {
        const card = document.querySelector('[role="dialog"]')?.getBoundingClientRect();
        const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
        return { top: card?.top ?? 0, bottom: card?.bottom ?? 0, sheet: sheet?.top ?? 0 };
      });
      expect(place.bottom, id).toBeLessThanOrEqual(place.sheet);
      // The ring of the selected mark is drawn somewhere on the map that neither card nor sheet covers.
      const [zoom = 0, lat = 0, lon = 0] = (await page.evaluate(() => location.hash.slice(5))).split('/').map(Number);
      const at = await page.evaluate(
        (chosen) =>
          JSON.parse(document.getElementById('atlas')?.textContent ?? '').atlas.marks.find((mark: { id: string }) => mark.id === chosen)
            .anchor,
        id,
      );
      const world = 512 * 2 ** zoom;
      const mercator = (degrees: number) => (1 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / Math.PI) / 2;
      const y = PHONE.height / 2 + (mercator(at[1]) - mercator(lat)) * world;
      const x = PHONE.width / 2 + ((at[0] - lon) / 360) * world;
      expect(x, `${id}, across`).toBeGreaterThan(0);
      expect(x, `${id}, across`).toBeLessThan(PHONE.width);
      expect(y, `${id} at ${y}, card from ${place.top} to ${place.bottom}`).toBeGreaterThan(52);
      expect(y, id).toBeLessThan(place.sheet);
      expect(y > place.bottom + 10 || y < place.top - 10, `${id} at ${y}, card from ${place.top} to ${place.bottom}`).toBe(true);
      await page.keyboard.press('Escape');
      await popup(page).waitFor({ state: 'detached' });
    }
  });
});

describe('narrow, sideways and with large letters', () => {
  it.each([
    ['320 px wide', { width: 320, height: 640 }, '100%'],
    ['with letters of twice the size', PHONE, '200%'],
    ['320 px wide with letters of twice the size', { width: 320, height: 640 }, '200%'],
    ['sideways', { width: 844, height: 390 }, '100%'],
    ['a small phone sideways', { width: 640, height: 360 }, '100%'],
    ['a tablet with letters of twice the size', { width: 1024, height: 768 }, '200%'],
  ])('%s: nothing lies outside of the page, and every part is reached', async (_, viewport, letters) => {
    const { page } = await visit('', { ...withoutMap, ...touch, viewport });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, letters);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const tabs = page.getByRole('navigation', { name: 'Parts of the page' });
    for (const name of ['Layers', 'Timeline', 'Article']) {
      if (await tabs.isVisible()) await tabs.getByRole('button', { name, exact: true }).click();
      expect(await region(page, name).isVisible(), name).toBe(true);
      const out = await region(page, name).evaluate((element) =>
        [...element.querySelectorAll('button, input, select, a, p, h1, h2')]
          .filter((part) => !part.closest('.sr, svg, .date-field .wrong') && part.getBoundingClientRect().width > 0)
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 || part.getBoundingClientRect().left < -1)
          .map((part) => part.outerHTML.slice(0, 120)),
      );
      expect(out, name).toEqual([]);
    }
  });
});
