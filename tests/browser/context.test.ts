import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { layerBox, mapDrawn, popup, region, useBrowser, WIDE } from './drive';

const visit = useBrowser();

/** Takes the map's WebGL context away, or gives it back. */
const context = (page: Page, what: 'loseContext' | 'restoreContext'): Promise<void> =>
  page.evaluate((does) => {
    const kept = window as unknown as { lost: WEBGL_lose_context | null | undefined };
    kept.lost ??= document.querySelector<HTMLCanvasElement>('#map canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    kept.lost?.[does]();
  }, what);

/** Clicks the middle of the map. */
async function clickMiddle(page: Page): Promise<void> {
  const box = await region(page, 'Map').boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
/** How light the map is drawn: its mean green, 0 to 255. */
async function lightness(page: Page): Promise<number> {
  const picture = `data:image/png;base64,${(await region(page, 'Map').locator('canvas').screenshot()).toString('base64')}`;
  return page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    context?.drawImage(image, 0, 0);
    const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    return bytes.reduce((sum, byte, index) => (index % 4 === 1 ? sum + byte : sum), 0) / (bytes.length / 4);
  }, picture);
}

const stillMap = (page: Page) => region(page, 'Map').getByRole('group', { name: 'Still map' });
/** A place with nothing but one mark of the bombings within reach, as [lon, lat]. */
const BOMBING = '#map=12/33.667/72.998';

describe('a lost WebGL context', () => {
  it('that comes back leaves the map as it was: camera, popup, and what is shown', async () => {
    const { page, complaints } = await visit(BOMBING);
    await mapDrawn(page);
    await clickMiddle(page);
    await popup(page, 'Bombing in Islamabad').waitFor();
    await page.mouse.move(WIDE.width - 10, WIDE.height - 10);
    await page.waitForTimeout(500);
    const before = await region(page, 'Map').screenshot();
    const placed = await popup(page).boundingBox();
    await context(page, 'loseContext');
    await page.waitForTimeout(500);
    await context(page, 'restoreContext');
    await expect.poll(async () => before.equals(await region(page, 'Map').screenshot()), { timeout: 20_000 }).toBe(true);
    expect(await page.evaluate(() => location.hash)).toContain('12/33.667/72.998');
    expect(await popup(page).boundingBox()).toEqual(placed);
    expect(complaints.filter((text) => !/CONTEXT_LOST|context lost/i.test(text))).toEqual([]);
  });

  it('takes up what was chosen while it was away', async () => {
    const { page } = await visit(BOMBING);
    await mapDrawn(page);
    expect(await lightness(page)).toBeGreaterThan(128);
    await context(page, 'loseContext');
    await layerBox(page, 'Bombings').uncheck();
    await page.getByRole('button', { name: /^Colours/ }).click();
    await page.getByRole('button', { name: /^Colours/ }).click();
    await page.waitForTimeout(200);
    await context(page, 'restoreContext');
    // Dark was chosen meanwhile.
    await expect.poll(() => lightness(page), { timeout: 20_000 }).toBeLessThan(128);
    const bombing = popup(page, 'Bombing in Islamabad');
    await page.waitForTimeout(2000);
    await clickMiddle(page);
    await page.waitForTimeout(500);
    expect(await bombing.count()).toBe(0);
    await layerBox(page, 'Bombings').check();
    await expect
      .poll(
        async () => {
          await clickMiddle(page);
          return bombing.count();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(1);
  });

  it('that stays away is stood in for by the still map, until it comes back after all', async () => {
    const { page } = await visit('?feature=crossing-torkham');
    await mapDrawn(page);
    await popup(page, 'Torkham crossing').waitFor();
    await context(page, 'loseContext');
    await stillMap(page).waitFor();
    expect(await region(page, 'Map').getByRole('status').innerText()).toContain('graphics of this device were lost');
    expect(await region(page, 'Map').locator('canvas').isVisible()).toBe(false);
    expect(await region(page, 'Map').locator('a.is-selected').getAttribute('data-mark')).toBe('crossing-torkham');
    await region(page, 'Map').locator('[data-mark="crossing-chaman"]').focus();
    await page.keyboard.press('Enter');
    await popup(page, 'Chaman crossing').waitFor();
    await context(page, 'restoreContext');
    await expect.poll(() => stillMap(page).count()).toBe(0);
    await expect.poll(() => region(page, 'Map').locator('canvas').isVisible()).toBe(true);
    expect(await region(page, 'Map').locator('.map-state').count()).toBe(0);
    await popup(page, 'Chaman crossing').waitFor();
  });
});
