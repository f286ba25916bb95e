import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { layerBox, mapDrawn, region, useBrowser } from './drive';
import { fileField, fixture } from './own';
import { addData, csvOf, ownRows, written } from './own-data';

const visit = useBrowser();
const csv = csvOf(written(20));

/** What of own data the page has asked for, in the order of names. */
const asked = async (page: Page): Promise<string[]> => {
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return urls.flatMap((url) => /\/assets\/(own|import)-[^/]*\.js$/.exec(url)?.[1] ?? []).sort();
};

describe('the parts of the page that show own data', () => {
  it('are fetched once, with the first of them', async () => {
    const { page, complaints } = await visit();
    await mapDrawn(page);
    expect(await asked(page)).toEqual([]);
    await addData(page, { 'first.csv': csv });
    await addData(page, { 'second.csv': csv });
    await ownRows(page).waitFor();
    expect(await asked(page)).toEqual(['import', 'own']);
    expect(complaints).toEqual([]);
  });

  it('that cannot be loaded are missed in words, and the rest works', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await page.route(/\/assets\/own-/, (route) => route.abort());
    await fileField(page).setInputFiles([fixture('first.csv', csv)]);
    await page.getByText('The part of the page that tells of added data could not be loaded.').waitFor();
    await layerBox(page, 'Air strikes').uncheck();
    await region(page, 'Layers')
      .getByText(/^3[0-7] of 38 marks shown/)
      .waitFor();
  });
});
