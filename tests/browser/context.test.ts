import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clickMiddle, layerBox, loseGraphics, mapAtRest, mapDrawn, popup, region, restoreGraphics, useBrowser, WIDE } from './drive';

const visit = useBrowser();

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
    await mapAtRest(page);
    const before = await region(page, 'Map').screenshot();
    const placed = await popup(page).boundingBox();
    await loseGraphics(page);
    await restoreGraphics(page);
    await expect.poll(async () => before.equals(await region(page, 'Map').screenshot()), { timeout: 20_000 }).toBe(true);
    expect(await page.evaluate(() => location.hash)).toContain('12/33.667/72.998');
    expect(await popup(page).boundingBox()).toEqual(placed);
    expect(complaints.filter((text) => !/CONTEXT_LOST|context lost/i.test(text))).toEqual([]);
  });

  it('takes up what was chosen while it was away', async () => {
    const { page } = await visit(BOMBING);
    await mapDrawn(page);
    expect(await lightness(page)).toBeGreaterThan(128);
    await loseGraphics(page);
    await layerBox(page, 'Bombings').uncheck();
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('button', { name: /^Theme/ }).click();
    await restoreGraphics(page);
    // Dark was chosen meanwhile.
    await expect.poll(() => lightness(page), { timeout: 20_000 }).toBeLessThan(128);
    const bombing = popup(page, 'Bombing in Islamabad');
    await mapAtRest(page);
    await clickMiddle(page);
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
    await loseGraphics(page);
    await stillMap(page).waitFor();
    expect(await region(page, 'Map').getByRole('status').innerText()).toContain('graphics of this device were lost');
    expect(await region(page, 'Map').locator('canvas').isVisible()).toBe(false);
    expect(await region(page, 'Map').locator('a.is-selected').getAttribute('data-mark')).toBe('crossing-torkham');
    await region(page, 'Map').locator('[data-mark="crossing-chaman"]').focus();
    await page.keyboard.press('Enter');
    await popup(page, 'Chaman crossing').waitFor();
    await restoreGraphics(page);
    await expect.poll(() => stillMap(page).count()).toBe(0);
    await expect.poll(() => region(page, 'Map').locator('canvas').isVisible()).toBe(true);
    expect(await region(page, 'Map').locator('.map-state').count()).toBe(0);
    await popup(page, 'Chaman crossing').waitFor();
  });
});
