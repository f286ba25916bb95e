import type { Feature, Geometry } from 'geojson';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive';
import { centre, mapDrawn, popup, region, useBrowser, withoutMap } from './drive';
import { fileField, fixture, toldOf } from './own';
import { apart, openMiddle, ownRows, pictureOfMiddle } from './own-data';

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

describe.each([
  ['a table', TABLE],
  ['an archive of tiles', ARCHIVE],
] as const)('rows of %s', (_, file) => {
  it('that are dated to a month, a year or about a day are shown as possible: points, lines and areas', async () => {
    const { page, complaints } = await visit();
    await mapDrawn(page);
    await fileField(page).setInputFiles([file]);
    await toldOf(page, file.name).waitFor();
    await centre(page, HERE, ZOOM);
    const shown = (...how: string[]) => {
      const each = (shape: Shape) => how.map((one) => (one === 'possible' ? POSSIBLE[shape] : one));
      return expect.poll(() => seen(page)).toEqual({ Point: each('Point'), LineString: each('LineString'), Polygon: each('Polygon') });
    };
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
    const count = region(page, 'Layers').locator('.own-layers .count');
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
  const bars = (page: Page) => region(page, 'Timeline').locator('.own-bars [data-count]');

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
    const count = region(page, 'Layers').locator('.own-layers .count');
    await expect.poll(() => count.innerText()).toBe('1');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2018-03-01');
    await page.getByRole('button', { name: 'Fit to article' }).click();
    await page.getByText(/^The axis shows the days of the article/).waitFor();
    await page.getByRole('button', { name: 'Reset dates' }).click();
    await expect.poll(() => count.innerText()).toBe('3');
  });
});
