import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mapDrawn, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();

/** What has the focus: its accessible name, or else its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  });

/** Presses Tab until what has the focus is named so, at most so often. */
async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${name} was not reached by ${most} tabs; the focus is on “${await focused(page)}”.`);
}

const focusIsIn = (page: Page, selector: string) => page.evaluate((css) => document.activeElement?.closest(css) !== null, selector);

describe('by keyboard alone', () => {
  it('a reader comes from the start of the page to a passage by the search', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the article');
    await tabTo(page, /^Search$/, 3);
    await page.keyboard.type('strike in khost');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await popup(page, 'Reported air strike in Khost province').waitFor();
    expect(await focusIsIn(page, '[role="dialog"]')).toBe(true);
    await tabTo(page, /^Read in the article, ¶9$/, 10);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('p9');
    await tabTo(page, /^Back to the map$/, 20);
    await page.keyboard.press('Enter');
    expect(await focusIsIn(page, '#map')).toBe(true);
  });

  it('by the map: from event to event with the focus kept, Enter goes in, Escape comes back', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await tabTo(page, /^Map: arrow keys/, 5);
    const hash = () => page.evaluate(() => location.hash);
    const before = await hash();
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).not.toBe(before);
    await page.keyboard.press(']');
    await popup(page).waitFor();
    const title = () => popup(page).getByRole('heading', { level: 2 }).innerText();
    const first = await title();
    expect(await focused(page)).toMatch(/^Map: arrow keys/);
    await page.keyboard.press(']');
    await expect.poll(title).not.toBe(first);
    const second = await title();
    await expect
      .poll(() => page.getByRole('group', { name: 'Walk' }).getByRole('status').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^Event 2 of \\d+: ${second}, `))]));
    await page.keyboard.press('Enter');
    expect(await focusIsIn(page, '[role="dialog"]')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await popup(page).count()).toBe(0);
    expect(await focused(page)).toMatch(/^Map: arrow keys/);
    // With nothing open, Enter opens the mark nearest to the middle.
    await page.keyboard.press('Enter');
    await popup(page).waitFor();
    await tabTo(page, /^Read in the article, ¶\d+$/, 20);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusIsIn(page, '.passage')).toBe(true);
  });

  it('by the list of events, which is reached at once', async () => {
    const { page } = await visit('', withoutMap);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the list of events');
    await page.keyboard.press('Enter');
    expect(await focusIsIn(page, '#events')).toBe(true);
    await tabTo(page, /^Bombing in Islamabad$/, 120);
    await page.keyboard.press('Enter');
    await popup(page, 'Bombing in Islamabad').waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Bombing in Islamabad');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Read in the article, ¶\d+$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusIsIn(page, '.passage')).toBe(true);
  });

  it('goes from passage to passage, by button and by key', async () => {
    const { page } = await visit('', withoutMap);
    const current = () => page.locator('[aria-current="true"]').getAttribute('id');
    const next = page.getByRole('button', { name: 'Next passage' });
    await next.focus();
    await page.keyboard.press('Enter');
    await expect.poll(current).toBe('p1');
    await page.keyboard.press('Enter');
    await expect.poll(current).toBe('p2');
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Previous passage' }).press('Enter');
    await expect.poll(current).toBe('p1');
    await page.locator('#p1').focus();
    await page.keyboard.press(']');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('p2');
    await page.keyboard.press('[');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('p1');
  });

  it('every stop of the focus is seen', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    const unseen: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return true;
        const self = getComputedStyle(at);
        const handle = getComputedStyle(at, '::before');
        const ring = (style: CSSStyleDeclaration) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        return ring(self) || ring(handle) || self.boxShadow !== 'none';
      });
      if (!seen) unseen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? ''));
    }
    expect(unseen).toEqual([]);
  });
});

describe('what assistive technology is told', () => {
  it('reads like a page: parts in order, each with a name, headings without gaps', async () => {
    const { page } = await visit('?feature=kabul-strike&p=9');
    await mapDrawn(page);
    await expect.poll(() => region(page, 'The map in words').innerText(), { timeout: 20_000 }).toMatch(/km from west to east/);
    const tree = await page.locator('body').ariaSnapshot();
    mkdirSync('tests/browser/artefacts', { recursive: true });
    writeFileSync('tests/browser/artefacts/accessibility-tree.yml', tree);
    const parts = [...tree.matchAll(/^ *- (?:region|search|main|navigation|group|dialog)(?: "([^"]+)")?/gm)].map(
      ([all, name]) => name ?? all.trim(),
    );
    const order = [
      'Map',
      'Layers',
      'Claims',
      'Timeline',
      'Crossings',
      'Walk',
      'Article',
      'The map in words',
      'Events',
      'Not on the map',
      'Corrections',
    ];
    expect(parts.filter((name) => order.includes(name))).toEqual(order);
    // Nothing that can be worked is without a name.
    expect(tree.match(/^ *- (button|link|checkbox|slider|textbox|searchbox|combobox|option)(?! ")(?: \[[^\]]*\])*:?$/gm) ?? []).toEqual([]);
    const levels = [...tree.matchAll(/heading "[^"]*" \[level=(\d)\]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      if (index > 0) expect(level - (levels[index - 1] ?? 1), `heading ${index}`).toBeLessThanOrEqual(1);
  });

  it('knows the languages, and every name in another one', async () => {
    const { page } = await visit('', withoutMap);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await region(page, 'Article').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  });
});
