import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { given, manifest, region, status, useBrowser, withoutMap } from './drive';

const visit = useBrowser();
const { from: first, to: last } = manifest.span;

const monthEnd = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
const shifted = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** First and last day that a date may mean: worked out here by text alone, for the forms that the geodata use. */
function bounds(when: string): [string, string] {
  // One of several days.
  if (when.startsWith('[')) return [when.slice(1, 11), when.slice(-11, -1)];
  const [start = '', end] = when.split('/');
  if (end !== undefined) return [bounds(start)[0], end === '..' ? '9999-12-31' : bounds(end)[1]];
  const about = start.endsWith('~') ? 3 : 0;
  const date = start.replace('~', '');
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  if (date.length === 7) return [`${date}-01`, monthEnd(date)];
  return [shifted(date, -about), shifted(date, about)];
}

const expected = (from: string, to: string) =>
  given.filter(({ when }) => !when || (bounds(when)[0] <= to && bounds(when)[1] >= from)).length;
const shown = async (page: Page) => Number((await status(page).innerText()).split(' ')[0]);
const slider = (page: Page, name: string) => region(page, 'Timeline').getByRole('slider', { name });
const field = (page: Page, name: string) => region(page, 'Timeline').getByLabel(name, { exact: true });

describe('the date filter', () => {
  it('shows what an independent reading of the dates says, for every preset and many ranges', async () => {
    const { page } = await visit('', withoutMap);
    const ranges = [
      ...manifest.presets.map(({ from, to }) => [from, to]),
      ['2025-10-01', '2025-10-08'],
      ['2025-10-09', '2025-10-09'],
      ['2025-10-11', '2025-10-12'],
      ['2025-11-01', '2025-11-03'],
      ['2025-11-16', '2025-11-22'],
      ['2025-10-31', '2025-11-01'],
    ];
    for (const [from = '', to = ''] of ranges) {
      await field(page, 'From').fill(first);
      await field(page, 'To').fill(to);
      await field(page, 'From').fill(from);
      expect(await shown(page), `${from} to ${to}`).toBe(expected(from, to));
    }
    await page.getByRole('button', { name: 'Reset dates' }).click();
    expect(await shown(page)).toBe(given.length);
    expect(await field(page, 'From').inputValue()).toBe(first);
    expect(await field(page, 'To').inputValue()).toBe(last);
  });

  it('has a bar a day', async () => {
    const { page } = await visit('', withoutMap);
    const days = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
    expect(await page.locator('.bars [data-day]').count()).toBe(days);
  });

  it('takes presets and steps', async () => {
    const { page } = await visit('', withoutMap);
    for (const { title, from, to } of manifest.presets) {
      await page.getByRole('button', { name: title }).click();
      expect([await field(page, 'From').inputValue(), await field(page, 'To').inputValue()]).toEqual([from, to]);
      expect(await page.getByRole('button', { name: title }).getAttribute('aria-pressed')).toBe('true');
    }
    await field(page, 'From').fill('2025-10-09');
    await field(page, 'To').fill('2025-10-10');
    await page.getByRole('button', { name: 'Later' }).click();
    expect([await field(page, 'From').inputValue(), await field(page, 'To').inputValue()]).toEqual(['2025-10-11', '2025-10-12']);
    await page.getByRole('button', { name: 'Earlier' }).click();
    expect(await field(page, 'From').inputValue()).toBe('2025-10-09');
    await page.getByRole('button', { name: 'All', exact: true }).click();
    expect(await shown(page)).toBe(given.length);
  });

  it('is worked by keyboard on its two handles', async () => {
    const { page } = await visit('', withoutMap);
    await slider(page, 'Start of range').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'PageUp']) await page.keyboard.press(key);
    expect(await slider(page, 'Start of range').getAttribute('aria-valuetext')).toBe('10 October 2025');
    await page.keyboard.press('ArrowLeft');
    expect(await field(page, 'From').inputValue()).toBe('2025-10-09');
    await slider(page, 'End of range').focus();
    await page.keyboard.press('Home');
    expect(await slider(page, 'End of range').getAttribute('aria-valuetext')).toBe('9 October 2025');
    expect(await shown(page)).toBe(expected('2025-10-09', '2025-10-09'));
    await page.keyboard.press('End');
    expect(await field(page, 'To').inputValue()).toBe(last);
  });

  it('follows the brush, which can be drawn, moved and pulled by its handles', async () => {
    const { page } = await visit('', withoutMap);
    const box = await page.locator('.brush').boundingBox();
    if (!box) throw new Error('The timeline has no brush.');
    const at = (day: number) => box.x + ((day + 0.5) * box.width) / 53;
    const drag = async (a: number, b: number, y = box.y + 44) => {
      await page.mouse.move(at(a), y);
      await page.mouse.down();
      await page.mouse.move(at((a + b) / 2), y);
      await page.mouse.move(at(b), y);
      await page.mouse.up();
    };
    const days = async () => [await field(page, 'From').inputValue(), await field(page, 'To').inputValue()];
    await drag(8, 19);
    expect(await days()).toEqual(['2025-10-09', '2025-10-20']);
    await drag(12, 14);
    expect(await days()).toEqual(['2025-10-11', '2025-10-22']);
    const end = await slider(page, 'End of range').boundingBox();
    if (!end) throw new Error('The end of the range has no handle.');
    await page.mouse.move(end.x + 22, end.y + 12);
    await page.mouse.down();
    await page.mouse.move(at(30), end.y + 12, { steps: 4 });
    await page.mouse.up();
    expect(await days()).toEqual(['2025-10-11', '2025-10-31']);
    expect(await shown(page)).toBe(expected('2025-10-11', '2025-10-31'));
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe('2025-10-31');
  });

  it('explains a day that it can not take and keeps what was typed', async () => {
    const { page } = await visit('?from=2025-10-09&to=2025-10-20', withoutMap);
    await field(page, 'From').fill('2024-01-01');
    expect(await page.getByRole('alert').innerText()).toMatch(/Enter a date between 1 October 2025 and 22 November 2025/);
    expect(await field(page, 'From').inputValue()).toBe('2024-01-01');
    expect(await shown(page)).toBe(expected('2025-10-09', '2025-10-20'));
  });
});
