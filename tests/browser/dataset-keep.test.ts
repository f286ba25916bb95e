import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { fileField, fixture, importReport, ownBox, STRANGE, toldOf } from './datasets';
import { region, site, started, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const TABLE = 'latitude,longitude,date\n34,70,2025-10-09\n33,69,2025-10-10\n';
const TWO = fixture('two.csv', TABLE);
const keeping = (page: Page) => region(page, 'Keep in this browser');

describe('a layer that is kept in this browser', () => {
  it('comes back on the next visit without being asked again, and is forgotten when its owner says so', async () => {
    const { page, complaints } = await visit('', withoutMap);
    await fileField(page).setInputFiles([fixture('fremd.csv', STRANGE), TWO]);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Longitude').selectOption('ost');
    await dialog.getByLabel('Latitude').selectOption('nord');
    await dialog.getByRole('button', { name: 'Read' }).click();
    await dialog.getByRole('radio', { name: 'The month first' }).check();
    await dialog.getByRole('button', { name: 'Read' }).click();
    await toldOf(page, 'fremd.csv').getByText('3 rows added').waitFor();
    await keeping(page).getByRole('checkbox', { name: 'Keep in this browser: fremd' }).check();
    await keeping(page).getByText('One file kept, 0.1 kB.').waitFor();
    expect(await findings(page)).toEqual([]);

    await page.reload();
    await ownBox(page, 'fremd').waitFor();
    expect(await ownBox(page, 'two').count()).toBe(0);
    // While it is read again its progress is told.
    await expect.poll(() => importReport(page).count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await keeping(page).getByRole('checkbox', { name: /fremd/ }).isChecked()).toBe(true);
    await keeping(page).getByRole('button', { name: 'Forget all' }).click();
    await keeping(page).getByText('Saved files deleted.').waitFor();
    await ownBox(page, 'fremd').waitFor();

    await page.reload();
    await started(page);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await ownBox(page, 'fremd').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is not kept where nobody asked for it', async () => {
    const { page } = await visit('', withoutMap);
    await fileField(page).setInputFiles([TWO]);
    await toldOf(page, 'two.csv').getByText('2 rows added').waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  it('stays on the map where the browser has no room or keeps nothing, which is said', async () => {
    const { page } = await visit('', withoutMap);
    await fileField(page).setInputFiles([TWO]);
    await toldOf(page, 'two.csv').getByText('2 rows added').waitFor();
    const box = keeping(page).getByRole('checkbox', { name: 'Keep in this browser: two' });
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No room', 'QuotaExceededError');
      };
    });
    await box.click();
    await keeping(page).getByText('This browser has no room left for it.').waitFor();
    await expect.poll(() => box.isChecked()).toBe(false);
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Private', 'SecurityError');
      };
    });
    await box.click();
    await keeping(page).getByText('This browser does not let the page keep anything').waitFor();
    await expect.poll(() => box.isChecked()).toBe(false);
    await ownBox(page, 'two').waitFor();
  });
});

describe('data= of the address', () => {
  const serve = (page: Page) =>
    page.route(/^[^?]*\/tables\//, (route) =>
      route.request().url().includes('missing') ? route.fulfill({ status: 404 }) : route.fulfill({ body: TABLE, contentType: 'text/csv' }),
    );

  it('brings tables of the page’s own site, also on reload and with Back', async () => {
    const { page, complaints, strangers } = await visit('', withoutMap);
    await serve(page);
    await page.goto(`${site}?data=tables/a.csv,${site}tables/b.csv`);
    await toldOf(page, 'a.csv').getByText('2 rows added').waitFor();
    await toldOf(page, 'b.csv').getByText('2 rows added').waitFor();
    await page.getByRole('button', { name: 'Truce and talks' }).click();
    await expect.poll(() => page.url()).toContain('from=');
    expect(new URL(page.url()).searchParams.get('data')).toBe(`tables/a.csv,${site}tables/b.csv`);
    await page.reload();
    await ownBox(page, 'a').first().waitFor();
    await ownBox(page, 'b').first().waitFor();
    expect([complaints, strangers]).toEqual([[], []]);
  });

  it('asks nobody else, and says why; what is missing is said, too', async () => {
    const { page, strangers } = await visit('', withoutMap);
    await serve(page);
    await page.goto(`${site}?data=https://example.org/a.csv,//example.org/b.csv,tables/missing.csv,tables/c.csv`);
    const refused = (name: string) => toldOf(page, name).getByText('It is not read, as it stands at example.org').waitFor();
    await refused('https://example.org/a.csv');
    await refused('//example.org/b.csv');
    await toldOf(page, 'missing.csv').getByText('It could not be fetched: the site answered with 404.').waitFor();
    await toldOf(page, 'c.csv').getByText('2 rows added').waitFor();
    expect(strangers).toEqual([]);
  });
});
