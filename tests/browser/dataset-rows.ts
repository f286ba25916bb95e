import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { randomly } from '../random-points';
import { clickMiddle, cursorInMiddle, middle, region } from './drive';

/** Where no mark of the atlas is near: west, south, east, north. */
const QUIET = [61, 36.5, 65, 38.5] as const;
const START = Date.parse('2025-09-20');
const DAYS = 80;
const KINDS = ['raid', 'storm', 'fair', 'strike', 'flood', 'fire', 'meeting', 'march', 'rare', 'rarest'];

/** A row of a table as a test writes it, undated for an empty day. */
export interface Written {
  readonly name: string;
  readonly day: string;
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
}

/** Rows at random in a quiet corner of the map, of ten kinds, every 20th undated. */
export function written(count: number, seed = 7): Written[] {
  const random = randomly(seed);
  const [west, south, east, north] = QUIET;
  return Array.from({ length: count }, (_, index) => ({
    name: `row ${index}`,
    day: index % 20 === 3 ? '' : new Date(START + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10),
    kind: KINDS[Math.floor(random() * random() * KINDS.length)] as string,
    lon: Number((west + random() * (east - west)).toFixed(5)),
    lat: Number((south + random() * (north - south)).toFixed(5)),
  }));
}

export const csvOf = (rows: readonly Written[]): string =>
  ['name,date,category,longitude,latitude', ...rows.map(({ name, day, kind, lon, lat }) => [name, day, kind, lon, lat].join())].join('\n');

/** Those in a range of days and of no other kinds. */
export const within = (rows: readonly Written[], from: string, to: string): Written[] =>
  rows.filter(({ day }) => day === '' || (day >= from && day <= to));

/** Brings in files by the input behind the button, and waits until each is a layer. */
export async function addData(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page
    .locator('input[type="file"][multiple]')
    .setInputFiles(Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  for (const name of Object.keys(files))
    await page.locator('.dataset-layers .title', { hasText: name.replace(/\..*/, '') }).waitFor({ state: 'attached' });
}

/** How many rows the legend says of a layer or a category. */
export const countOf = async (page: Page, name: string): Promise<number> => {
  const label = region(page, 'Layers')
    .locator('.dataset-layers label')
    .filter({ has: page.getByText(name, { exact: true }) });
  return Number((await label.locator('.count').innerText()).replaceAll(',', ''));
};

export const ownRows = (page: Page): Locator => region(page, 'Events').getByRole('listbox', { name: /^Own data/ });

/** Clicks what is in the middle of the map, once the pointer shows that there is something. */
export async function openMiddle(page: Page): Promise<void> {
  await expect.poll(() => cursorInMiddle(page)).toBe('pointer');
  await clickMiddle(page);
}

/** The map around its middle as it is seen: red, green and blue of a pixel so many to the right of it and below it. */
export async function pictureOfMiddle(page: Page, width: number, height: number): Promise<(dx: number, dy: number) => number[]> {
  const { x, y } = await middle(page);
  await page.mouse.move(5, 5);
  const [left, top] = [Math.round(x) - (width >> 1), Math.round(y) - (height >> 1)];
  const png = await page.screenshot({ clip: { x: left, y: top, width, height } });
  const data = await page.evaluate(
    async ([source, width, height]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, width, height).data ?? [])];
    },
    [`data:image/png;base64,${png.toString('base64')}`, width, height] as const,
  );
  return (dx, dy) => {
    const at = 4 * (((height >> 1) + dy) * width + (width >> 1) + dx);
    return data.slice(at, at + 3);
  };
}

/** Red, green and blue of the map's middle, as it is seen. */
export const colourOfMiddle = async (page: Page): Promise<readonly number[]> => (await pictureOfMiddle(page, 3, 3))(0, 0);

/** How far apart two colours are, 0 to 442. */
export const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
export const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
