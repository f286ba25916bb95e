import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { type Given, given, layerBox, PHONE, passagesOf, popup, region, useBrowser, WIDE } from './drive';

/** A browser that really draws no WebGL. */
const visit = useBrowser('--disable-3d-apis');

const markLink = (page: Page, { title }: Pick<Given, 'title'>): Locator =>
  region(page, 'Map').getByRole('link', { name: title, exact: true });
const links = (page: Page): Locator => region(page, 'Map').locator('a[data-mark]');
const shownIds = (page: Page): Promise<(string | undefined)[]> =>
  links(page).evaluateAll((all) => all.map((link) => (link as HTMLElement).dataset['mark']));
const drawn = (page: Page): Promise<void> => links(page).first().waitFor();

describe('without WebGL', () => {
  it('a still map stands in, and a notice says why without covering it', async () => {
    const { page, strangers } = await visit();
    await drawn(page);
    const notice = region(page, 'Map').getByRole('status');
    expect(await notice.innerText()).toContain('no WebGL2');
    const picture = await region(page, 'Map').getByRole('group', { name: 'Still map' }).boundingBox();
    const said = await notice.boundingBox();
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(picture?.y ?? 0);
    // What the map alone could do is not offered.
    expect(await region(page, 'Map').getByRole('button', { name: 'Whole view' }).count()).toBe(0);
    expect(await region(page, 'Map').getByRole('button', { name: 'Zoom in' }).count()).toBe(0);
    expect(strangers).toEqual([]);
  });

  it('every mark is a link that opens its popup by keyboard, and leads to its passage', { timeout: 240_000 }, async () => {
    const { page } = await visit();
    await drawn(page);
    expect((await shownIds(page)).sort()).toEqual(given.map(({ id }) => id).sort());
    for (const mark of given) {
      const link = markLink(page, mark);
      await link.focus();
      await page.keyboard.press('Enter');
      await popup(page, mark.title).waitFor();
      await expect.poll(() => link.getAttribute('aria-current'), { message: mark.id, timeout: 10_000 }).toBe('true');
      const [n = 0] = passagesOf(mark);
      await popup(page, mark.title)
        .getByRole('link', { name: `Read in the article, ¶${n}`, exact: true })
        .click();
      expect(await page.locator(`#p${n}`).getAttribute('aria-current'), mark.id).toBe('true');
    }
  });

  it('Tab goes from mark to mark, and Escape gives the focus back to the one that was opened', async () => {
    const { page } = await visit();
    await drawn(page);
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['mark']);
    const ids = await shownIds(page);
    await links(page).first().focus();
    for (const id of ids.slice(0, 5)) {
      expect(await focused()).toBe(id);
      await page.keyboard.press('Tab');
    }
    const at = await focused();
    await page.keyboard.press('Enter');
    await popup(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await popup(page).count()).toBe(0);
    expect(await focused()).toBe(at);
  });

  it('a click opens the mark under it, and one on nothing closes it', async () => {
    const { page } = await visit();
    await drawn(page);
    const sign = region(page, 'Map').locator('[data-mark="crossing-chaman"] .target');
    await sign.click();
    await popup(page, 'Chaman crossing').waitFor();
    const { x, y } = (await sign.boundingBox()) ?? { x: 0, y: 0 };
    // West of it nothing is drawn but the ground.
    await page.mouse.click(x - 60, y - 60);
    expect(await popup(page).count()).toBe(0);
  });

  it('obeys the filters', async () => {
    const { page } = await visit();
    await drawn(page);
    await layerBox(page, 'Border crossings').uncheck();
    const open = given.filter(({ layer }) => layer !== 'crossings').map(({ id }) => id);
    await expect.poll(async () => (await shownIds(page)).sort(), { timeout: 10_000 }).toEqual(open.sort());
    await page.getByRole('button', { name: 'Truce and talks' }).click();
    const listed = await region(page, 'Events').locator('.title').count();
    await expect.poll(() => links(page).count(), { timeout: 10_000 }).toBe(listed);
    expect(await region(page, 'Map').locator('a.is-possible').count()).toBe(await region(page, 'Events').locator('li.is-possible').count());
  });

  it.each([
    ['wide', WIDE],
    ['phone', PHONE],
  ])('the popup covers no mark that it is about: %s', async (_, viewport) => {
    const { page } = await visit('', { viewport });
    await drawn(page);
    for (const id of ['kabul-strike', 'crossing-chaman', 'crossing-angoor-ada', 'islamabad-bombing']) {
      await page.locator(`.still-map [data-mark="${id}"]`).focus();
      await page.keyboard.press('Enter');
      await popup(page).waitFor();
      const covered = async (): Promise<boolean> => {
        const sign = await page.locator(`.still-map [data-mark="${id}"] .target`).boundingBox();
        const card = await popup(page).boundingBox();
        if (!sign || !card) return true;
        const apart =
          sign.x + sign.width <= card.x ||
          card.x + card.width <= sign.x ||
          sign.y + sign.height <= card.y ||
          card.y + card.height <= sign.y;
        return !apart;
      };
      await expect.poll(covered, { message: id }).toBe(false);
      await page.keyboard.press('Escape');
    }
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([
      ['wide', WIDE],
      ['phone', PHONE],
    ])('axe finds nothing serious: %s', async (_, viewport) => {
      const { page } = await visit('', { viewport, colorScheme });
      await drawn(page);
      expect(await findings(page)).toEqual([]);
      await page.locator('.still-map [data-mark="khost-strike"]').focus();
      await page.keyboard.press('Enter');
      await popup(page).waitFor();
      expect(await findings(page)).toEqual([]);
    });
  });
});
