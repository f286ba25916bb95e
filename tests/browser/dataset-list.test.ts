import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addData, csvOf, ownRows, within, written } from './dataset-rows';
import { layerBox, mapDrawn, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const rows = written(30_000);
const field = (page: Page, name: string) => region(page, 'Timeline').getByLabel(name, { exact: true });
const drawn = (page: Page) => ownRows(page).getByRole('option');
/** Places in the list and titles of the rows that are in the page, once all titles have come. */
async function inPage(page: Page): Promise<{ place: number; title: string }[]> {
  const read = () =>
    drawn(page).evaluateAll((all) =>
      all.map((one) => ({ place: Number(one.getAttribute('aria-posinset')), title: one.querySelector('.title')?.textContent ?? '' })),
    );
  // What is told is what was seen whole: a moment later another stretch may be drawn, without its titles.
  let seen = await read();
  const isWhole = async () => {
    seen = await read();
    return seen.length > 0 && seen.every(({ title }) => title.startsWith('row '));
  };
  await expect.poll(isWhole).toBe(true);
  return seen;
}
const total = async (page: Page): Promise<number> => Number(await drawn(page).first().getAttribute('aria-setsize'));

describe('the list of own rows', () => {
  it('holds all that is shown, of which only what is seen is in the page', async () => {
    const { page } = await visit('', withoutMap);
    await addData(page, { 'events.csv': csvOf(rows) });
    await region(page, 'Events').getByRole('heading', { name: 'Own data: 30,000 rows' }).waitFor();
    expect(await total(page)).toBe(rows.length);
    const days = [...rows]
      .filter(({ day }) => day !== '')
      .map(({ day }) => day)
      .sort();
    for (const share of [0, 0.37, 0.8]) {
      await ownRows(page).evaluate((box, at) => {
        box.scrollTop = at * (box.scrollHeight - box.clientHeight);
      }, share);
      const wanted = Math.floor(share * rows.length) - 40;
      await expect.poll(async () => Number(await drawn(page).first().getAttribute('aria-posinset'))).toBeGreaterThan(wanted);
      const found = await inPage(page);
      expect(found.length).toBeLessThan(40);
      for (const { place, title } of found) {
        const row = rows.find(({ name }) => name === title);
        expect(row?.day, `${title}, ${place} in the list`).toBe(days[place - 1]);
      }
    }
    await ownRows(page).press('End');
    await expect.poll(async () => (await inPage(page)).at(-1)?.place).toBe(rows.length);
    const box = await ownRows(page).boundingBox();
    const last = await drawn(page).last().boundingBox();
    expect(Math.abs((last?.y ?? 0) + (last?.height ?? 0) - (box?.y ?? 0) - (box?.height ?? 0))).toBeLessThan(3);
  });

  it('follows dates, categories and layers', async () => {
    const { page } = await visit('', withoutMap);
    await addData(page, { 'events.csv': csvOf(rows) });
    await field(page, 'From').fill('2025-11-01');
    await field(page, 'To').fill('2025-11-03');
    const shown = within(rows, '2025-11-01', '2025-11-03');
    await expect.poll(() => total(page)).toBe(shown.length);
    await region(page, 'Layers').getByRole('checkbox', { name: /^raid/ }).uncheck();
    const without = shown.filter(({ kind }) => kind !== 'raid');
    await expect.poll(() => total(page)).toBe(without.length);
    for (const { title } of await inPage(page)) expect(without.map(({ name }) => name)).toContain(title);
    await layerBox(page, 'events').uncheck();
    await expect
      .poll(() =>
        region(page, 'Events').getByText('No row is shown: none is in the chosen days, or what holds them is switched off.').count(),
      )
      .toBe(1);
    expect(await ownRows(page).count()).toBe(0);
  });

  it('is walked by keys, and Enter opens a row and brings it into view', async () => {
    const { page } = await visit('#map=7/25/75');
    await mapDrawn(page);
    await addData(page, { 'events.csv': csvOf(rows) });
    await ownRows(page).focus();
    const active = async () => {
      const id = (await ownRows(page).getAttribute('aria-activedescendant')) ?? '';
      return Number(await page.locator(`[id="${id}"]`).getAttribute('aria-posinset'));
    };
    expect(await active()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(3);
    await page.keyboard.press('PageDown');
    expect(await active()).toBeGreaterThan(8);
    const [place, seen] = [await active(), await inPage(page)];
    const { title = '' } = seen.find((one) => one.place === place) ?? {};
    await page.keyboard.press('Enter');
    await popup(page, title).waitFor();
    const row = rows.find(({ name }) => name === title);
    const [, , lat = 0, lon = 0] = (await page.evaluate(() => location.hash)).split(/[=/]/).map(Number);
    expect(Math.abs(lat - (row?.lat ?? 0))).toBeLessThan(4);
    expect(Math.abs(lon - (row?.lon ?? 0))).toBeLessThan(4);
    expect(await drawn(page).filter({ hasText: title }).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await popup(page).count()).toBe(0);
    await expect.poll(() => ownRows(page).evaluate((box) => box === document.activeElement)).toBe(true);
  });
});

describe('search', () => {
  const box = (page: Page) => page.getByRole('searchbox', { name: 'Search', exact: true });
  const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' }).getByRole('option');

  it('finds rows by any of their text after the marks, says of which layer they are, and opens one', async () => {
    const { page } = await visit('', withoutMap);
    const marked = rows.map((row, index) => (index % 5000 === 4321 ? { ...row, kind: `Kabul ${index}` } : row));
    await addData(page, { 'events.csv': csvOf(marked) });
    await box(page).fill('kabul');
    await results(page).filter({ hasText: 'events, row' }).first().waitFor();
    const texts = (await results(page).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    const found = texts.filter((text) => text.startsWith('events, row'));
    expect(found).toEqual([4321, 9321, 14321, 19321, 24321].map((index) => `events, row ${(index + 1).toLocaleString('en')} row ${index}`));
    expect(texts.length).toBeGreaterThan(found.length);
    expect(texts.slice(-found.length)).toEqual(found);
    await expect
      .poll(() => page.locator('.rows-note').innerText())
      .toBe('At the end of this list: 5 rows of your own data. There is more in events.');
    await box(page).press('ArrowUp');
    await box(page).press('Enter');
    await popup(page, 'row 24321').waitFor();
  });

  it('says of a row that is not shown what hides it', async () => {
    const { page } = await visit('', withoutMap);
    await addData(page, { 'events.csv': csvOf([{ name: 'unheard of', day: '2025-10-05', kind: 'fair', lon: 63, lat: 37 }]) });
    await field(page, 'From').fill('2025-11-01');
    await box(page).fill('unheard');
    await results(page).filter({ hasText: 'events, row 1' }).click();
    await popup(page, 'unheard of').getByText('Not on the map now.').waitFor();
    await popup(page).getByRole('button', { name: 'Show all dates' }).click();
    await expect.poll(() => popup(page).getByText('Not on the map now.').count()).toBe(0);
  });
});
