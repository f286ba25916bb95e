import { describe, expect, it } from 'vitest';
import { given, layerBox, mapDrawn, passagesOf, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const titles = async (page: import('playwright-core').Page) =>
  (await region(page, 'Events').locator('.title').allInnerTexts()).map((text) => text.trim());

describe('the list of events', () => {
  it('obeys every filter and opens the popup and the passages of each', async () => {
    const { page } = await visit('', withoutMap);
    expect((await titles(page)).sort()).toEqual(given.map(({ title }) => title).sort());
    await layerBox(page, 'Border crossings').uncheck();
    expect(await titles(page)).not.toContain('Torkham crossing');
    await region(page, 'Events').getByRole('button', { name: 'Bombing in Islamabad' }).click();
    await popup(page, 'Bombing in Islamabad').waitFor();
    expect(await region(page, 'Events').getByRole('button', { name: 'Bombing in Islamabad' }).getAttribute('aria-pressed')).toBe('true');
    const bombing = given.find(({ id }) => id === 'islamabad-bombing');
    const [n = 0] = bombing ? passagesOf(bombing) : [];
    await region(page, 'Events')
      .getByRole('listitem')
      .filter({ hasText: 'Bombing in Islamabad' })
      .getByRole('link', { name: `Read in the article, ¶${n}` })
      .click();
    expect(await page.locator(`#p${n}`).getAttribute('aria-current')).toBe('true');
  });

  it('is sorted by date, by layer and by distance to the border', async () => {
    const { page } = await visit('', withoutMap);
    const sort = (name: string) => region(page, 'Events').getByRole('button', { name, exact: true }).click();
    await sort('layer');
    const byLayer = await titles(page);
    await sort('distance to the border');
    const byDistance = await titles(page);
    expect(byDistance).not.toEqual(byLayer);
    expect(byDistance.findIndex((title) => /crossing/.test(title))).toBeLessThan(byDistance.indexOf('New Delhi'));
    await sort('date');
    const byDate = await titles(page);
    expect(byDate.indexOf('Reported air strike in Khost province')).toBeLessThan(byDate.indexOf('Bombing in Islamabad'));
  });
});

describe('walking', () => {
  it('goes from event to event by date, by button and by key on the map', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Next event' }).click();
    const first = await popup(page).getAttribute('aria-labelledby');
    expect(first).not.toBeNull();
    const title = () => popup(page).getByRole('heading', { level: 2 }).innerText();
    const one = await title();
    await region(page, 'Map').locator('canvas').focus();
    await page.keyboard.press(']');
    await expect.poll(title).not.toBe(one);
    await region(page, 'Map').locator('canvas').focus();
    await page.keyboard.press('[');
    await expect.poll(title).toBe(one);
  });

  it('marks the passages in view and dims the others on wish', async () => {
    const { page } = await visit('#map=9/31.0/66.4');
    await mapDrawn(page);
    await expect.poll(() => page.locator('#p12.is-in-view').count()).toBe(1);
    expect(await page.locator('#p21.is-in-view').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Only passages in view' }).check();
    expect(await page.locator('#p21 > p').evaluate((element) => Number(getComputedStyle(element).opacity))).toBeLessThan(1);
    expect(await page.locator('#p12 > p').evaluate((element) => Number(getComputedStyle(element).opacity))).toBe(1);
  });

  it('follows the reading, and stops when the reader takes the map', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    const follow = page.getByRole('button', { name: 'Follow the article' });
    await follow.click();
    const before = await page.evaluate(() => location.hash);
    await page.locator('#p18').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(() => page.locator('[aria-current="true"]').count()).toBe(1);
    await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(before);
    await region(page, 'Map').locator('canvas').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
  });
});
