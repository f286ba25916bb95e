import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { layerBox, mapDrawn, popup, region, status, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const ADDRESS = '?from=2025-10-09&to=2025-10-20&hide=strikes,places&feature=crossing-torkham&p=12#map=6/33.5/70.2';

async function expectView(page: Page): Promise<void> {
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2025-10-09');
  expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('2025-10-20');
  expect(await layerBox(page, 'Air strikes').isChecked()).toBe(false);
  expect(await layerBox(page, 'Places named').isChecked()).toBe(false);
  expect(await layerBox(page, 'Ground fighting').isChecked()).toBe(true);
  await popup(page, 'Torkham crossing').waitFor();
  expect(await page.locator('#p12').getAttribute('aria-current')).toBe('true');
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe(ADDRESS);
}

describe('the address', () => {
  it('brings the view back in a new tab and on reload', async () => {
    const { page } = await visit(ADDRESS);
    await mapDrawn(page);
    await expectView(page);
    const shown = await status(page).innerText();
    await page.reload();
    await mapDrawn(page);
    await expectView(page);
    expect(await status(page).innerText()).toBe(shown);
  });

  it('goes with Back and Forward, step by step', async () => {
    const { page } = await visit('', withoutMap);
    await layerBox(page, 'Ground fighting').uncheck();
    await page.getByRole('button', { name: 'Truce and talks' }).click();
    await page.locator('#p12 [data-feature="doha-truce"]').first().click();
    await popup(page).waitFor();
    const end = page.url().split('#')[0];
    await page.goBack();
    expect(await popup(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Truce and talks' }).getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    expect(await page.getByRole('button', { name: 'All', exact: true }).getAttribute('aria-pressed')).toBe('true');
    expect(await layerBox(page, 'Ground fighting').isChecked()).toBe(false);
    await page.goBack();
    expect(await layerBox(page, 'Ground fighting').isChecked()).toBe(true);
    for (let i = 0; i < 3; i++) await page.goForward();
    await popup(page).waitFor();
    expect(page.url().split('#')[0]).toBe(end);
  });

  it('keeps the map’s place in its hash', async () => {
    const { page } = await visit('#map=8/34/71');
    await mapDrawn(page);
    await region(page, 'Map').locator('canvas').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).not.toBe('#map=8/34/71');
    expect(new URL(page.url()).hash).toMatch(/^#map=8\/[\d.]+\/[\d.]+$/);
  });

  it.each([
    ['?from=never&hide=strikes', 'from=never'],
    ['?feature=atlantis', 'feature=atlantis'],
    ['?p=999&x=1', 'x=1, p=999'],
    ['?hide=strikes,flames', 'hide=flames'],
    ['?from=%F0%9F%98%80&to=%00', 'from='],
  ])('leaves out what it does not understand in %s, with a notice and a whole page', async (query, named) => {
    const { page, complaints } = await visit(query, withoutMap);
    const notice = page.locator('.notice');
    await notice.getByText('was not understood').waitFor();
    expect(await notice.innerText()).toContain(named);
    expect(await page.locator('#p22').count()).toBe(1);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    expect(await notice.innerText()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('takes no text of the address for HTML, and draws the map all the same', async () => {
    const { page, complaints } = await visit('?feature=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
    await page.locator('.notice').getByText('<img src=x').waitFor();
    expect(await page.locator('.notice img').count()).toBe(0);
    await mapDrawn(page);
    expect(complaints).toEqual([]);
  });
});
