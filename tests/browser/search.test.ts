import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { given, layerBox, mapDrawn, popup, region, status, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search', exact: true });
const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' }).getByRole('option');

async function look(page: Page, words: string): Promise<string[]> {
  await box(page).fill(words);
  await results(page).first().waitFor();
  return (await results(page).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

describe('search', () => {
  it('finds the crossing by any spelling and script, and opens it by Enter', async () => {
    const { page } = await visit('', withoutMap);
    for (const words of ['Angoor Adda', 'Angur Ada', 'انگور اڈہ']) {
      expect((await look(page, words))[0], words).toMatch(/^Border crossing .*Angoor Ada crossing$/);
      await box(page).press('Enter');
      await popup(page, 'Angoor Ada crossing').waitFor();
      expect(await results(page).count(), words).toBe(0);
      await page.keyboard.press('Escape');
      await popup(page).waitFor({ state: 'detached' });
    }
  });

  it('finds one place by its spellings and scripts', async () => {
    const { page } = await visit('', withoutMap);
    const [latin, arabic] = [await look(page, 'Jalalabad'), await look(page, 'جلال آباد')];
    expect(latin.some((text) => /^Air strike .*Reported air strike in Jalalabad$/.test(text))).toBe(true);
    expect(arabic.some((text) => /Reported air strike in Jalalabad$/.test(text))).toBe(true);
  });

  it('says what each result is, and the arrows walk them without leaving the box', async () => {
    const { page } = await visit('', withoutMap);
    const found = await look(page, 'Afghan sources');
    const kinds = [/^Claimant: show only the \d+ claims/, /^Claim, ¶\d+: /, /^Passage ¶\d+ /];
    for (const kind of kinds)
      expect(
        found.some((text) => kind.test(text)),
        String(kind),
      ).toBe(true);
    const chosen = () => results(page).evaluateAll((all) => all.findIndex((one) => one.getAttribute('aria-selected') === 'true'));
    expect(await chosen()).toBe(0);
    await box(page).press('ArrowDown');
    expect(await chosen()).toBe(1);
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await results(page).nth(1).getAttribute('id'));
    await box(page).press('ArrowUp');
    await box(page).press('ArrowUp');
    expect(await chosen()).toBe(found.length - 1);
    await box(page).press('Escape');
    expect(await results(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('Afghan sources');
  });

  it('leads to a passage, to a claim with its words, to a place, and to all that one claimant says', async () => {
    const { page } = await visit();
    await mapDrawn(page);
    await look(page, 'audio recording unverified');
    await results(page).filter({ hasText: 'Passage ¶9' }).click();
    await expect.poll(() => page.locator('#p9').getAttribute('aria-current')).toBe('true');
    await look(page, 'grave breach sovereignty');
    await results(page)
      .filter({ hasText: /^Claim, ¶9/ })
      .first()
      .click();
    await expect.poll(() => page.locator('#p9 .is-led').count()).toBeGreaterThan(0);
    expect(await popup(page).count()).toBe(1);
    const hash = () => page.evaluate(() => location.hash);
    const before = await hash();
    await look(page, 'Faisalabad');
    await results(page).filter({ hasText: 'City: show on the map' }).click();
    await expect.poll(hash).not.toBe(before);
    await look(page, 'Afghan sources');
    await results(page).filter({ hasText: 'Claimant' }).click();
    const count = given.filter(({ claims }) => claims.some(({ by }) => by === 'Afghan sources')).length;
    await expect.poll(() => status(page).innerText()).toMatch(new RegExp(`^${count} of ${given.length} marks`));
  });

  it('says of a mark that is filtered away that it is not on the map now', async () => {
    const { page } = await visit('', withoutMap);
    await layerBox(page, 'Air strikes').uncheck();
    const found = await look(page, 'Abdul Haq');
    expect(found.find((text) => /^Air strike /.test(text))).toContain('not on the map now');
  });

  it('says when nothing is found', async () => {
    const { page } = await visit('', withoutMap);
    await box(page).fill('xylophone');
    await expect.poll(() => page.getByRole('search').getByRole('status').innerText()).toBe('Nothing found.');
  });
});

describe('the map in words', () => {
  it('tells extent, marks by layer, the nearest crossing, and how the selected mark lies to the line and the capitals', async () => {
    const { page } = await visit('?feature=jalalabad-strike#map=6/33.8/69.8');
    await mapDrawn(page);
    const words = () => region(page, 'The map in words').innerText();
    await expect.poll(words, { timeout: 20_000 }).toMatch(/km from west to east/);
    const text = await words();
    expect(text).toMatch(/In it lie [^.]*Kabul/);
    expect(text).toContain('Air strikes (3)');
    expect(text).toMatch(/Border crossing nearest to what is chosen: Torkham, \d+ km to the south-east/);
    expect(text).toMatch(/Chosen is “Reported air strike in Jalalabad”\. It lies \d+ km \S+ of the Durand Line/);
    expect(text).toMatch(/\d+ km east of Kabul/);
    expect(text).toMatch(/\d+ km (north-)?west of Islamabad/);
  });

  it('follows the map, the filter and the dates', async () => {
    const { page } = await visit('#map=6/33.8/69.8');
    await mapDrawn(page);
    const words = () => region(page, 'The map in words').innerText();
    await expect.poll(words, { timeout: 20_000 }).toContain('Air strikes (3)');
    await layerBox(page, 'Air strikes').uncheck();
    await expect.poll(words).not.toContain('Air strikes');
    await page.evaluate(() => {
      location.hash = 'map=8/25.3/51.5';
    });
    await expect.poll(words).toMatch(/around Doha/);
    await page.getByRole('button', { name: 'October crisis' }).click();
    await expect.poll(words).toContain('from 9 October 2025 to 18 October 2025');
  });
});

describe('names on the map', () => {
  it('stand in one more language, and the address keeps it', async () => {
    const { page, complaints } = await visit();
    await mapDrawn(page);
    await page.getByRole('combobox', { name: 'Names on the map' }).selectOption('English and Pashto');
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?names=ps');
    await page.reload();
    await mapDrawn(page);
    expect(await page.getByRole('combobox', { name: 'Names on the map' }).inputValue()).toBe('ps');
    expect(complaints).toEqual([]);
  });
});
