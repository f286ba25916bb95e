import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LARGE, mapAtRest, mapDrawn, middle, popup, useBrowser } from './drive';

const visit = useBrowser();
const button = (page: Page) => page.getByRole('button', { name: 'Measure', exact: true });
const legs = async (page: Page) =>
  (await page.getByRole('group', { name: 'Measured way' }).getByRole('listitem').allInnerTexts()).map((text) => text.trim());

describe('the map', () => {
  it('is moved without a drag, by buttons', async () => {
    const { page } = await visit('#map=6/33.5/70.2');
    await mapDrawn(page);
    const place = () => page.evaluate(() => location.hash.slice(5).split('/').map(Number));
    const [, lat = 0, lon = 0] = await place();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('button', { name: 'Move right' }).click();
    await expect.poll(async () => (await place())[2]).toBeGreaterThan(lon + 1);
    await page.getByRole('button', { name: 'Move up' }).click();
    await expect.poll(async () => (await place())[1]).toBeGreaterThan(lat + 0.5);
  });
});

describe('measuring', () => {
  it('tells by mouse the length of each leg along the great circle and how each point lies to the border', async () => {
    // One degree of longitude is 512 · 2^zoom / 360 px wide.
    const { page, complaints } = await visit('#map=7/34.1/71.1', LARGE);
    await mapDrawn(page);
    await button(page).click();
    const { x, y } = await middle(page);
    const degree = (512 * 2 ** 7) / 360;
    await page.mouse.click(x, y);
    await expect.poll(() => legs(page)).toHaveLength(1);
    await page.mouse.click(x - degree, y);
    await expect.poll(() => legs(page)).toHaveLength(2);
    await expect.poll(async () => (await legs(page))[0]).toMatch(/^Start; .* (of|on) the Durand Line$/);
    const [, second = ''] = await legs(page);
    const [, km, sum] = /^(\d+) km, (\d+) km in all; .* of the Durand Line$/.exec(second) ?? [];
    // One degree at 34.1° N along the great circle is 92.07 km on a sphere of 6,371.0088 km; a pixel is half a kilometre.
    expect(Math.abs(Number(km) - 92.07)).toBeLessThan(1.5);
    expect(sum).toBe(km);
    expect(await popup(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await legs(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('works by keyboard alone, and Escape ends it and gives the focus back', async () => {
    const { page } = await visit('', LARGE);
    await mapDrawn(page);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => legs(page)).toHaveLength(1);
    await page.keyboard.press('ArrowRight');
    await mapAtRest(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => legs(page)).toHaveLength(2);
    await expect.poll(async () => (await legs(page))[1]).toMatch(/^[\d,]+ km, [\d,]+ km in all/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('group', { name: 'Measured way' }).count()).toBe(0);
    expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button(page).getAttribute('aria-pressed')).toBe('false');
  });
});
