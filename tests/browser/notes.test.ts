import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { PHONE, popup, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();

interface Note {
  readonly id: string;
  readonly passage: number;
  readonly quote?: string;
  readonly date: string;
  readonly text: string;
  readonly sources?: readonly { readonly url: string; readonly title: string }[];
  readonly inference?: boolean;
}
interface Marks {
  readonly features: readonly { id: string; properties: { title: string; claims?: { note?: string }[] } }[];
}

const json = (name: string): unknown => JSON.parse(readFileSync(`geodata/${name}`, 'utf8'));
const notes = json('notes.json') as Note[];
const files = (json('atlas.json') as { layers: { file: string }[] }).layers.map(({ file }) => json(file) as Marks);
/** A mark with a claim that names a note. */
const [noted] = files.flatMap(({ features }) =>
  features.flatMap(({ id, properties: { title, claims = [] } }) => claims.flatMap(({ note }) => (note ? [{ id, title, note }] : []))),
);
const nameOf = ({ date }: Note): string =>
  `Note by the editors, ${new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}`;

describe('a note by the editors', () => {
  it('stands below its passage in its own voice, with its sources, before any script runs', async () => {
    expect(notes.length).toBeGreaterThan(1);
    const { page } = await visit('', { javaScriptEnabled: false });
    for (const note of notes) {
      const shown = page
        .locator(`#p${note.passage}`)
        .getByRole('note', { name: nameOf(note), exact: true })
        .filter({ hasText: note.text });
      expect(await shown.isVisible(), note.id).toBe(true);
      if (note.quote) expect(await shown.locator('q').innerText(), note.id).toContain(note.quote);
      expect(await shown.getByText('Our inference.').count(), note.id).toBe(note.inference ? 1 : 0);
      const links = await shown.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links, note.id).toEqual((note.sources ?? []).map(({ url }) => url));
      // It is no part of what the passage says.
      expect(await page.locator(`#p${note.passage} > p`).innerText(), note.id).not.toContain(note.text);
    }
  });

  it('is in the popup, with the claim that names it', async () => {
    if (!noted) throw new Error('No claim names a note.');
    const note = notes.find(({ id }) => id === noted.note) as Note;
    const { page } = await visit(`?feature=${noted.id}`, withoutMap);
    const claim = popup(page, noted.title).locator('.claim').filter({ hasText: note.text });
    expect(
      await claim
        .first()
        .getByRole('note', { name: nameOf(note), exact: true })
        .isVisible(),
    ).toBe(true);
  });

  it('is counted and listed in the ledger, and found by its words', async () => {
    const { page } = await visit('', withoutMap);
    const ledger = region(page, 'Not on the map');
    expect(await ledger.getByRole('heading', { name: `Notes by the editors: ${notes.length}` }).count()).toBe(1);
    const said = await ledger.innerText();
    for (const { text } of notes) expect(said).toContain(text);
    const [note] = notes as [Note];
    await page.getByRole('searchbox', { name: 'Search' }).fill(note.text);
    const result = page.getByRole('option').filter({ hasText: `Note by the editors, ¶${note.passage}` });
    await result.first().click();
    expect(await page.locator(`#p${note.passage}`).getAttribute('aria-current')).toBe('true');
  });

  it('is printed in a style of its own, with the addresses of its sources', async () => {
    const { page } = await visit('', { ...withoutMap, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const sourced = notes.find(({ sources = [] }) => sources.length > 0) as Note;
    const shown = page.locator(`#p${sourced.passage} [role="note"]`).filter({ hasText: sourced.text });
    expect(await shown.isVisible()).toBe(true);
    const fonts = [shown, page.locator(`#p${sourced.passage} > p`)].map((one) =>
      one.evaluate((element) => getComputedStyle(element).fontFamily),
    );
    expect(new Set(await Promise.all(fonts)).size).toBe(2);
    const address = await shown
      .locator('a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain(sourced.sources?.[0]?.url);
  });

  it('has nothing that axe finds serious, in both themes, wide and on a phone', async () => {
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: PHONE }] as const) {
      const { page } = await visit(`?feature=${noted?.id}`, { ...withoutMap, ...options });
      await popup(page).waitFor();
      expect(await findings(page), JSON.stringify(options)).toEqual([]);
    }
  });
});

describe('the corrections', () => {
  const lines = readFileSync('geodata/CHANGES.md', 'utf8').split('\n');
  const days = lines.flatMap((line) => /^## (.+)/.exec(line)?.[1] ?? []);

  it('are reached from the head of the article, the newest first', async () => {
    const { page } = await visit('#map=7/34.4/69.6', withoutMap);
    await region(page, 'Article').getByRole('link', { name: 'Corrections', exact: true }).click();
    const section = region(page, 'Corrections');
    await expect.poll(() => section.evaluate((element) => document.activeElement === element)).toBe(true);
    const headings = await section.getByRole('heading', { level: 3 }).allInnerTexts();
    const stamps = headings.map((text) => Date.parse(`${text} UTC`));
    expect(stamps).toEqual(days.map((day) => Date.parse(`${day}T00:00Z`)).sort((a, b) => b - a));
    expect(await section.getByRole('listitem').count()).toBe(lines.filter((line) => line.startsWith('- ')).length);
    // The hash is the map's.
    expect(await page.evaluate(() => location.hash)).toContain('map=');
  });

  it('are reached without scripts, and are not printed', async () => {
    const { page } = await visit('', { javaScriptEnabled: false });
    const section = region(page, 'Corrections');
    await page.getByRole('link', { name: 'Corrections', exact: true }).click();
    await expect.poll(async () => ((await section.boundingBox())?.y ?? Infinity) < 900).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#corrections').isVisible()).toBe(false);
    expect(await page.locator('a[href="#corrections"]').isVisible()).toBe(false);
  });
});
