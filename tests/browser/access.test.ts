import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { mapDrawn, PHONE, popup, stylesAtRest, useBrowser, type VisitOptions, withoutMap } from './drive';

const visit = useBrowser();

const looks = {
  'wide, in light': {},
  'wide, in dark': { colorScheme: 'dark' },
  'wide, in forced colours': { forcedColors: 'active' },
  'phone, in light': { viewport: PHONE, hasTouch: true, isMobile: true },
  'phone, in dark': { viewport: PHONE, hasTouch: true, isMobile: true, colorScheme: 'dark' },
} as const satisfies Readonly<Record<string, VisitOptions>>;

describe.each(Object.entries(looks))('%s', (_, look) => {
  const onPhone = 'viewport' in look;

  it('axe finds nothing serious with a popup, a list of marks, dates, the search, measuring and every place of the sheet', async () => {
    const { page } = await visit('', look);
    await mapDrawn(page);
    expect(await findings(page), 'at the start').toEqual([]);
    await page.locator('#p9 [data-feature="kabul-strike"]').first().click();
    await popup(page).waitFor();
    expect(await findings(page), 'popup').toEqual([]);
    await page.locator('#p12 [data-feature="crossing-torkham"]').first().click();
    await popup(page).getByRole('button', { name: 'Torkham crossing' }).waitFor();
    expect(await findings(page), 'list of marks').toEqual([]);
    await page.getByRole('searchbox', { name: 'Search' }).fill('kabul');
    await page.getByRole('option').first().waitFor();
    expect(await findings(page), 'search').toEqual([]);
    await page.getByRole('option').first().click();
    await popup(page).waitFor();
    expect(await findings(page), 'popup of a result').toEqual([]);
    // A tall popup may lie over the tools.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Measure' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Measured way' }).getByRole('listitem').first().waitFor();
    expect(await findings(page), 'measuring').toEqual([]);
    if (onPhone) {
      for (const name of ['More of the text', 'More of the map', 'More of the map']) {
        await page.getByRole('button', { name }).click();
        await stylesAtRest(page);
        expect(await findings(page), name).toEqual([]);
      }
      await page.getByRole('button', { name: 'Layers', exact: true }).click();
      expect(await findings(page), 'Layers').toEqual([]);
      await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    }
    await page.getByRole('button', { name: 'October crisis' }).click();
    expect(await findings(page), 'dates').toEqual([]);
  }, 180_000);
});

describe('in every state', () => {
  it('leaves signs, fills and the chosen dates to be told apart in forced colours', async () => {
    const { page } = await visit('', { ...withoutMap, forcedColors: 'active' });
    const fill = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
    expect(await fill('.symbol.colour-red.is-agreed .body')).not.toBe(await fill('.claim-filter .symbol.is-claimed .body'));
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
    const { page } = await visit('', withoutMap);
    for (const name of ['Article', 'Map', 'Layers', 'Timeline'])
      expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the article');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('article');
  });

  it('follows the system’s colours until the reader chooses, and keeps the choice', async () => {
    const { page } = await visit('', { ...withoutMap, colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: /^Theme/ }).click();
    expect(await page.getByRole('button', { name: 'Theme: light' }).count()).toBe(1);
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await page.getByRole('button', { name: 'Theme: light' }).count()).toBe(1);
    expect(await ground()).toBe(light);
    // The choice is taken in the head, before the first paint, and not by the script at the end.
    expect(await page.evaluate(() => document.head.querySelector('script')?.textContent)).toContain('dataset.theme');
  });
});
