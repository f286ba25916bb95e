import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addData, csvOf, ownRows, written } from './dataset-rows';
import { fileField, fixture } from './datasets';
import { layerBox, mapDrawn, region, useBrowser } from './drive';

const visit = useBrowser();
const csv = csvOf(written(20));

/** What of own data the page has asked for, in the order of names. */
const asked = async (page: Page): Promise<string[]> => {
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return urls.flatMap((url) => /\/assets\/dataset-(parts|mount)-[^/]*\.js$/.exec(url)?.[1] ?? []).sort();
};
const missed = (page: Page) => page.getByText('The part of the page that shows added data could not be loaded.');
/** Whether the styles of the list of rows hold. */
const isStyled = (page: Page) => ownRows(page).evaluate((list) => getComputedStyle(list).overflowY !== 'visible');

describe('the parts of the page that show own data', () => {
  it('are loaded once, with the first of them', async () => {
    const { page, complaints } = await visit();
    await mapDrawn(page);
    expect(await asked(page)).toEqual([]);
    await addData(page, { 'first.csv': csv });
    await addData(page, { 'second.csv': csv });
    await ownRows(page).waitFor();
    expect(await asked(page)).toEqual(['mount', 'parts']);
    expect(complaints).toEqual([]);
  });

  it('that cannot be loaded are missed in words, and the rest works', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await page.route(/\/assets\/dataset-parts-/, (route) => route.abort());
    await fileField(page).setInputFiles([fixture('first.csv', csv)]);
    await missed(page).waitFor();
    await layerBox(page, 'Air strikes').uncheck();
    await region(page, 'Layers')
      .getByText(/^3[0-7] of 38 marks shown/)
      .waitFor();
  });

  it.each([
    ['script', /\/assets\/dataset-parts-[^/]*\.js/],
    ['styles', /\/assets\/parts-[^/]*\.css$/],
  ])('are loaded after all, with the %s that failed, when the reader asks again', async (_, file) => {
    const { page } = await visit();
    await mapDrawn(page);
    await page.route(file, (route) => route.abort());
    await fileField(page).setInputFiles([fixture('first.csv', csv)]);
    await missed(page).waitFor();
    await page.unroute(file);
    await page.getByRole('button', { name: 'Try again' }).click();
    await ownRows(page).waitFor();
    expect(await missed(page).count()).toBe(0);
    await expect.poll(() => isStyled(page)).toBe(true);
  });

  it('are tried again with the next file', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await page.route(/\/assets\/dataset-mount-/, (route) => route.abort());
    await fileField(page).setInputFiles([fixture('first.csv', csv)]);
    await missed(page).waitFor();
    await page.unroute(/\/assets\/dataset-mount-/);
    await addData(page, { 'second.csv': csv });
    await ownRows(page).waitFor();
    expect(await missed(page).count()).toBe(0);
  });
});
