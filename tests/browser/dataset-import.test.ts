import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findings } from './axe';
import { dragOver, FORMATS, fileField, fixture, importReport, manyRows, ownBox, STRANGE, toldOf } from './datasets';
import { PHONE, region, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
/** Its own Chromium reads files from the disk; to the one that all share they go by a socket, which takes long for large ones. */
const visitAlone = useBrowser('--mute-audio');

/** Path of a file with this name. */
function saved(name: string, bytes: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'file-')), name);
  writeFileSync(path, bytes);
  return path;
}
const TWO = fixture('two.csv', 'latitude,longitude,date\n34,70,2025-10-09\n33,69,2025-10-10\n');

describe('own files', () => {
  it('are read in every format, several at once', async () => {
    const { page, complaints, strangers } = await visit('', withoutMap);
    await fileField(page).setInputFiles(FORMATS.map(([, file]) => file));
    for (const [layer, file] of FORMATS) {
      await toldOf(page, file.name).getByText('3 rows added, 0 rows refused').waitFor();
      expect(await ownBox(page, `${layer}\\b`).first().isChecked(), layer).toBe(true);
    }
    expect([complaints, strangers]).toEqual([[], []]);
  });

  it('may be dropped anywhere on the page, which says so meanwhile', async () => {
    const { page, complaints } = await visit('', withoutMap);
    const files = FORMATS.slice(0, 4).map(([, file]) => file);
    const letGo = await dragOver(page, files);
    await page.getByText('Drop the files to add them to the map').waitFor();
    await letGo();
    for (const { name } of files) await toldOf(page, name).getByText('3 rows added, 0 rows refused').waitFor();
    expect(await page.getByText('Drop the files').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('are taken as text, too, dropped or pasted, but not from within a field', async () => {
    const { page } = await visit('', withoutMap);
    await (await dragOver(page, [], TWO.buffer.toString()))();
    await toldOf(page, 'Dropped data').getByText('2 rows added, 0 rows refused').waitFor();
    await (await dragOver(page, [], 'Just words.'))();
    await importReport(page).getByText('Not read. The text that was dropped is not a table.').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copy = (text: string) => page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await copy('latitude\tlongitude\n34\t70\n33\t69\n32\t68\n');
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.focus();
    await page.keyboard.press('ControlOrMeta+V');
    expect(await search.inputValue()).toContain('latitude');
    await page.getByRole('button', { name: 'Add data' }).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await toldOf(page, 'Pasted data').getByText('3 rows added, 0 rows refused').waitFor();
    expect(await importReport(page).locator('.file').count()).toBe(3);
  });

  it('that are large tell how far and how fast they are read, and stop at once when cancelled', async () => {
    const { page, complaints } = await visitAlone('', withoutMap);
    // So many rows that the fastest machine is still reading when the test looks.
    await fileField(page).setInputFiles([saved('large.csv.gz', gzipSync(manyRows(4_500_000), { level: 1 })), saved(TWO.name, TWO.buffer)]);
    const told = toldOf(page, 'large.csv.gz');
    const bar = page.getByRole('progressbar', { name: 'Reading large.csv.gz' });
    await told.getByText(/^Reading: [\d,]+ rows, [\d,]+ a second$/).waitFor();
    expect(await bar.evaluate((one: HTMLProgressElement) => one.position)).toBeGreaterThan(0);
    expect(await bar.getAttribute('aria-valuetext')).toMatch(/^Reading: [\d,]+ rows/);
    await told.getByRole('button', { name: 'Cancel large.csv.gz' }).click();
    await told.waitFor({ state: 'detached' });
    await toldOf(page, 'two.csv').getByText('2 rows added, 0 rows refused').waitFor();
    expect(await ownBox(page, 'large').count()).toBe(0);
    await fileField(page).setInputFiles([fixture('again.csv', TWO.buffer)]);
    await toldOf(page, 'again.csv').getByText('2 rows added').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('what came of them', () => {
  it('names the rows refused with line and reason, and is downloaded as CSV', async () => {
    const { page } = await visit('', { ...withoutMap, acceptDownloads: true });
    const rows = 'name,latitude,longitude,date\nA,34,70,2025-10-09\nB,x,70,2025-10-09\nC,33,69,soon\nD,,70,2025-10-09\n';
    await fileField(page).setInputFiles([fixture('faults.csv', rows)]);
    const told = toldOf(page, 'faults.csv');
    await told.getByText('2 rows added, 2 rows refused').waitFor();
    await told.getByText('Line 3, refused: the latitude is not a number: "x"').waitFor();
    await told.getByText('Line 5, refused: the latitude is blank').waitFor();
    await told.getByText('Line 4, undated: "soon" is not a date that can be read').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), told.getByRole('button', { name: 'Download report' }).click()]);
    expect(download.suggestedFilename()).toBe('faults.csv report.csv');
    const report = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.csv');
    await download.saveAs(report);
    const lines = readFileSync(report, 'utf8').split('\r\n');
    expect(lines.slice(0, 3)).toEqual(['line,outcome,reason', ',file,faults.csv', ',summary,"4 rows, 2 added, 2 refused, 1 undated"']);
    expect(lines).toContain('3,refused,"the latitude is not a number: ""x"""');
    await told.getByRole('button', { name: 'Dismiss the report of faults.csv' }).click();
    await importReport(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add data');
    await ownBox(page, 'faults').waitFor();
  });

  it('tells of guesses: swapped columns, encodings', async () => {
    const { page } = await visit('', withoutMap);
    const swapped = 'latitude,longitude\n170,34\n171,33\n172,32\n';
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TWO.buffer.toString(), 'utf16le')]);
    const latin = Buffer.from('name,latitude,longitude\nCafé,34,70\n', 'latin1');
    await fileField(page).setInputFiles([fixture('swapped.csv', swapped), fixture('wide.csv', wide), fixture('latin.csv', latin)]);
    await toldOf(page, 'swapped.csv').getByText('they were read the other way round').waitFor();
    await toldOf(page, 'wide.csv').getByText('The text is in UTF-16').waitFor();
    await toldOf(page, 'latin.csv').getByText('read as Windows-1252').waitFor();
  });

  it('is a clear sentence for a file that can’t be read, and the page goes on', async () => {
    const { page, complaints } = await visit('', withoutMap);
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 'a'));
    await fileField(page).setInputFiles([
      fixture('empty.csv', ''),
      fixture('bomb.csv.gz', bomb),
      fixture('nested.csv.gz', gzipSync(gzipSync(TWO.buffer))),
      fixture('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
      fixture('prose.txt', 'It was a dark night.\nNothing happened.\n'),
      TWO,
    ]);
    const failed = (name: string, reason: string) => toldOf(page, name).getByText(`Not read. ${reason}`).waitFor();
    await failed('empty.csv', 'The file is empty.');
    await failed('bomb.csv.gz', 'It holds more than 64 MB of text.');
    await failed('nested.csv.gz', 'It is gzip within gzip');
    await failed('picture.png', 'It is a picture.');
    await failed('prose.txt', 'It is not a table');
    await toldOf(page, 'two.csv').getByText('2 rows added, 0 rows refused').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is seen on a phone, whichever part was open', async () => {
    const { page } = await visit('', { ...withoutMap, viewport: PHONE, hasTouch: true });
    await (await dragOver(page, [TWO]))();
    const told = toldOf(page, 'two.csv').getByText('2 rows added, 0 rows refused');
    await told.waitFor();
    await expect.poll(async () => (await told.boundingBox())?.y).toBeLessThan(PHONE.height);
  });
});

describe('a file whose columns the page has never seen', () => {
  it('is asked about: columns, then the order of its dates', async () => {
    const { page, complaints } = await visit('', withoutMap);
    await page.getByRole('button', { name: 'Add data' }).focus();
    await fileField(page).setInputFiles([fixture('fremd.csv', STRANGE)]);
    const columns = page.getByRole('dialog', { name: 'Which columns of fremd.csv?' });
    await columns.waitFor();
    expect(await columns.getByRole('row').count()).toBe(4);
    expect(await columns.getByLabel('Start or date').inputValue()).toBe('wann');
    expect(await columns.getByLabel('Longitude').inputValue()).toBe('nord');
    expect(await findings(page)).toEqual([]);
    await columns.getByLabel('Longitude').selectOption('ost');
    await columns.getByLabel('Latitude').selectOption('ost');
    await columns.getByRole('button', { name: 'Read' }).click();
    expect(await columns.getByLabel('Latitude').evaluate((field: HTMLSelectElement) => field.validationMessage)).toMatch(/same column/);
    await columns.getByLabel('Latitude').selectOption('');
    await columns.getByRole('button', { name: 'Read' }).click();
    expect(await columns.isVisible()).toBe(true);
    await columns.getByLabel('Latitude').selectOption('nord');
    await columns.getByLabel('Category').selectOption('wer');
    await columns.getByLabel('Title').selectOption('wo');
    await columns.getByLabel('Value').selectOption('wieviel');
    await columns.getByRole('button', { name: 'Read' }).click();

    const order = page.getByRole('dialog', { name: 'Day or month first in fremd.csv?' });
    await order.getByText('3/10/2025 is 3 October 2025').waitFor();
    await order.getByText('3/10/2025 is 10 March 2025').waitFor();
    expect(await findings(page)).toEqual([]);
    await order.getByRole('radio', { name: 'The day first' }).check();
    await order.getByRole('button', { name: 'Read' }).click();
    const told = toldOf(page, 'fremd.csv');
    await told.getByText('3 rows added, 0 rows refused').waitFor();
    await told.getByText('read with the day first, as you said').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add data');
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is let go by Escape, and the focus stays within the dialog until then', async () => {
    const { page } = await visit('', { ...withoutMap, viewport: { width: 320, height: 568 } });
    await page.getByRole('button', { name: 'Layers', exact: true }).click();
    await page.getByRole('button', { name: 'Add data' }).focus();
    await fileField(page).setInputFiles([fixture('fremd.csv', STRANGE)]);
    const dialog = page.getByRole('dialog', { name: 'Which columns of fremd.csv?' });
    await dialog.waitFor();
    expect(
      await dialog.evaluate((one) => one.scrollWidth <= one.clientWidth && one.getBoundingClientRect().width <= window.innerWidth),
    ).toBe(true);
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await importReport(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add data');
  });

  it('is asked about again where the guess was wrong', async () => {
    const { page } = await visit('', withoutMap);
    await fileField(page).setInputFiles([fixture('wrong.csv', 'latitude,longitude,date,type,weapon\n34,70,2025-10-09,a,b\n')]);
    await toldOf(page, 'wrong.csv').getByText('category: "type"').waitFor();
    await toldOf(page, 'wrong.csv').getByRole('button', { name: 'Choose columns' }).click();
    await page.getByRole('dialog').getByLabel('Category').selectOption('weapon');
    await page.getByRole('dialog').getByRole('button', { name: 'Read' }).click();
    await toldOf(page, 'wrong.csv').getByText('category: "weapon"').waitFor();
    expect(await ownBox(page, 'wrong').count()).toBe(1);
  });

  it('is asked about one after the other, where there are several', async () => {
    const { page } = await visit('', withoutMap);
    await fileField(page).setInputFiles([fixture('one.csv', STRANGE), fixture('other.csv', STRANGE), TWO]);
    await toldOf(page, 'two.csv').getByText('2 rows added').waitFor();
    for (let n = 0; n < 2; n++) {
      const dialog = page.getByRole('dialog');
      expect(await dialog.count()).toBe(1);
      const name = (await dialog.getByRole('heading').innerText()).includes('one.csv') ? 'one.csv' : 'other.csv';
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await toldOf(page, name).waitFor({ state: 'detached' });
    }
    expect(await region(page, 'Import report').locator('.file').count()).toBe(1);
  });
});
