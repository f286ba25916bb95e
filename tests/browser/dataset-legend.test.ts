import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { addData, countOf, csvOf, openMiddle, ownRows, within, written } from './dataset-rows';
import { layerBox, mapDrawn, PHONE, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const rows = written(2000);
const FIRST = '2025-10-01';
const LAST = '2025-11-22';
const axis = (page: Page) =>
  page.locator('.chart').evaluate((chart) => [chart.getAttribute('data-from'), chart.getAttribute('data-to')] as [string, string]);
const slider = (page: Page, name: string) => region(page, 'Timeline').getByRole('slider', { name });
const options = (page: Page, name: string) =>
  region(page, 'Layers')
    .locator('.dataset-layers > li')
    .filter({ has: page.getByRole('checkbox', { name: new RegExp(`^${name}`) }) });

describe('an own layer in the legend', () => {
  it('counts what is in the chosen days by going through the rows, while the brush is dragged too', async () => {
    const { page } = await visit('', withoutMap);
    await addData(page, { 'events.csv': csvOf(rows) });
    expect(await countOf(page, 'events')).toBe(rows.length);
    const box = await slider(page, 'Start of range').boundingBox();
    const chart = await page.locator('.chart').boundingBox();
    if (!box || !chart) throw new Error('no axis');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    for (const share of [0.2, 0.35, 0.5, 0.4]) {
      await page.mouse.move(chart.x + chart.width * share, box.y + 10, { steps: 3 });
      const [from, to] = await axis(page);
      expect(from > FIRST).toBe(true);
      expect(await countOf(page, 'events')).toBe(within(rows, from, to).length);
      for (const kind of ['raid', 'flood'])
        expect(await countOf(page, kind)).toBe(within(rows, from, to).filter((row) => row.kind === kind).length);
    }
    await page.mouse.up();
    await slider(page, 'End of range').press('PageDown');
    const [from, to] = await axis(page);
    const shown = within(rows, from, to);
    const undated = shown.filter(({ day }) => day === '').length;
    expect(await options(page, 'events').locator('.in-range').first().innerText()).toBe(
      `${shown.length.toLocaleString('en')} of 2,000 rows shown, ${undated} of them without a date.`,
    );
    // What is switched off is counted where it stands, and not in the whole.
    await options(page, 'events').getByRole('checkbox', { name: /^raid/ }).uncheck();
    expect(await countOf(page, 'events')).toBe(shown.filter(({ kind }) => kind !== 'raid').length);
    expect(await countOf(page, 'raid')).toBe(shown.filter(({ kind }) => kind === 'raid').length);
  });

  it('has a colour for the eight most frequent categories, and one for the rest', async () => {
    const { page } = await visit('', withoutMap);
    await addData(page, { 'events.csv': csvOf(rows) });
    const names = await options(page, 'events').locator('details li .title').allInnerTexts();
    const counts = new Map<string, number>();
    for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
    expect(names).toEqual([...byCount.slice(0, 8), 'other']);
    expect(await countOf(page, 'other')).toBe(rows.filter(({ kind }) => byCount.indexOf(kind) >= 8).length);
  });

  it('is renamed, moved and removed by keys, and the focus is never lost', async () => {
    const { page } = await visit('', withoutMap);
    await addData(page, { 'one.csv': csvOf(rows.slice(0, 50)) });
    await addData(page, { 'two.csv': csvOf(rows.slice(0, 20)) });
    const order = () => region(page, 'Layers').locator('.dataset-layers > li > label .title').allInnerTexts();
    expect(await order()).toEqual(['two', 'one']);
    await options(page, 'two').getByRole('textbox', { name: 'Name of two' }).fill('Second <b>');
    await page.keyboard.press('Enter');
    await layerBox(page, 'Second <b>').waitFor();
    await region(page, 'Layers').getByRole('button', { name: 'Move Second <b> down' }).press('Enter');
    await expect.poll(order).toEqual(['one', 'Second <b>']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move Second <b> down');
    await region(page, 'Layers').getByRole('button', { name: 'Remove one' }).press('Enter');
    await expect.poll(order).toEqual(['Second <b>']);
    expect(await page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toContain('Second <b>');
    await region(page, 'Layers').getByRole('button', { name: 'Remove Second <b>' }).press('Enter');
    await expect.poll(() => region(page, 'Layers').locator('.dataset-layers').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('layers');
    expect(await ownRows(page).count()).toBe(0);
    expect(await page.locator('.dataset-bars').count()).toBe(0);
  });
});

describe('the time axis', () => {
  it('has a bar a day of own rows while they are shown, and says how many lie on other days', async () => {
    const { page } = await visit('', withoutMap);
    expect(await page.locator('.dataset-bars').count()).toBe(0);
    await addData(page, { 'events.csv': csvOf(rows) });
    const onAxis = rows.filter(({ day }) => day >= FIRST && day <= LAST);
    const bars = await page.locator('.dataset-bars .bar').evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('data-count'))));
    const byDay = new Map<string, number>();
    for (const { day } of onAxis) byDay.set(day, (byDay.get(day) ?? 0) + 1);
    expect(bars).toEqual([...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count));
    const undated = rows.filter(({ day }) => day === '').length;
    const outside = rows.length - onAxis.length - undated;
    expect(await page.locator('.dataset-days').innerText()).toBe(
      `Own data: ${onAxis.length.toLocaleString('en')} rows on these days, at most ${Math.max(...bars)} a day; ${outside} on other days, shown until days are chosen; ${undated} without a date, always shown.`,
    );
    await region(page, 'Timeline').getByLabel('From', { exact: true }).fill('2025-10-15');
    const chosen = onAxis.filter(({ day }) => day >= '2025-10-15').length;
    const told = `Own data: ${chosen.toLocaleString('en')} of ${onAxis.length.toLocaleString('en')} rows on these days chosen`;
    await expect.poll(() => page.locator('.dataset-days').innerText()).toContain(told);
    await layerBox(page, 'events').uncheck();
    expect(await page.locator('.dataset-bars').count()).toBe(0);
  });
});

describe('with own data', () => {
  it.each([
    ['wide', {}],
    ['on a phone', { viewport: PHONE, hasTouch: true }],
    ['in the dark', { colorScheme: 'dark' as const }],
  ])('axe finds nothing serious %s', async (_, how) => {
    const { page, complaints, strangers } = await visit('#map=8/37.5/63', how);
    await mapDrawn(page);
    await addData(page, { 'events.csv': csvOf(rows), 'more.csv': csvOf([{ name: 'here', day: '', kind: '', lon: 63, lat: 37.5 }]) });
    await openMiddle(page);
    await popup(page).waitFor();
    expect(await findings(page)).toEqual([]);
    if (_ === 'on a phone') {
      await page.getByRole('button', { name: 'More of the text' }).click();
      for (const part of ['Layers', 'Timeline']) {
        await page.getByRole('button', { name: part, exact: true }).click();
        expect(await findings(page), part).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });
});
