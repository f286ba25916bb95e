import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, inject, it } from 'vitest';
import { addData, csvOf, written } from './dataset-rows';
import { mapAtRest, mapDrawn, PHONE, painted, popup, region, stylesAtRest, useBrowser, type VisitOptions, withoutMap } from './drive';

const visit = useBrowser();
const visitStill = useBrowser('--disable-3d-apis');

const REFERENCES = 'tests/browser/views';
const FAILED = 'test-results/views';
/** How unlike two colours are that count as different, 0 to 1: more than what software GL and the coarser references bring about. */
const UNLIKE = 0.1;
/** The share of pixels that may differ. A line of text that is there or not is more. */
const TOLERATED = 0.0005;

const DESK = { viewport: { width: 1280, height: 720 } };
const HAND = { viewport: PHONE, hasTouch: true, isMobile: true };

interface View {
  readonly address?: string;
  readonly look: VisitOptions;
  readonly open?: typeof visit;
  /** Brings the page to what is to be seen. */
  readonly until?: (page: Page) => Promise<unknown>;
}

const views: Readonly<Record<string, View>> = {
  wide: { look: DESK },
  tablet: { look: { viewport: { width: 820, height: 1000 }, hasTouch: true } },
  phone: { look: HAND },
  landscape: { look: { ...HAND, viewport: { width: 740, height: 360 } } },
  'mark and passage': { address: '?feature=kabul-strike&p=9#map=7/34.4/69.6', look: DESK, until: (page) => popup(page).waitFor() },
  list: {
    look: { ...DESK, ...withoutMap },
    until: async (page) => {
      // What stands above the list comes late.
      await region(page, 'The map in words').getByText('Ghulam Khan').first().waitFor();
      await region(page, 'Events').evaluate((list) => list.scrollIntoView());
    },
  },
  filters: {
    address: '?from=2025-10-09&to=2025-10-20&hide=places',
    look: { ...HAND, ...withoutMap },
    until: async (page) => {
      await page.getByRole('button', { name: 'More of the text' }).click();
      await page.getByRole('button', { name: 'Layers', exact: true }).click();
    },
  },
  'own data': {
    address: '#map=6/37/64',
    look: DESK,
    until: async (page) => {
      await addData(page, { 'events.csv': csvOf(written(300)) });
      await region(page, 'Layers')
        .locator('.dataset-layers')
        .evaluate((layers) => layers.scrollIntoView());
    },
  },
  'still map': { open: visitStill, address: '?feature=crossing-torkham', look: DESK, until: (page) => popup(page).waitFor() },
  paper: {
    open: visitStill,
    look: { viewport: { width: 800, height: 1000 } },
    until: async (page) => {
      await page.waitForFunction(() => performance.getEntriesByName('print-ready').length > 0);
      await page.emulateMedia({ media: 'print' });
      await page.locator('.print-marks li').first().waitFor();
    },
  },
};

describe.each(Object.entries(views))('%s', (name, { address = '', look, open = visit, until }) => {
  it('looks as it did, in light and dark', async () => {
    const { page } = await open(address, { ...look, inItsFonts: true });
    await page.evaluate(() => document.fonts.ready);
    const hasMap = open === visit && !look.withoutMap;
    if (hasMap) await mapDrawn(page);
    else if (open === visitStill) await region(page, 'Map').locator('a[data-mark]').first().waitFor();
    await until?.(page);
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await stylesAtRest(page);
      await (hasMap ? mapAtRest(page) : painted(page));
      const picture = PNG.sync.read(await page.screenshot({ animations: 'disabled', scale: 'css' }));
      const fault = compared(`${name.replaceAll(' ', '-')}-${colorScheme}`, picture);
      if (fault) faults.push(fault);
    }
    expect(faults).toEqual([]);
  });
});

/** What is wrong with a picture beside its reference, or null. When references are made anew it becomes one. */
function compared(name: string, picture: PNG): string | null {
  const file = `${REFERENCES}/${name}.png`;
  if (inject('update')) {
    write(file, picture);
    // 128 colours make a file several times as small, and no difference that counts.
    execFileSync('pngquant', ['--nofs', '--force', '--ext', '.png', '128', file]);
    return null;
  }
  const kept = `${FAILED}/${name}.png`;
  write(kept, picture);
  const anew = 'If it is meant: npm run test:views -- --update';
  if (!existsSync(file)) return `There is no ${file} to compare ${kept} with. ${anew}`;
  const reference = PNG.sync.read(readFileSync(file));
  const { width, height } = picture;
  if (reference.width !== width || reference.height !== height)
    return `${kept} is ${width} × ${height} px, ${file} ${reference.width} × ${reference.height}. ${anew}`;
  const difference = new PNG({ width, height });
  const share = pixelmatch(reference.data, picture.data, difference.data, width, height, { threshold: UNLIKE }) / (width * height);
  if (share <= TOLERATED) return null;
  write(kept.replace('.png', '.difference.png'), difference);
  return `${(100 * share).toFixed(2)} % of ${kept} differ from ${file}, red in ${kept.replace('.png', '.difference.png')}. ${anew}`;
}

function write(file: string, picture: PNG): void {
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
}
