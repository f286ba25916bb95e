import type { Feature } from 'geojson';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { categoryColours } from '../../src/style/categories';
import { archiveOf } from '../archive';
import { apart, colourOfMiddle, openMiddle, rgb } from './dataset-rows';
import { fileField, fixture, toldOf } from './datasets';
import { centre, LARGE, layerBox, mapDrawn, popup, region, site, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const field = (page: Page, name: string) => region(page, 'Timeline').getByLabel(name, { exact: true });
const DAY_MS = 86_400_000;
const day = (iso: string): number => Date.parse(iso) / DAY_MS;
/** Away from every mark. */
const HERE: [number, number] = [63, 37.5];
const [first = ''] = categoryColours.light;

const event = (title: string, type: string, coordinates: number[], start: number, end?: number): Feature => ({
  type: 'Feature',
  properties: { title, type, start, ...(end !== undefined && { end }) },
  geometry: { type: 'Point', coordinates },
});
const ARCHIVE = archiveOf({
  layers: {
    events: [
      event('<b>Here</b>', 'raid', HERE, day('2025-10-09'), day('2025-10-12')),
      event('Elsewhere', 'fair', [75, 26], day('2025-11-02')),
    ],
    roads: [
      {
        type: 'Feature',
        properties: { title: 'A road', start: day('2025-10-20') },
        geometry: {
          type: 'LineString',
          coordinates: [
            [62, 36],
            [64, 36],
          ],
        },
      },
    ],
  },
  maxZoom: 7,
});
const toBe = (page: Page, hex: string) => expect.poll(async () => apart(await colourOfMiddle(page), rgb(hex))).toBeLessThan(60);
const notToBe = (page: Page, hex: string) => expect.poll(async () => apart(await colourOfMiddle(page), rgb(hex))).toBeGreaterThan(90);

describe('a PMTiles archive', () => {
  it('is a layer whose rows are drawn in the chosen days, by category, and open when clicked', async () => {
    const { page, complaints, strangers } = await visit('', LARGE);
    await mapDrawn(page);
    await fileField(page).setInputFiles([fixture('archive.pmtiles', ARCHIVE)]);
    const told = toldOf(page, 'archive.pmtiles');
    await told.getByText('Archive of tiles added, with 3 rows as it says').waitFor();
    await told.getByText('Days were taken from the columns start and end').waitFor();
    await centre(page, HERE, 8);
    await toBe(page, first);
    await field(page, 'From').fill('2025-10-13');
    await notToBe(page, first);
    await field(page, 'From').fill('2025-10-12');
    await toBe(page, first);
    await openMiddle(page);
    await popup(page, '<b>Here</b>').getByText('archive · 9 Oct to 12 October 2025').waitFor();
    expect(await popup(page).locator('.cells').innerText()).toContain('raid');
    await page.keyboard.press('Escape');
    const raid = region(page, 'Layers').getByRole('checkbox', { name: /^raid/ });
    await raid.uncheck();
    await notToBe(page, first);
    await raid.check();
    await toBe(page, first);
    await layerBox(page, 'archive').uncheck();
    await notToBe(page, first);
    await layerBox(page, 'archive').check();
    await centre(page, [63, 36], 8);
    await openMiddle(page);
    await popup(page, 'A road').waitFor();
    await region(page, 'Events').getByText('Not listed, as they are read tile by tile: the rows of archive.').waitFor();
    expect([complaints, strangers]).toEqual([[], []]);
  }, 120_000);

  it('of the page’s own site is read in parts, and comes with the address', async () => {
    const { page, complaints, strangers } = await visit();
    const asked: string[] = [];
    const bytes = Buffer.concat([ARCHIVE, Buffer.alloc(200_000)]);
    await page.context().route(/\/far\/events\.pmtiles$/, (route) => {
      const range = route.request().headers()['range'] ?? '';
      asked.push(range);
      const [, from = 0, to = 0] = /^bytes=(\d+)-(\d+)$/.exec(range)?.map(Number) ?? [];
      const body = bytes.subarray(from, to + 1);
      return route.fulfill({ status: 206, headers: { 'Content-Range': `bytes ${from}-${from + body.length - 1}/${bytes.length}` }, body });
    });
    await page.goto(`${site}?data=far/events.pmtiles#map=8/${HERE[1]}/${HERE[0]}`);
    await toldOf(page, 'events.pmtiles').getByText('Archive of tiles added').waitFor();
    await toBe(page, first);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
    const read = asked.reduce(
      (sum, range) =>
        sum +
        range
          .split(/[=-]/)
          .slice(1)
          .map(Number)
          .reduce((from, to) => to - from + 1),
      0,
    );
    expect(read).toBeLessThan(bytes.length / 2);
    await region(page, 'Layers').getByRole('button', { name: 'Remove events' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('data')).toBeNull();
    await notToBe(page, first);
    expect([complaints, strangers]).toEqual([[], []]);
  });

  it('that is none, or is cut off, is refused with a reason', async () => {
    const { page } = await visit('', withoutMap);
    await fileField(page).setInputFiles([
      fixture('cut.pmtiles', ARCHIVE.subarray(0, 200)),
      fixture('old.pmtiles', Buffer.concat([Buffer.from('PMTiles\x01'), ARCHIVE.subarray(8)])),
    ]);
    await toldOf(page, 'cut.pmtiles').getByText('The archive is damaged').waitFor();
    await toldOf(page, 'old.pmtiles').getByText('a PMTiles archive of an old version').waitFor();
  });
});
