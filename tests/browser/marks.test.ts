import pointOnFeature from '@turf/point-on-feature';
import type { Geometry } from 'geojson';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { centre, clickMiddle, type Given, given, mapDrawn, passagesOf, popup, useBrowser } from './drive';

const visit = useBrowser();

/** A place of the mark that can be put in the middle of the map. */
function placeOf({ geometry }: Given): [number, number] {
  if (geometry.type === 'LineString') return halfway(geometry.coordinates as [number, number][]);
  if (geometry.type === 'MultiLineString') return halfway((geometry.coordinates as [number, number][][])[0] ?? []);
  return pointOnFeature(geometry as Geometry).geometry.coordinates as [number, number];
}
const halfway = (line: readonly [number, number][]) => line[Math.floor(line.length / 2)] as [number, number];

/** Opens a mark's popup from the map: at once, or by the list of what lies under the same click. */
async function openFromMap(page: Page, mark: Given): Promise<void> {
  await clickMiddle(page);
  await popup(page).waitFor();
  if ((await popup(page, mark.title).count()) === 0) {
    await popup(page).getByRole('button', { name: mark.title, exact: true }).click();
  }
  await popup(page, mark.title).waitFor();
}

describe('every mark', () => {
  it('opens from the map, says who claims what, and leads to the words that report it and back', async () => {
    const { page, complaints, strangers } = await visit();
    await mapDrawn(page);
    const missed: string[] = [];
    for (const mark of given) {
      await centre(page, placeOf(mark), 8);
      await openFromMap(page, mark).catch((error) => missed.push(`${mark.id}: ${String(error).split('\n')[0]}`));
      const dialog = popup(page, mark.title);
      if ((await dialog.count()) === 0) continue;
      for (const { by } of mark.claims)
        expect(await dialog.getByRole('listitem').allTextContents(), mark.id).toEqual(
          expect.arrayContaining([expect.stringMatching(new RegExp(`^${literal(by)}`))]),
        );
      for (const { url } of mark.sources)
        expect(await dialog.locator(`a[href="${url}"]`).first().getAttribute('target'), mark.id).toBe('_blank');
      const [n = 0] = passagesOf(mark);
      await expectLinks(page, mark);
      await dialog.getByRole('link', { name: `Read in the article, ¶${n}`, exact: true }).click();
      await expectArrival(page, mark, n);
      await page.locator(`#p${n}`).getByRole('link', { name: 'Back to the map' }).click();
      expect(await page.evaluate(() => document.activeElement?.closest('#map') !== null), `${mark.id}: focus is back on the map`).toBe(
        true,
      );
      await page.keyboard.press('Escape');
      expect(await popup(page).count()).toBe(0);
    }
    expect(missed).toEqual([]);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  }, 400_000);
});

async function expectLinks(page: Page, mark: Given): Promise<void> {
  for (const n of passagesOf(mark)) {
    expect(
      await popup(page)
        .getByRole('link', { name: `Read in the article, ¶${n}`, exact: true })
        .count(),
      `${mark.id} ¶${n}`,
    ).toBe(1);
  }
}

async function expectArrival(page: Page, mark: Given, n: number): Promise<void> {
  const passage = page.locator(`#p${n}`);
  expect(await passage.getAttribute('aria-current'), `${mark.id} ¶${n}`).toBe('true');
  expect(await page.locator('[aria-current="true"]').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`p${n}`);
  expect(
    await passage.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }),
  ).toBe(true);
  const marked = (await passage.locator('.is-led').allInnerTexts()).map((text) => text.trim());
  const expected = [...new Set(mark.quotes.filter(({ passage: at }) => at === n).map(({ quote }) => quote))];
  expect(marked.sort(), `${mark.id} ¶${n}`).toEqual(expected.sort());
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('marks that overlap', () => {
  it('are offered as a list of which each can be opened', async () => {
    const { page } = await visit('#map=6/34.525/69.19');
    await mapDrawn(page);
    await clickMiddle(page);
    const list = popup(page).getByRole('listitem');
    await list.first().waitFor();
    const titles = (await list.allInnerTexts()).map((text) => text.trim());
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) {
      await clickMiddle(page);
      await popup(page).getByRole('button', { name: title, exact: true }).click();
      await popup(page, title).waitFor();
      await page.keyboard.press('Escape');
    }
  });
});
