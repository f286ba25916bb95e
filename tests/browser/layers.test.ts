import { describe, expect, it } from 'vitest';
import { given, layerBox, manifest, mapDrawn, popup, region, status, useBrowser } from './drive';

const visit = useBrowser();
const total = given.length;

describe('every layer', () => {
  it('hides and shows its marks, their counts and their entries at once', async () => {
    const { page, complaints } = await visit();
    await mapDrawn(page);
    for (const { id, title } of manifest.layers) {
      const own = given.filter(({ layer }) => layer === id).length;
      const bars = async () => (await page.locator('.bars rect:not(.possible)').count()) + (await page.locator('.bars .possible').count());
      const before = await bars();
      await layerBox(page, title).uncheck();
      expect(await status(page).innerText()).toBe(`${total - own} of ${total} marks shown`);
      expect(new URL(page.url()).searchParams.get('hide')).toBe(id);
      if (given.some(({ layer, when }) => layer === id && when)) expect(await bars()).not.toBe(before + 1);
      await layerBox(page, title).check();
      expect(await status(page).innerText()).toBe(`${total} of ${total} marks shown`);
      expect(new URL(page.url()).searchParams.get('hide')).toBeNull();
    }
    expect(complaints).toEqual([]);
  });

  it('takes its marks off the map, so that a click there finds none of them', async () => {
    const { page } = await visit('?hide=areas,durand-line,bombings,places,diplomacy,fighting,strikes#map=9/30.953/66.435');
    await mapDrawn(page);
    const box = await region(page, 'Map').boundingBox();
    if (!box) throw new Error('The map has no box.');
    const click = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await click();
    await popup(page).waitFor();
    await layerBox(page, 'Border crossings').uncheck();
    expect(await popup(page).count()).toBe(0);
    await page.waitForTimeout(500);
    await click();
    await page.waitForTimeout(300);
    expect(await popup(page).count()).toBe(0);
  });

  it('can be toggled by keyboard', async () => {
    const { page } = await visit();
    await layerBox(page, 'Ground fighting').focus();
    await page.keyboard.press('Space');
    expect(await layerBox(page, 'Ground fighting').isChecked()).toBe(false);
  });
});
