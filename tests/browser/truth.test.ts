import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { given, manifest, popup, region, site, status, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
/** States as they stand in the geodata, read without the product's own code. */
const TRACKS = manifest.layers.find(({ id }) => id === 'crossings')?.tracks ?? [];
const crossings = (
  JSON.parse(readFileSync('geodata/layers/crossings.geojson', 'utf8')) as {
    features: {
      properties: { title: string; states: { track: string; when: string; state: string; says?: string; by?: string }[] };
    }[];
  }
).features.map(({ properties }) => properties);
const WORDS: Readonly<Record<string, string>> = {
  open: 'open',
  closed: 'closed',
  partly: 'partly open',
  differ: 'reports differ',
  unknown: 'not known',
};
/** What is told of a crossing's track on a day: the last listed state whose plain dates hold it. */
function stateOf(name: string, track: string, day: string): string {
  const told = crossings
    .find(({ title }) => title === `${name} crossing`)
    ?.states.findLast(({ track: of, when }) => {
      const [from = '', to = from] = when.split('/');
      return of === track && from <= day && day <= to;
    });
  return `${told?.says ?? WORDS[told?.state ?? 'unknown']}${told?.by ? `, says ${told.by.replace(/^The /, 'the ')}` : ''}`;
}
/** The days of the span, put together as long as the same is told of a track, in words. */
function stretchesOf(name: string, track: string): string[] {
  const { from, to } = manifest.span;
  const runs: { told: string; first: string; last: string }[] = [];
  for (let day = from; day <= to; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)) {
    const told = stateOf(name, track, day);
    const run = runs.at(-1);
    if (run?.told === told) run.last = day;
    else runs.push({ told, first: day, last: day });
  }
  return runs.map(
    ({ told, first, last }) => `${told} ${first === last ? 'on' : 'from'} ${inWords(first)}${first === last ? '' : ` to ${inWords(last)}`}`,
  );
}
const inWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe('uncertain dates', () => {
  it('are counted apart, and left out by the switch', async () => {
    const { page } = await visit('?from=2025-11-01&to=2025-11-12', withoutMap);
    const [, shown = 0, certain = 0, possible = 0] = (
      /^(\d+) of \d+ marks shown: (\d+) and (\d+) possible$/.exec(await status(page).innerText()) ?? []
    ).map(Number);
    expect(possible).toBeGreaterThan(0);
    expect(certain + possible).toBe(shown);
    await page.getByRole('checkbox', { name: 'Only certain dates' }).check();
    expect(await status(page).innerText()).toBe(`${certain} of ${given.length} marks shown`);
    expect(param(page, 'certain')).toBe('1');
    expect(await page.locator('.bars .possible').count()).toBe(0);
    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Only certain dates' }).isChecked()).toBe(true);
    expect(await status(page).innerText()).toBe(`${certain} of ${given.length} marks shown`);
  });

  it('have a hatched part in their bars', async () => {
    const { page } = await visit('', withoutMap);
    expect(await page.locator('.bars .possible').count()).toBeGreaterThan(20);
  });
});

describe('claims', () => {
  it('that conflict stand together and say so, each with its claimant, figure and status', async () => {
    const { page } = await visit('?feature=border-posts-attack', withoutMap);
    const conflict = popup(page).locator('.conflict').filter({ hasText: '58' });
    expect(await conflict.getByRole('heading').innerText()).toBe('These accounts conflict');
    const lines = await conflict.getByRole('listitem').allInnerTexts();
    expect(lines.some((line) => /^Pakistan’s army \(ISPR\) says.*23.*disputed/s.test(line))).toBe(true);
    expect(lines.some((line) => /^Afghanistan’s Taliban government says.*58.*disputed/s.test(line))).toBe(true);
  });

  it('are each a list item that begins with the claimant', async () => {
    const { page } = await visit('?feature=kabul-strike', withoutMap);
    const claims = given.find(({ id }) => id === 'kabul-strike')?.claims ?? [];
    const lines = await popup(page).locator('.claim').allInnerTexts();
    expect(lines).toHaveLength(claims.length);
    for (const { by } of claims)
      expect(
        lines.some((line) => line.startsWith(by)),
        by,
      ).toBe(true);
  });

  it('filter by claimant and by status, in the address', async () => {
    const { page } = await visit('', withoutMap);
    const claims = region(page, 'Claims');
    await claims.getByRole('button', { name: 'Only what both sides or independent reports say' }).click();
    expect(param(page, 'status')).toBe('agreed');
    const agreed = given.filter((mark) => mark.claims.some((claim) => claim.status === 'agreed')).length;
    expect(await status(page).innerText()).toBe(`${agreed} of ${given.length} marks shown`);
    await claims.getByRole('button', { name: 'Only what both sides or independent reports say' }).click();
    expect(param(page, 'status')).toBeNull();
    // An address from before the claimant was named more exactly.
    await page.goto(`${site}?by=TTP`);
    const told = given.filter((mark) => mark.claims.some(({ by }) => by === 'The article (of the TTP)')).length;
    expect(told).toBeGreaterThan(0);
    expect(await status(page).innerText()).toBe(`${told} of ${given.length} marks shown`);
    await claims.getByText('Who says so').click();
    expect(await claims.getByRole('checkbox', { name: 'The article (of the TTP)' }).isChecked()).toBe(true);
    expect(await claims.getByRole('checkbox', { name: 'Jago News' }).isChecked()).toBe(false);
    await claims.getByRole('button', { name: 'Everybody' }).click();
    expect(await status(page).innerText()).toBe(`${given.length} of ${given.length} marks shown`);
  });
});

describe('as known on a day', () => {
  it('hides claims, reports and marks of later days, and brings fewer the earlier it is', async () => {
    const { page } = await visit('', withoutMap);
    const count = async () => Number((await status(page).innerText()).split(' ')[0]);
    const counts: number[] = [];
    for (const day of ['2025-10-10', '2025-10-12', '2025-10-20', '2025-11-22']) {
      await page.getByLabel('As known on').fill(day);
      expect(param(page, 'known')).toBe(day);
      counts.push(await count());
    }
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts[3] ?? 0);
    await page.getByLabel('As known on').fill('2025-10-12');
    await page.locator('#p10 [data-feature="border-posts-attack"]').first().click();
    expect(await popup(page).innerText()).toMatch(/\d+ claims were made later\./);
    expect(await popup(page).innerText()).not.toContain('20 to 22 November 2025');
    await page.getByRole('button', { name: 'Everything known' }).click();
    expect(await count()).toBe(given.length);
    expect(param(page, 'known')).toBeNull();
  });
});

describe('the crossings', () => {
  const NAMES = ['Torkham', 'Chaman', 'Kharlachi', 'Ghulam Khan', 'Angoor Ada'];
  const row = (page: Page, name: string, day: string) =>
    region(page, 'Crossings').getByRole('row', { name: new RegExp(`^${name} on ${day}: `) });

  it('have a row each that says the state of every track on the last chosen day, as the reports do', async () => {
    const { page } = await visit('', withoutMap);
    for (const to of ['2025-10-05', '2025-10-13', '2025-10-30', '2025-11-02', '2025-11-22']) {
      await page.getByLabel('To', { exact: true }).fill(to);
      for (const name of NAMES) {
        const told = TRACKS.map(({ id, title }) => `${title}: ${stateOf(name, id, to)}`).join(' · ');
        expect(await row(page, name, inWords(to)).getAttribute('aria-label'), `${name} on ${to}`).toBe(
          `${name} on ${inWords(to)}: ${told}`,
        );
      }
    }
  });

  it('have a strip a track that says what it was on every day of the span', async () => {
    const { page } = await visit('', withoutMap);
    for (const name of NAMES)
      for (const { id, title } of TRACKS) {
        const strip = region(page, 'Crossings').getByRole('img', { name: new RegExp(`^${title} at ${name}: `) });
        expect(await strip.getAttribute('aria-label')).toBe(`${title} at ${name}: ${stretchesOf(name, id).join('; ')}`);
      }
    const key = region(page, 'Crossings').getByRole('list', { name: 'What the strips mean' });
    expect(await key.getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining(['closed', 'partly open', 'reports differ', 'not known']),
    );
  });

  it('tell in the popup what each track was, and by which report', async () => {
    const { page } = await visit('?to=2025-11-02&feature=crossing-torkham', withoutMap);
    const text = await popup(page, 'Torkham crossing').innerText();
    const [goods, people] = TRACKS.map(({ id }) => stateOf('Torkham', id, '2025-11-02'));
    expect(text).toContain(`On 2 November 2025: Goods: ${goods} · People: ${people}.`);
    expect(goods).not.toBe(people);
    const links = await popup(page)
      .locator('.state-sources a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toHaveLength(2);
    const urls = given.find(({ id }) => id === 'crossing-torkham')?.sources.map(({ url }) => url) ?? [];
    for (const link of links) expect(urls).toContain(link);
  });

  it('are closed after the last dated report by a claim alone, and then it says whose', async () => {
    const { page } = await visit('?to=2025-11-19&feature=crossing-torkham', withoutMap);
    const text = await popup(page, 'Torkham crossing').innerText();
    expect(text).toMatch(/Goods: closed[^·]*, says the article · People: /);
    expect(
      await region(page, 'Crossings')
        .getByRole('img', { name: /^Goods at Torkham: .*, says the article from/ })
        .count(),
    ).toBe(1);
  });

  it('count the days of the closure in both ways in the popup, and set the article’s 41 days beside it', async () => {
    const { page } = await visit('?to=2025-11-19', withoutMap);
    await region(page, 'Crossings')
      .getByRole('button', { name: /^Torkham/ })
      .click();
    const text = await popup(page, 'Torkham crossing').innerText();
    expect(text).toContain('Goods: closed since 12 October 2025, 38 days over, the 39th day');
    expect(text).toContain('The article (¶12) says 41 days.');
    expect(text).toContain('On 19 November 2025, the day it speaks of, 38 or 39 days were over;');
    expect(text).toContain('it was the 39th or 40th day.');
    expect(text).toContain(
      '41 days are over on 22 November 2025 counted from 12 October 2025, on 21 November 2025 counted from 11 October 2025;',
    );
    expect(text).toContain('the 41st day is 21 November 2025 or 20 November 2025.');
    expect(await region(page, 'Crossings').innerText()).toContain('the 41st day is 21 November 2025 or 20 November 2025.');
  });

  it('are never closed by their title: list, search and legend tell states, not names', async () => {
    const { page } = await visit('?to=2025-11-02', withoutMap);
    expect(await region(page, 'Layers').innerText()).not.toMatch(/closed/i);
    const titles = await region(page, 'Events').locator('.title').allInnerTexts();
    for (const name of NAMES) expect(titles).toContain(`${name} crossing`);
    const facts = await region(page, 'Events').locator('li', { hasText: 'Torkham crossing' }).locator('.facts').innerText();
    const told = TRACKS.map(({ id, title }) => `${title}: ${stateOf('Torkham', id, '2025-11-02')}`).join(' · ');
    expect(facts).toContain(`Border crossing · ${told} (on 2 November 2025)`);
  });
});

describe('after the day as known on', () => {
  it('nothing is drawn but grey, and nothing is known', async () => {
    const { page } = await visit('?known=2025-10-12', withoutMap);
    for (const { title } of TRACKS) {
      const strip = region(page, 'Crossings').getByRole('img', { name: new RegExp(`^${title} at Torkham: `) });
      expect(await strip.getAttribute('aria-label')).toMatch(/; not known from 13 October 2025 to 22 November 2025$/);
    }
    expect(await region(page, 'Crossings').innerText()).not.toContain('41 days');
    const drawn = await page
      .locator('.bars .bar')
      .evaluateAll((bars) => bars.filter((bar) => bar.childElementCount > 0).map((bar) => bar.getAttribute('data-day') ?? ''));
    expect(drawn).toContain('2025-10-12');
    expect(drawn.filter((day) => day > '2025-10-12')).toEqual([]);
    expect(await page.locator('.bars .unknown-days').getAttribute('data-from')).toBe('2025-10-13');
    await page.getByRole('button', { name: 'Everything known' }).click();
    expect(await page.locator('.bars .unknown-days').count()).toBe(0);
  });

  it('no dated mark is shown, and a mark that the dates alone hide says so', async () => {
    const { page } = await visit('?known=2025-10-12&from=2025-10-13&feature=crossing-torkham', withoutMap);
    const rows = await region(page, 'Events').locator('.facts').allInnerTexts();
    expect(rows.length).toBeGreaterThan(0);
    for (const facts of rows) expect(facts).toContain('no date');
    expect(await popup(page, 'Torkham crossing').getByRole('button', { name: 'Show all dates' }).count()).toBe(1);
  });
});

describe('what is not on the map', () => {
  it('is listed with reasons, and the coverage is what the data say', async () => {
    const { page } = await visit('', withoutMap);
    const passages = new Set(given.flatMap(({ quotes }) => quotes.map(({ passage }) => passage)));
    const ledger = region(page, 'Not on the map');
    expect(await ledger.innerText()).toContain(`${passages.size} of 22 passages have a mark.`);
    for (let n = 1; n <= 22; n++)
      if (!passages.has(n))
        expect(await ledger.getByRole('link', { name: `Read in the article, ¶${n}`, exact: true }).count(), `¶${n}`).toBeGreaterThan(0);
    const unmapped = JSON.parse(readFileSync('geodata/unmapped.json', 'utf8')) as { quote?: string; name?: string }[];
    expect(unmapped.length).toBeGreaterThan(0);
    for (const { quote, name } of unmapped) expect(await ledger.innerText()).toContain(quote ?? name);
  });
});

describe('the place of a mark', () => {
  it('is said with its precision and how it was found', async () => {
    const { page } = await visit('?feature=kabul-strike', withoutMap);
    expect(await popup(page).innerText()).toMatch(/Place: Abdul Haq Square, Kabul, .*±2 km.*placed by hand/is);
  });

  it('of the contested line is told by each party, with its year and the length as measured', async () => {
    const { page } = await visit('?feature=durand-line', withoutMap);
    const text = await popup(page).innerText();
    expect(text).toMatch(/Pakistan’s government says.*1893/s);
    expect(text).toMatch(/Afghanistan’s Taliban government says Afghanistan has never recognised the line/);
    expect(text).toMatch(/2,6\d\d km long as it is drawn here, measured at a resolution of 0\.001°/);
  });
});

describe('the original', () => {
  const fingerprints = JSON.parse(readFileSync('geodata/original.json', 'utf8')) as { passage: number; sha256: string }[];
  const open = async (page: Page, text: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open the original' }).click();
    await (await chooser).setFiles({ name: 'article.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  };

  it('is never shown from a file that is not it, and its lines are listed', async () => {
    const { page } = await visit('', withoutMap);
    await open(page, 'Some other text.\n\nAnd more.');
    await page.getByText('0 of 22 passages match the article').waitFor();
    expect(await page.locator('.original').count()).toBe(0);
    await page.getByText('2 lines are no passage of the article').click();
    expect(await page.getByText('Line 3: And more.').isVisible()).toBe(true);
  });

  it('is shown beside the retelling where a paragraph matches, switched off again, and forgotten on reload', async () => {
    const paragraph = 'A paragraph that the test knows.';
    const { page, strangers } = await visit('', withoutMap);
    // The article itself is not part of the project: one fingerprint is swapped for that of a paragraph known here.
    const sha256 = createHash('sha256').update(paragraph).digest('hex');
    await page.route('**/*', async (route) => {
      if (!route.request().isNavigationRequest()) return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, body: (await response.text()).replaceAll(fingerprints[8]?.sha256 ?? '?', sha256) });
    });
    await page.reload();
    await open(page, `Heading\n\n  A paragraph that\tthe test   knows. \n`);
    await page.getByText('1 of 22 passages match the article').waitFor();
    const shown = page.locator('#p9 .original');
    expect(await shown.innerText()).toMatch(/A paragraph that the test knows\.\s+.*matches the article/);
    await page.locator('#p9 [data-feature="kabul-strike"]').first().click();
    await popup(page).getByRole('link', { name: 'Read in the article, ¶9' }).click();
    expect(await shown.isVisible()).toBe(true);
    await page.getByRole('switch', { name: 'Show the original' }).uncheck();
    expect(await shown.count()).toBe(0);
    await page.getByRole('switch', { name: 'Show the original' }).check();
    expect(await shown.count()).toBe(1);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }))).not.toContain(
      'paragraph',
    );
    await page.reload();
    expect(await shown.count()).toBe(0);
    expect(strangers).toEqual([]);
  });
});

describe('the legend', () => {
  it('explains every sign by drawing it', async () => {
    const { page } = await visit('', withoutMap);
    await region(page, 'Claims').getByText('What the signs mean').click();
    const items = region(page, 'Claims').locator('.sign-key li');
    expect(await items.count()).toBeGreaterThanOrEqual(12);
    for (const item of await items.all()) expect(await item.locator('svg').count()).toBe(1);
  });
});
