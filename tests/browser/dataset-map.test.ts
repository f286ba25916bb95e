import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { categoryColours } from '../../src/style/categories';
import { addData, apart, colourOfMiddle, csvOf, openMiddle, rgb, type Written, written } from './dataset-rows';
import {
  centre,
  clickMiddle,
  cursorInMiddle,
  given,
  LARGE,
  layerBox,
  loseGraphics,
  mapAtRest,
  mapDrawn,
  middle,
  painted,
  popup,
  region,
  restoreGraphics,
  useBrowser,
} from './drive';

const visit = useBrowser();
const field = (page: Page, name: string) => region(page, 'Timeline').getByLabel(name, { exact: true });
const options = (page: Page, name: string) =>
  region(page, 'Layers')
    .locator('.dataset-layers > li')
    .filter({ has: page.getByRole('checkbox', { name: new RegExp(`^${name}`) }) });
/** Away from every mark. */
const HERE: readonly [number, number] = [63, 37.5];
const one = (name: string, day: string, [lon, lat] = HERE, kind = 'raid'): Written => ({ name, day, kind, lon, lat });

/** Waits until the middle of the map has a colour, of a point that is not quite opaque on light or dark ground. */
const toBe = (page: Page, hex: string) =>
  expect.poll(async () => apart(await colourOfMiddle(page), rgb(hex)), { timeout: 15_000 }).toBeLessThan(60);
const notToBe = (page: Page, hex: string) =>
  expect.poll(async () => apart(await colourOfMiddle(page), rgb(hex)), { timeout: 15_000 }).toBeGreaterThan(90);
const [first = '', , third = ''] = categoryColours.light;

describe('own points on the map', () => {
  it('are there in the chosen days, as their category, layer and opacity are shown', async () => {
    const { page, complaints, strangers } = await visit();
    await mapDrawn(page);
    await addData(page, {
      'mine.csv': csvOf([one('here', '2025-11-10'), one('far', '2025-11-10', [75, 25]), one('away', '', [75, 26], 'fair')]),
    });
    await centre(page, HERE, 8);
    await toBe(page, first);
    await field(page, 'To').fill('2025-11-01');
    await notToBe(page, first);
    await field(page, 'To').fill('2025-11-22');
    await toBe(page, first);
    const raid = options(page, 'mine').getByRole('checkbox', { name: /^raid/ });
    await raid.uncheck();
    await notToBe(page, first);
    await raid.check();
    await toBe(page, first);
    await layerBox(page, 'mine').uncheck();
    await notToBe(page, first);
    await layerBox(page, 'mine').check();
    await toBe(page, first);
    const ground = rgb('#f0ede4');
    await options(page, 'mine').getByRole('slider', { name: 'Opacity of mine' }).fill('30');
    await expect.poll(async () => apart(await colourOfMiddle(page), ground)).toBeLessThan(apart(rgb(first), ground) * 0.5);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it('are back in the colours of the theme after it changed, and after the graphics were lost', async () => {
    const { page } = await visit('', { colorScheme: 'light' });
    await mapDrawn(page);
    await addData(page, { 'mine.csv': csvOf([one('here', '2025-11-10'), one('b', '', [75, 26])]) });
    await centre(page, HERE, 8);
    await toBe(page, first);
    for (let clicks = 0; clicks < 2; clicks++) await page.getByRole('button', { name: /^Theme: / }).click();
    await toBe(page, categoryColours.dark[0] ?? '');
    await loseGraphics(page);
    await addData(page, {
      'later.csv': csvOf([one('over it', '2025-11-10', HERE, 'fair'), one('b', '', [75, 26], 'fair'), one('c', '', [75, 26])]),
    });
    await options(page, 'mine').locator('summary').click();
    await options(page, 'mine').getByRole('slider', { name: 'Opacity of mine' }).fill('90');
    await painted(page);
    await restoreGraphics(page);
    // The colours of a second layer go on where those of the first end.
    await toBe(page, categoryColours.dark[1] ?? '');
    await layerBox(page, 'later').uncheck();
    await toBe(page, categoryColours.dark[0] ?? '');
    await layerBox(page, 'mine').uncheck();
    await notToBe(page, categoryColours.dark[0] ?? '');
  });

  it('lie over each other in the order of the list, which is changed by keys', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    const fair = [one('fair', '', HERE, 'fair'), one('b', '', [75, 26], 'raid'), one('c', '', [75, 26], 'raid')];
    await addData(page, { 'lower.csv': csvOf([one('raid', ''), one('b', '', [75, 26])]) });
    await addData(page, { 'upper.csv': csvOf(fair) });
    await centre(page, HERE, 8);
    await toBe(page, third);
    const down = options(page, 'upper').getByRole('button', { name: 'Move upper down' });
    await down.focus();
    await page.keyboard.press('Enter');
    await toBe(page, first);
    expect(await region(page, 'Layers').locator('.dataset-layers > li > label .title').allInnerTexts()).toEqual(['lower', 'upper']);
    await expect.poll(() => down.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await down.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a click', () => {
  it('opens the nearest of 100,000 rows that are shown', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    const rows = written(100_000);
    await addData(page, { 'many.csv': csvOf(rows) });
    await field(page, 'From').fill('2025-10-15');
    await field(page, 'To').fill('2025-10-24');
    await options(page, 'many')
      .getByRole('checkbox', { name: /^storm/ })
      .uncheck();
    const shown = rows.filter(({ day, kind }) => kind !== 'storm' && (day === '' || (day >= '2025-10-15' && day <= '2025-10-24')));
    const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
    for (let at = 500; at < shown.length; at += Math.floor(shown.length / 12)) {
      const { lon, lat, name } = shown[at] as Written;
      // A little beside it, so that what is nearest is not always what was aimed at.
      const place = [lon + 0.0003, lat] as const;
      await centre(page, place, 12);
      await clickMiddle(page);
      const nearest = shown
        .map((row) => ({ name: row.name, far: Math.hypot(((row.lon - place[0]) * Math.PI) / 180, y(row.lat) - y(place[1])) }))
        .reduce((a, b) => (b.far < a.far ? b : a));
      await popup(page, nearest.name).waitFor();
      expect(nearest.far, name).toBeLessThan(0.001);
    }
    await centre(page, [61.0001, 39.4], 12);
    await clickMiddle(page);
    await expect.poll(() => popup(page).count()).toBe(0);
  }, 120_000);

  it('shows all columns of a row as text, links only addresses of the web, and Escape gives the focus back', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    const evil =
      'name,date,longitude,latitude,note,link,trap,empty\n"<img src=x onerror=alert(1)>",2025-11-10,63,37.5,"two\nlines",https://example.org/a,javascript:alert(1),\n';
    await addData(page, { 'evil.csv': evil });
    await centre(page, HERE, 8);
    await openMiddle(page);
    const dialog = popup(page, '<img src=x onerror=alert(1)>');
    await dialog.waitFor();
    expect(await dialog.locator('img').count()).toBe(0);
    const cells = await dialog
      .locator('.cells > div')
      .evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent)));
    expect(cells.slice(0, 5)).toEqual([
      ['name', '<img src=x onerror=alert(1)>'],
      ['date', '2025-11-10'],
      ['longitude', '63'],
      ['latitude', '37.5'],
      ['note', 'two\nlines'],
    ]);
    expect(cells.map(([column]) => column)).not.toContain('empty');
    expect(
      await dialog.getByRole('link').evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])),
    ).toEqual([['https://example.org/a', 'noopener noreferrer']]);
    expect(await dialog.innerText()).toContain('evil, row 1 · 10 November 2025');
    await expect.poll(() => dialog.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await popup(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('#map') !== null)).toBe(true);
  });

  it('offers what else lies there: rows under a row, rows under a mark, and the mark again', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    const strike = given.find(({ title }) => title === 'Bombing in Islamabad') as (typeof given)[number];
    const [lon, lat] = strike.geometry.coordinates as [number, number];
    await addData(page, {
      'mine.csv': csvOf([one('one', '', HERE), one('two', '', HERE), one('three', '', HERE), one('at the mark', '', [lon, lat])]),
    });
    await centre(page, HERE, 8);
    await openMiddle(page);
    await popup(page).getByRole('heading', { name: '2 rows of your data here' }).waitFor();
    await expect.poll(() => popup(page).locator('.also button').allInnerTexts()).not.toContainEqual(expect.stringMatching(/^mine/));
    const names = await popup(page).locator('.also button').allInnerTexts();
    expect([await popup(page).getByRole('heading', { level: 2 }).innerText(), ...names].sort()).toEqual(['one', 'three', 'two']);
    await popup(page)
      .getByRole('button', { name: names[0] ?? '', exact: true })
      .click();
    await popup(page, names[0]).getByRole('heading', { name: '2 rows of your data here' }).waitFor();
    await centre(page, [lon, lat], 12);
    await openMiddle(page);
    // The article's mark comes first.
    await popup(page, strike.title).getByRole('button', { name: 'at the mark' }).click();
    await popup(page, 'at the mark').getByRole('button', { name: strike.title }).click();
    await popup(page, strike.title).getByRole('button', { name: 'at the mark' }).waitFor();
    expect(await popup(page).count()).toBe(1);
  });

  it('is announced by a pointer where there is something to open', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await addData(page, { 'mine.csv': csvOf([one('here', '2025-11-10')]) });
    await centre(page, HERE, 8);
    const { x, y } = await middle(page);
    const cursor = () => page.evaluate(() => document.querySelector<HTMLElement>('#map canvas')?.style.cursor);
    await page.mouse.move(x + 1, y);
    await expect.poll(cursor).toBe('pointer');
    await page.mouse.move(x + 60, y);
    await expect.poll(cursor).toBe('');
  });
});

describe('own lines and areas', () => {
  const square = (lon: number, lat: number) => [
    [
      [lon, lat],
      [lon + 1, lat],
      [lon + 1, lat + 1],
      [lon, lat + 1],
      [lon, lat],
    ],
  ];
  const shapes = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: 'zone', date: '2025-11-10', category: 'zone' },
        geometry: { type: 'Polygon', coordinates: square(62.5, 37) },
      },
      {
        type: 'Feature',
        properties: { name: 'path', date: '2025-10-10', category: 'path' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [62.5, 37.5],
            [63.5, 37.5],
          ],
        },
      },
      { type: 'Feature', properties: { name: 'undated', category: 'zone' }, geometry: { type: 'Polygon', coordinates: square(70, 20) } },
    ],
  });

  it('are filtered by date, found by a click, counted, zoomed to, and there after theme and graphics changed', async () => {
    const { page, complaints } = await visit('', LARGE);
    await mapDrawn(page);
    await addData(page, { 'zones.geojson': shapes });
    const count = async () => layerBox(page, 'zones').evaluate((box) => box.closest('label')?.querySelector('.count')?.textContent);
    expect(await count()).toBe('3');
    await centre(page, HERE, 8);
    const opens = async (name: string) => {
      await expect
        .poll(
          async () => {
            await page.keyboard.press('Escape');
            await clickMiddle(page);
            return popup(page, name).count();
          },
          { timeout: 15_000 },
        )
        .toBe(1);
    };
    // The line lies over the area.
    await opens('path');
    await popup(page).getByRole('button', { name: 'zone' }).waitFor();
    await field(page, 'From').fill('2025-11-01');
    expect(await count()).toBe('2');
    await opens('zone');
    await options(page, 'zones')
      .getByRole('checkbox', { name: /^zone / })
      .uncheck();
    await mapAtRest(page);
    await page.keyboard.press('Escape');
    expect(await cursorInMiddle(page)).toBe('');
    await clickMiddle(page);
    expect(await popup(page).count()).toBe(0);
    await options(page, 'zones')
      .getByRole('checkbox', { name: /^zone / })
      .check();
    for (let clicks = 0; clicks < 2; clicks++) await page.getByRole('button', { name: /^Theme: / }).click();
    await opens('zone');
    await loseGraphics(page);
    await restoreGraphics(page);
    await opens('zone');
    await options(page, 'zones').getByRole('button', { name: 'Zoom to zones' }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('/37.5/63');
    const [, zoom = 0, lat = 0, lon = 0] = (await page.evaluate(() => location.hash)).split(/[=/]/).map(Number);
    expect(zoom).toBeLessThan(6);
    expect(Math.abs(lat - 29)).toBeLessThan(8);
    expect(Math.abs(lon - 66.75)).toBeLessThan(8);
    await options(page, 'zones').getByRole('button', { name: 'Remove zones' }).click();
    await centre(page, HERE, 8);
    expect(await cursorInMiddle(page)).toBe('');
    await clickMiddle(page);
    expect(await popup(page).count()).toBe(0);
    expect(complaints.filter((text) => !/CONTEXT_LOST|context lost/i.test(text))).toEqual([]);
  });
});
