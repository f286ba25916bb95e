import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { mapDrawn, PHONE, popup, stylesAtRest, useBrowser, WIDE } from './drive';

const visit = useBrowser();

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  describe.each([
    ['wide', WIDE],
    ['phone', PHONE],
  ])('%s', (_, viewport) => {
    it('axe finds nothing serious at the start, with a popup, with a list of marks, and with dates chosen', async () => {
      const { page } = await visit('', { colorScheme, viewport });
      await mapDrawn(page);
      expect(await findings(page)).toEqual([]);
      await page.locator('#p9 [data-feature="kabul-strike"]').first().click();
      await popup(page).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.locator('#p12 [data-feature="crossing-torkham"]').first().click();
      await popup(page).getByRole('button', { name: 'Torkham crossing' }).waitFor();
      expect(await findings(page)).toEqual([]);
      if (viewport === PHONE) await page.getByRole('button', { name: 'Timeline' }).click();
      await page.getByRole('button', { name: 'October crisis' }).click();
      expect(await findings(page)).toEqual([]);
    });
  });
});

describe('in every state', () => {
  it.each([{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)(
    'axe finds nothing serious with the search open, with a popup, and while measuring: %j',
    async (options) => {
      const { page } = await visit('', options);
      await mapDrawn(page);
      await page.getByRole('searchbox', { name: 'Search' }).fill('kabul');
      await page.getByRole('option').first().waitFor();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('option').first().click();
      await popup(page).waitFor();
      expect(await findings(page)).toEqual([]);
      // A tall popup may lie over the tools.
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Measure' }).click();
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: 'Measured way' }).getByRole('listitem').first().waitFor();
      expect(await findings(page)).toEqual([]);
    },
  );

  it('axe finds nothing serious on a phone with the sheet up and down', async () => {
    const { page } = await visit('', { viewport: PHONE, hasTouch: true });
    await mapDrawn(page);
    for (const name of ['More of the text', 'More of the map', 'More of the map']) {
      await page.getByRole('button', { name }).click();
      await stylesAtRest(page);
      expect(await findings(page), name).toEqual([]);
    }
    for (const part of ['Layers', 'Timeline']) {
      await page.getByRole('button', { name: part, exact: true }).click();
      expect(await findings(page), part).toEqual([]);
    }
  });

  it('leaves signs, fills and the chosen dates to be told apart in forced colours', async () => {
    const { page } = await visit('', { forcedColors: 'active' });
    const fill = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
    expect(await fill('.symbol-strike.is-agreed .body')).not.toBe(await fill('.claim-filter .symbol.is-claimed .body'));
    expect(await fill('.bars .certain')).not.toBe('none');
    const pressed = page.getByRole('button', { name: 'All', exact: true });
    expect(await pressed.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
  });

  it('is large enough to touch: 44 px on a phone', async () => {
    const { page } = await visit('', { viewport: PHONE, hasTouch: true, isMobile: true });
    await mapDrawn(page);
    for (const part of ['Article', 'Layers', 'Timeline']) {
      await page.getByRole('button', { name: part, exact: true }).click();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, summary, label:has(input)')]
          .filter(
            (one) => one.checkVisibility() && !one.closest('label label, .credits') && !(one.matches('input') && one.closest('label')),
          )
          .map((one) => ({
            box: one.getBoundingClientRect(),
            words: one.textContent || one.getAttribute('aria-label') || one.outerHTML.slice(0, 60),
          }))
          .filter(({ box }) => box.height > 1 && (box.height < 43.5 || box.width < 24))
          .map(({ box, words }) => `${words} ${Math.round(box.width)} × ${Math.round(box.height)}`),
      );
      expect(small, part).toEqual([]);
    }
  });
});

describe('the page', () => {
  it('has its landmarks, one heading of the first level, and a way past the map', async () => {
    const { page } = await visit();
    for (const name of ['Article', 'Map', 'Layers', 'Timeline'])
      expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the article');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('article');
  });

  it('follows the system’s colours until the reader chooses, and keeps the choice', async () => {
    const { page } = await visit('', { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: /^Colours/ }).click();
    expect(await page.getByRole('button', { name: 'Colours: light' }).count()).toBe(1);
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await page.getByRole('button', { name: 'Colours: light' }).count()).toBe(1);
    expect(await ground()).toBe(light);
    // The choice is taken in the head, before the first paint, and not by the script at the end.
    expect(await page.evaluate(() => document.head.querySelector('script')?.textContent)).toContain('dataset.theme');
  });
});
