import { describe, expect, it } from 'vitest';
import { centre, given, layerBox, mapAtRest, mapDrawn, middle, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const quotesIn = (n: number) => [
  ...new Set(given.flatMap(({ quotes }) => quotes.filter(({ passage }) => passage === n).map(({ quote }) => quote))),
];

describe('the article', () => {
  it('can be read whole without scripts, with its citation', async () => {
    const { page, complaints } = await visit('', { javaScriptEnabled: false });
    for (let n = 1; n <= 22; n++) {
      expect(await page.locator(`#p${n}`).isVisible()).toBe(true);
      const text = await page.locator(`#p${n} > p`).innerText();
      for (const quote of quotesIn(n)) expect(text).toContain(quote);
    }
    expect(await region(page, 'Article').innerText()).toMatch(/Retells.*Pakistan Intensifies Border Operations[\s\S]*retelling/);
    expect(await region(page, 'Layers').count()).toBe(0);
    expect(complaints.filter((text) => !/preload/.test(text))).toEqual([]);
  });

  it('has the words of every claim as a link with the mark’s id', async () => {
    const { page } = await visit('', withoutMap);
    for (const { id, quotes } of given) {
      for (const { passage, quote } of quotes) {
        const texts = await page.locator(`#p${passage} [data-feature="${id}"]`).allInnerTexts();
        expect(
          texts.map((text) => text.trim()),
          `${id} ¶${passage}`,
        ).toContain(quote);
      }
    }
  });

  it('opens the popup of the words that are followed, by mouse and by keyboard, and Escape goes back', async () => {
    const { page } = await visit('', withoutMap);
    const words = page.locator('#p9 [data-feature="kabul-strike"]').first();
    await words.focus();
    await page.keyboard.press('Enter');
    const dialog = popup(page, 'Reported air strike near Abdul Haq Square, Kabul');
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await dialog.innerText()).toMatch(/Air strike · 9 October 2025/);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await words.evaluate((element) => element.contains(document.activeElement) || element === document.activeElement)).toBe(true);
  });

  it('moves the map only when the mark is not to be seen', async () => {
    const { page } = await visit('#map=7/34.4/69.6');
    await mapDrawn(page);
    const hash = () => page.evaluate(() => location.hash);
    const before = await hash();
    await page.locator('#p9 [data-feature="kabul-strike"]').first().click();
    await popup(page).waitFor();
    await mapAtRest(page);
    expect(await hash()).toBe(before);
    await page.locator('#p18 [data-feature="new-delhi-denial"]').first().click();
    await expect.poll(hash).not.toBe(before);
    const [, , lat, lon] = /map=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(await hash()) ?? [];
    expect(Math.abs(Number(lat) - 28.6) + Math.abs(Number(lon) - 77.2)).toBeLessThan(4);
  });

  it('lights up words of the mark under the pointer on the map', async () => {
    const { page } = await visit('#map=9/31.0/66.43');
    await mapDrawn(page);
    expect(await page.locator('.is-lit').count()).toBe(0);
    await centre(page, [66.435, 30.953], 9);
    const { x, y } = await middle(page);
    await page.mouse.move(x, y);
    await expect.poll(() => page.locator('#p12 .is-lit').count()).toBeGreaterThan(0);
  });

  it('shows the marks of a passage when its number is pressed', async () => {
    const { page } = await visit('', withoutMap);
    await page.getByRole('button', { name: 'Show the marks of ¶9 on the map' }).click();
    expect(await page.locator('#p9').getAttribute('aria-current')).toBe('true');
    expect(await page.evaluate(() => location.search)).toBe('?p=9');
  });

  it('says when a layer of a passage is hidden and offers to show it', async () => {
    const { page } = await visit('?hide=strikes', withoutMap);
    const passage = page.locator('#p9');
    expect(await passage.innerText()).toContain('Air strikes: hidden on the map.');
    await passage.getByRole('button', { name: 'Show Air strikes' }).click();
    expect(await layerBox(page, 'Air strikes').isChecked()).toBe(true);
    expect(await passage.innerText()).not.toContain('hidden on the map');
  });

  it('still opens the popup of a hidden mark, and says that it is not on the map', async () => {
    const { page } = await visit('?hide=strikes', withoutMap);
    await page.locator('#p9 [data-feature="kabul-strike"]').first().click();
    expect(await popup(page).innerText()).toContain('Not on the map now.');
    await popup(page).getByRole('button', { name: 'Show Air strikes' }).click();
    expect(await layerBox(page, 'Air strikes').isChecked()).toBe(true);
    expect(await popup(page).innerText()).not.toContain('Not on the map now.');
  });
});
