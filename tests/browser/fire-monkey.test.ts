import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { categoryColours } from '../../src/style/categories';
import { randomly } from '../random-points';
import { addData, apart, colourOfMiddle, countOf, csvOf, openMiddle, ownRows, rgb, written } from './dataset-rows';
import { mapDrawn, middle, popup, region, status, useBrowser } from './drive';

const visit = useBrowser();
/** Without a map, which takes most of a visit's time. */
const visitStill = useBrowser('--disable-3d-apis');
const HERE = [63, 37.5] as const;
const uncaught = (complaints: readonly string[]): string[] => complaints.filter((text) => /^(Uncaught|\w*Error\b)/.test(text));

/** How many marks and own rows each part of the page says that it shows. */
const toldBy = (page: Page) =>
  page.evaluate(() => {
    const numbers = (text: string | null | undefined): number[] => (text?.replaceAll(',', '').match(/\d+/g) ?? []).map(Number);
    const all = <T extends Element = HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
    // "3", or "3+9 and 9 possible": certain, then possible twice.
    const countIn = (label: Element): number => {
      const [certain = 0, possible = 0] = numbers(label.querySelector('.count')?.textContent);
      return label.querySelector<HTMLInputElement>('input')?.checked ? certain + possible : 0;
    };
    const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);
    return {
      marks: [
        numbers(document.querySelector('.legend .status')?.textContent)[0],
        sum(all('.legend > ul:not(.dataset-layers) > li > label').map(countIn)),
        all('.events > ol > li').length,
      ],
      rows: [
        sum(all('.dataset-layers > li > label').map(countIn)),
        numbers(document.querySelector('.dataset-rows h3')?.textContent)[0] ?? 0,
      ],
      popups: all('.popup').length,
      wider: document.documentElement.scrollWidth - window.innerWidth,
    };
  });

/** What holds whatever was done. */
async function holds(page: Page, complaints: readonly string[], after: string): Promise<void> {
  const told = () => toldBy(page);
  await expect.poll(async () => new Set((await told()).marks).size, { message: `marks, ${after}` }).toBe(1);
  await expect.poll(async () => new Set((await told()).rows).size, { message: `rows, ${after}` }).toBe(1);
  const { popups, wider } = await told();
  expect([popups <= 1, wider <= 0, uncaught(complaints)], after).toEqual([true, true, []]);
}

describe('a monkey', () => {
  it('that does 500 things in a row breaks nothing, and its address can be opened again', async () => {
    const { page, complaints, strangers } = await visit();
    await mapDrawn(page);
    await addData(page, { 'own.csv': csvOf(written(300)) });
    const random = randomly(20_251_009);
    const upTo = (end: number): number => Math.floor(random() * end);
    const { x, y } = await middle(page);
    /** Presses what can be pressed, by its number among all: not what leads away, asks for a file or saves one. */
    const press = (n: number): Promise<string> =>
      page.evaluate((n) => {
        const all = [
          ...document.querySelectorAll<HTMLElement>('button, a[href^="#"], input[type="checkbox"], [role="option"], summary, select'),
        ].filter(
          (one) =>
            one.checkVisibility() &&
            !one.matches(':disabled, .keep *') &&
            !/^(Add data|Download report|Open the original)/.test(one.textContent ?? ''),
        );
        const one = all[n % all.length];
        if (one instanceof HTMLSelectElement) {
          one.selectedIndex = n % one.options.length;
          one.dispatchEvent(new Event('change', { bubbles: true }));
        } else one?.click();
        return `${one?.tagName} ${one?.getAttribute('aria-label') ?? one?.textContent?.slice(0, 40)}`;
      }, n);
    const KEYS = ['Escape', 'Tab', 'ArrowLeft', 'ArrowDown', 'PageDown', 'Home', '+', '-', ']', '[', 'Backspace'];
    const day = (): string => `2025-${10 + upTo(2)}-${String(1 + upTo(28)).padStart(2, '0')}`;
    const does: readonly (() => Promise<unknown>)[] = [
      () => page.keyboard.press(KEYS[upTo(KEYS.length)] as string),
      () => page.mouse.click(x + upTo(400) - 200, y + upTo(300) - 150),
      () => page.mouse.wheel(0, upTo(400) - 200),
      () => page.getByRole('searchbox', { name: 'Search' }).fill(['', 'kab', 'row 1', 'zzz', '<b>'][upTo(5)] as string),
      () =>
        region(page, 'Timeline')
          .getByLabel(['From', 'To'][upTo(2)] as string, { exact: true })
          .fill(day()),
      // Not out of the site.
      () => page.evaluate(() => (window as unknown as { navigation: { canGoBack: boolean } }).navigation.canGoBack && history.back()),
      () => page.evaluate(() => history.forward()),
    ];
    const done: string[] = [];
    for (let n = 1; n <= 500; n++) {
      if (upTo(4) > 0) done.push(await press(upTo(1e6)));
      else {
        const which = upTo(does.length);
        await does[which]?.();
        done.push(`action ${which}`);
      }
      if (n % 50 === 0) await holds(page, complaints, `after ${n}: ${done.slice(-50).join('; ')}`);
    }
    await page.reload();
    await holds(page, complaints, 'after its address was opened again');
    expect(strangers).toEqual([]);
  }, 300_000);
});

describe('graphics that are lost ten times', () => {
  it('come back with own rows as they were', async () => {
    const { page, complaints } = await visit(`#map=8/${HERE[1]}/${HERE[0]}`);
    await mapDrawn(page);
    await addData(page, { 'one.csv': `lat,lon,date,title\n${HERE[1]},${HERE[0]},2025-10-09,Here\n` });
    const isDrawn = () => expect.poll(async () => apart(await colourOfMiddle(page), rgb(categoryColours.light[0] ?? ''))).toBeLessThan(60);
    await isDrawn();
    for (let n = 0; n < 10; n++) {
      await page.evaluate(async () => {
        const canvas = document.querySelector<HTMLCanvasElement>('#map canvas');
        const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        const told = (type: string) => new Promise((resolve) => canvas?.addEventListener(type, resolve, { once: true }));
        const lost = told('webglcontextlost');
        context?.loseContext();
        await lost;
        const restored = told('webglcontextrestored');
        // Not within the event that tells of the loss.
        setTimeout(() => context?.restoreContext());
        await restored;
      });
    }
    await isDrawn();
    await openMiddle(page);
    await popup(page, 'Here').waitFor();
    expect(await region(page, 'Map').locator('.map-state').count()).toBe(0);
    expect(complaints.filter((text) => !/CONTEXT_LOST|context los[ts]/i.test(text))).toEqual([]);
  });
});

describe('six time zones', () => {
  const ZONES = ['Pacific/Kiritimati', 'Asia/Kabul', 'Europe/Lisbon', 'America/St_Johns', 'America/Los_Angeles', 'Pacific/Pago_Pago'];
  const table =
    'lat,lon,date,title\n34,70,2025-10-12,A\n34,70,2025-10-12T23:59:59Z,B\n34,70,2025-10-13T00:00:00Z,C\n34,70,1760227200,D\n34,70,2025-10-12T01:00:00+05:00,E\n';

  it('tell the same days', async () => {
    const told = [];
    for (const timezoneId of ZONES) {
      const { page, complaints } = await visitStill('?from=2025-10-12&to=2025-10-12', { timezoneId });
      await addData(page, { 'days.csv': table });
      await ownRows(page).getByRole('option').first().waitFor();
      const rows = await ownRows(page).getByRole('option').allInnerTexts();
      told.push([
        await status(page).innerText(),
        await countOf(page, 'days'),
        rows,
        await region(page, 'Events').locator('.facts').allInnerTexts(),
      ]);
      expect(uncaught(complaints)).toEqual([]);
      await page.context().close();
    }
    for (const other of told) expect(other).toEqual(told[0]);
  }, 90_000);
});
