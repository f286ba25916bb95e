import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { given, layerBox, mapDrawn, passagesOf, useBrowser, withoutMap } from './drive';

const visit = useBrowser();

/** Resolves when what is printed has been made ready. */
const printReady = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('print-ready').length > 0);

/** Turns to the page as it is printed. */
async function onPaper(page: Page): Promise<void> {
  await printReady(page);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.print-marks li').first().waitFor();
}

/** The numbers of the marks, by id, in the list. */
const listed = (page: Page): Promise<[string, number][]> =>
  page
    .locator('.print-marks ol > li')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('strong')?.textContent ?? '', Number(row.querySelector('.print-number')?.textContent)]),
    );

describe('on paper', () => {
  it('the marks are numbered in the order of the article, the same in text, list and picture, where none covers another', async () => {
    const { page } = await visit('', { ...withoutMap, colorScheme: 'dark' });
    await onPaper(page);
    const rows = new Map(await listed(page));
    expect([...rows.values()]).toEqual(given.map((_, index) => index + 1));
    const numbers = new Map(given.map(({ id, title }) => [id, rows.get(title) ?? 0]));
    // By first passage, as read from the geodata alone.
    const first = [...given].sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0)).map((mark) => passagesOf(mark)[0] ?? 0);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    let words = 0;
    for (const { id, quotes } of given) {
      for (const { passage, quote } of quotes) {
        const found = await page
          .locator(`#p${passage} .words`)
          .evaluateAll(
            (all, words) =>
              all
                .filter((link) => link.textContent === words)
                .map((link) => getComputedStyle(link, '::after').content.replaceAll('"', '').split(', ').map(Number)),
            quote,
          );
        words += found.length;
        // Words inside longer words of another mark have no link of their own.
        for (const shown of found) expect(shown, `${id} in ¶${passage}`).toContain(numbers.get(id));
      }
    }
    expect(words).toBeGreaterThan(given.length);
    const pictured = await page
      .locator('.print-picture [data-number]')
      .evaluateAll((all) => all.map((one) => [Number((one as SVGElement).dataset['number']), Number(one.textContent)]));
    for (const [said, drawn] of pictured) expect(drawn).toBe(said);
    const beyond = (await page.locator('.print-map > p').first().innerText()).match(/\d+/g)?.map(Number) ?? [];
    expect([...pictured.map(([n]) => n ?? 0), ...beyond].sort((a, b) => a - b)).toEqual([...rows.values()]);
    // No numbers, signs or names of the picture cover each other.
    const boxes = await page
      .locator('.print-picture .print-figure')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ left, top, right, bottom }) => ({ left, right, top: top + 2, bottom: bottom - 2 })),
      );
    const covered = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(covered).toEqual([]);
  });

  it('numbers only what is shown, and says what is chosen', async () => {
    const { page } = await visit('', withoutMap);
    await layerBox(page, 'Districts, provinces').uncheck();
    await onPaper(page);
    const shown = given.filter(({ layer }) => layer !== 'areas');
    expect((await listed(page)).map(([title]) => title).sort()).toEqual(shown.map(({ title }) => title).sort());
    expect((await listed(page)).map(([, n]) => n)).toEqual(shown.map((_, index) => index + 1));
    expect(await page.locator('.print-legend').innerText()).toContain('Hidden layers: Districts, provinces.');
  });

  it('has picture, legend and list, black on white, and no controls', async () => {
    const { page } = await visit('', { colorScheme: 'dark' });
    await mapDrawn(page);
    await onPaper(page);
    for (const part of ['.print-picture', '.print-legend', '.print-marks', '#article'])
      expect(await page.locator(part).isVisible(), part).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('#p1 > p').evaluate((text) => getComputedStyle(text).color)).toBe('rgb(0, 0, 0)');
    const land = await page.locator('.print-picture .ground-land').evaluate((path) => getComputedStyle(path).fill);
    expect(land).toBe('rgb(245, 242, 234)');
    for (const control of ['canvas', 'input', 'button:not(.number)', '[role="slider"]', '[role="dialog"]'])
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
  });

  it('prints to a PDF with all of it', async () => {
    const { page } = await visit('?feature=kabul-strike', { ...withoutMap, colorScheme: 'dark' });
    await printReady(page);
    expect(await page.locator('.print-marks li').count()).toBe(0);
    const pdf = await page.pdf({ format: 'A4', tagged: true });
    // The list is filled when printing begins, and the picture is drawn then: no marks were there before.
    expect(await page.locator('.print-marks ol > li').count()).toBe(given.length);
    expect(pdf.length).toBeGreaterThan(50_000);
  });
});
