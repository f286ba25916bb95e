import { describe, expect, it } from 'vitest';
import {
  clickMiddle,
  cursorInMiddle,
  given,
  layerBox,
  manifest,
  mapAtRest,
  mapDrawn,
  popup,
  status,
  useBrowser,
  withoutMap,
} from './drive';

const visit = useBrowser();
const total = given.length;

describe('every layer', () => {
  it('hides and shows its marks, their counts and their entries at once', async () => {
    const { page, complaints } = await visit('', { withoutMap: true });
    /** Days with what is drawn of each: part and height. */
    const bars = () =>
      page
        .locator('.bars .bar')
        .evaluateAll((all) =>
          all.map((bar) => [...bar.children].map((part) => `${part.getAttribute('class')} ${part.getAttribute('height')}`)),
        );
    const all = await bars();
    for (const { id, title } of manifest.layers) {
      const ofLayer = given.filter(({ layer }) => layer === id).length;
      await layerBox(page, title).uncheck();
      expect(await status(page).innerText()).toBe(`${total - ofLayer} of ${total} marks shown`);
      expect(new URL(page.url()).searchParams.get('hide')).toBe(id);
      if (given.some(({ layer, when }) => layer === id && when)) expect(await bars(), id).not.toEqual(all);
      await layerBox(page, title).check();
      expect(await status(page).innerText()).toBe(`${total} of ${total} marks shown`);
      expect(await bars(), id).toEqual(all);
      expect(new URL(page.url()).searchParams.get('hide')).toBeNull();
    }
    expect(complaints).toEqual([]);
  });

  it('takes its marks off the map, so that a click there finds none of them', async () => {
    const { page } = await visit('?hide=areas,durand-line,bombings,places,diplomacy,fighting,strikes#map=9/30.953/66.435');
    await mapDrawn(page);
    await clickMiddle(page);
    await popup(page).waitFor();
    await layerBox(page, 'Border crossings').uncheck();
    expect(await popup(page).count()).toBe(0);
    await mapAtRest(page);
    expect(await cursorInMiddle(page)).toBe('');
    await clickMiddle(page);
    expect(await popup(page).count()).toBe(0);
  });

  it('can be toggled by keyboard', async () => {
    const { page } = await visit('', withoutMap);
    await layerBox(page, 'Ground fighting').focus();
    await page.keyboard.press('Space');
    expect(await layerBox(page, 'Ground fighting').isChecked()).toBe(false);
  });
});
