import type { Feature, Geometry } from 'geojson';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive';
import { apart, openMiddle, ownRows, pictureOfMiddle } from './dataset-rows';
import { fileField, fixture, toldOf } from './datasets';
import { centre, LARGE, mapDrawn, PHONE, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const field = (page: Page, name: string) => region(page, 'Timeline').getByLabel(name, { exact: true });
const only = (page: Page) => page.getByRole('checkbox', { name: 'Only certain dates' });

/** Away from every mark, and how many px a degree takes there. */
const HERE = [63, 37.5] as const;
const ZOOM = 8;
const PX = (512 * 2 ** ZOOM) / 360;
const at = (dx: number, dy: number): [number, number] => [HERE[0] + dx / PX, HERE[1] - (dy / PX) * Math.cos((HERE[1] * Math.PI) / 180)];

const day = (iso: string): number => Date.parse(iso) / 86_400_000;
/** Dates with the days that they are in an archive: first, last, and the certain ones where there are such. */
const DATES = [
  { date: '2025-10', days: [day('2025-10-01'), day('2025-10-31'), day('2025-10-31'), day('2025-10-01')] },
  { date: '2025', days: [day('2025-01-01'), day('2025-12-31'), day('2025-12-31'), day('2025-01-01')] },
  { date: '2025-10-12~', days: [day('2025-10-09'), day('2025-10-15'), day('2025-10-15'), day('2025-10-09')] },
  { date: '2025-10-12', days: [day('2025-10-12')] },
] as const;
const SHAPES = ['Point', 'LineString', 'Polygon'] as const;
type Shape = (typeof SHAPES)[number];

/** Where each stands, px from the middle of the map: a column for each date, a row for each geometry. The month's point is in the middle. */
const placeOf = (shape: Shape, column: number): [dx: number, dy: number] => [column * 80, SHAPES.indexOf(shape) * 70];
function geometryOf(shape: Shape, column: number): Geometry {
  const [dx, dy] = placeOf(shape, column);
  if (shape === 'Point') return { type: shape, coordinates: at(dx, dy) };
  if (shape === 'LineString') return { type: shape, coordinates: [at(dx - 25, dy), at(dx + 25, dy)] };
  const corners = [-20, 20, 20, -20].map((x, corner) => at(dx + x, dy + (corner < 2 ? -20 : 20)));
  return { type: shape, coordinates: [[...corners, corners[0] ?? at(dx, dy)]] };
}
const features = (propertiesOf: (one: (typeof DATES)[number]) => Record<string, unknown>): Feature[] =>
  SHAPES.flatMap((shape) =>
    DATES.map((one, column) => ({
      type: 'Feature',
      properties: { title: `${shape} ${one.date}`, ...propertiesOf(one) },
      geometry: geometryOf(shape, column),
    })),
  );
const TABLE = fixture('dated.geojson', JSON.stringify({ type: 'FeatureCollection', features: features(({ date }) => ({ date })) }));
const ARCHIVE = fixture(
  'dated.pmtiles',
  archiveOf({
    layers: {
      events: features(({ days: [start, end, certain_from, certain_to] }) => ({
        start,
        ...(end !== undefined && { end, certain_from, certain_to }),
      })),
    },
    maxZoom: 8,
  }),
);

/** How each is drawn, by geometry in order of `DATES`. */
async function seen(page: Page): Promise<Record<Shape, string[]>> {
  const picture = await pictureOfMiddle(page, 600, 340);
  const ground = picture(-40, 0);
  const inked = (dx: number, dy: number): number => apart(picture(dx, dy), ground);
  /** Ink along a line of pixels, each the most of itself and its two neighbours across. */
  const along = (from: readonly [number, number], [x, y]: readonly [number, number], length: number): number[] =>
    Array.from({ length }, (_, n) => Math.max(...[-1, 0, 1].map((off) => inked(from[0] + n * x + off * y, from[1] + n * y + off * x))));
  const howOf: Record<Shape, (dx: number, dy: number) => string> = {
    Point: (dx, dy) => {
      const most = Math.max(...along([dx, dy], [1, 0], 8));
      if (most < CLEARLY) return 'nothing';
      return inked(dx, dy) < 0.6 * most ? 'hollow' : 'whole';
    },
    LineString: (dx, dy) => edge(along([dx - 20, dy], [1, 0], 40)),
    Polygon: (dx, dy) => edge(along([dx + 20, dy - 17], [0, 1], 34)),
  };
  const all = (shape: Shape): string[] => DATES.map((_, column) => howOf[shape](...placeOf(shape, column)));
  return { Point: all('Point'), LineString: all('LineString'), Polygon: all('Polygon') };
}
/** The least that is told from the ground, as a distance of colours. */
const CLEARLY = 25;
const edge = (ink: readonly number[]): string => {
  if (Math.max(...ink) < CLEARLY) return 'nothing';
  return Math.min(...ink) < 0.5 * Math.max(...ink) ? 'dashed' : 'whole';
};
const POSSIBLE: Record<Shape, string> = { Point: 'hollow', LineString: 'dashed', Polygon: 'dashed' };

/** Brings in a file whose map is looked at; resolves to what waits until its columns are seen so, in each shape. */
async function added(page: Page, file: ReturnType<typeof fixture>) {
  await fileField(page).setInputFiles([file]);
  await toldOf(page, file.name).waitFor();
  await centre(page, HERE, ZOOM);
  return (...how: string[]) => {
    const each = (shape: Shape) => how.map((one) => (one === 'possible' ? POSSIBLE[shape] : one));
    return expect.poll(() => seen(page)).toEqual({ Point: each('Point'), LineString: each('LineString'), Polygon: each('Polygon') });
  };
}

describe.each([
  ['a table', TABLE],
  ['an archive of tiles', ARCHIVE],
] as const)('rows of %s', (_, file) => {
  it('that are dated to a month, a year or about a day are shown as possible: points, lines and areas', async () => {
    const { page, complaints } = await visit('', LARGE);
    await mapDrawn(page);
    const shown = await added(page, file);
    await shown('whole', 'whole', 'whole', 'whole');
    await field(page, 'From').fill('2025-10-12');
    await field(page, 'To').fill('2025-10-13');
    await shown('possible', 'possible', 'possible', 'whole');
    await only(page).check();
    await shown('nothing', 'nothing', 'nothing', 'whole');
    await field(page, 'From').fill('2025-10-01');
    await field(page, 'To').fill('2025-11-02');
    await shown('whole', 'nothing', 'whole', 'whole');
    await only(page).uncheck();
    await shown('whole', 'possible', 'whole', 'whole');
    await field(page, 'From').fill('2025-10-20');
    await shown('possible', 'possible', 'nothing', 'nothing');
    await openMiddle(page);
    await popup(page, 'Point 2025-10').getByText('between 1 Oct and 31 October 2025 (possibly in range)').waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);
});

describe('rows of a table', () => {
  it('are counted and listed as certain and as possible', async () => {
    const { page } = await visit('', withoutMap);
    await fileField(page).setInputFiles([TABLE]);
    await toldOf(page, TABLE.name).waitFor();
    await field(page, 'From').fill('2025-10-12');
    await field(page, 'To').fill('2025-10-13');
    const count = region(page, 'Layers').locator('.dataset-layers .count');
    await expect.poll(() => count.innerText()).toMatch(/^3\+9\s+and 9 possible$/);
    const listed = ownRows(page).getByRole('option');
    await expect.poll(() => listed.filter({ hasText: '(possibly in range)' }).count()).toBe(9);
    await only(page).check();
    await expect.poll(() => count.innerText()).toBe('3');
    await expect.poll(() => listed.count()).toBe(3);
    await region(page, 'Timeline').getByText('3 of 12 rows on these days chosen').waitFor();
  });
});

describe('rows of other years than the article’s', () => {
  const old = fixture(
    'old.csv',
    'name,lat,lon,date\nOne,34.5,69.2,2018-03-01\nTwo,34.5,69.3,2018-06-01\nThree,34.5,69.4,2025-10-09\n',
    'text/csv',
  );
  const bars = (page: Page) => region(page, 'Timeline').locator('.dataset-bars [data-count]');

  it('can be chosen by the fields, stand in the address, and have an axis of their own that says so', async () => {
    const { page } = await visit('', withoutMap);
    await fileField(page).setInputFiles([old]);
    await toldOf(page, old.name).waitFor();
    await page.getByText(/^The axis shows the days of the article, 1 October 2025/).waitFor();
    expect(await bars(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Fit to data' }).click();
    await page.getByText('The axis shows the days of your data, 1 March 2018 to 9 October 2025.').waitFor();
    expect(await bars(page).count()).toBe(3);
    await field(page, 'From').fill('2018-02-01');
    expect(await page.getByRole('alert').count()).toBe(1);
    await field(page, 'From').fill('2018-03-01');
    await field(page, 'To').fill('2018-05-31');
    const count = region(page, 'Layers').locator('.dataset-layers .count');
    await expect.poll(() => count.innerText()).toBe('1');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2018-03-01');
    await page.getByRole('button', { name: 'Fit to article' }).click();
    await page.getByText(/^The axis shows the days of the article/).waitFor();
    await page.getByRole('button', { name: 'Reset dates' }).click();
    await expect.poll(() => count.innerText()).toBe('3');
  });
});

describe('as known on a day', () => {
  const known = (page: Page) => field(page, 'As known on');
  const counts = (page: Page) => region(page, 'Layers').locator('.dataset-layers .count').allInnerTexts();

  it('leaves out what was reported later, in points, lines and areas, and shows as possible what may have been', async () => {
    const reported = ['2025-10-10', '2025-10', '2025-10-20', ''];
    const told = SHAPES.flatMap((shape) =>
      reported.map((day, column) => ({
        type: 'Feature',
        properties: { title: `${shape} ${day}`, date: '2025-10-05', reported_on: day },
        geometry: geometryOf(shape, column),
      })),
    );
    const file = fixture('told.geojson', JSON.stringify({ type: 'FeatureCollection', features: told }));
    const { page, complaints } = await visit('', LARGE);
    await mapDrawn(page);
    const shown = await added(page, file);
    await shown('whole', 'whole', 'whole', 'whole');
    await known(page).fill('2025-10-09');
    await shown('nothing', 'possible', 'nothing', 'nothing');
    await known(page).fill('2025-10-12');
    await shown('whole', 'possible', 'nothing', 'nothing');
    await only(page).check();
    await shown('whole', 'nothing', 'nothing', 'nothing');
    await known(page).fill('2025-10-31');
    await shown('whole', 'whole', 'whole', 'nothing');
    await known(page).fill('');
    await shown('whole', 'whole', 'whole', 'whole');
    expect(complaints).toEqual([]);
  }, 120_000);

  it('asks for the column, counts and lists by it, says what hides a row, and names the layers that have none', async () => {
    const table = fixture(
      'told.csv',
      'ort,ost,nord,wann,erfahren\nSoon told,63,37.5,2025-10-05,2025-10-06\nLate told,63,37.6,2025-10-05,2025-10-20\n',
    );
    const other = fixture('shops.csv', 'name,lon,lat,date\nCorner,64,37.5,2025-10-05\n');
    const { page, complaints } = await visit();
    await mapDrawn(page);
    await fileField(page).setInputFiles([table]);
    const columns = page.getByRole('dialog', { name: 'Which columns of told.csv?' });
    await columns.getByLabel('Longitude').selectOption('ost');
    await columns.getByLabel('Latitude').selectOption('nord');
    await columns.getByLabel('Title').selectOption('ort');
    await columns.getByLabel('Start or date').selectOption('wann');
    await columns.getByLabel('Reported on').selectOption('erfahren');
    await columns.getByRole('button', { name: 'Read' }).click();
    await toldOf(page, table.name).waitFor();
    await fileField(page).setInputFiles([other]);
    await toldOf(page, other.name).waitFor();
    await expect.poll(() => counts(page)).toEqual(['1', '2']);

    const declined = region(page, 'Timeline').getByText('Doesn’t act on shops: no column “Reported on”.');
    expect(await declined.count()).toBe(0);
    await known(page).fill('2025-10-12');
    await declined.waitFor();
    await expect.poll(() => counts(page)).toEqual(['1', '1']);
    await ownRows(page).getByText('Soon told').waitFor();
    await expect.poll(() => ownRows(page).getByText('Late told').count()).toBe(0);
    expect(await ownRows(page).getByRole('option').count()).toBe(2);
    await region(page, 'Timeline').getByText('Own data: 2 rows on these days').waitFor();
    expect(new URL(page.url()).searchParams.get('known')).toBe('2025-10-12');

    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('late told');
    const found = page.getByRole('listbox', { name: 'Search results' }).getByRole('option').filter({ hasText: 'told, row 2' });
    await found.getByText('not on the map now').waitFor();
    await found.click();
    await popup(page, 'Late told').getByText('Not on the map: it wasn’t known by the day chosen.').waitFor();
    await popup(page).getByRole('button', { name: 'Everything known' }).click();
    await expect.poll(() => counts(page)).toEqual(['1', '2']);
    await expect.poll(() => popup(page).getByText('Not on the map').count()).toBe(0);
    expect(await declined.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('a time axis that is long or narrow', () => {
  it('has only words that have room, and strips that end where it ends', async () => {
    const years = fixture('years.csv', 'name,lat,lon,date\nOne,34.5,69.2,2025-02-01\nTwo,34.5,69.3,2025-10-20\n', 'text/csv');
    const { page } = await visit('', LARGE);
    await fileField(page).setInputFiles([years]);
    await toldOf(page, years.name).waitFor();
    await page.getByRole('button', { name: 'Fit to data' }).click();
    const boxes = (what: string) =>
      page.locator(what).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0));
    await page.setViewportSize(PHONE);
    await page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: 'Timeline' }).click();
    for (const width of [PHONE.width, 720, 900, 1400]) {
      await page.setViewportSize({ ...PHONE, width });
      const words = await boxes('.bars .tick');
      expect(words.length, `${width} px`).toBeGreaterThan(0);
      for (const [index, { left }] of words.slice(1).entries()) expect(left, `${width} px`).toBeGreaterThan(words[index]?.right ?? 0);
    }
    const [chart] = await boxes('.timeline .chart');
    const parts = await boxes('.ribbons td .strip > *');
    expect(parts.length).toBeGreaterThan(0);
    for (const { left, right } of parts) {
      expect(left).toBeGreaterThanOrEqual((chart?.left ?? 0) - 1);
      expect(right).toBeLessThanOrEqual((chart?.right ?? 0) + 1);
    }
  });
});
