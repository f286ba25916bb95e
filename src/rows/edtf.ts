import { type Day, ENDLESS } from '../core/day';
import { calendarDay, monthOf, type When } from './calendar';

/** "About" is read as in `core/edtf`: days to either side of a year, a month, a day. */
const ABOUT = [366, 31, 3] as const;
const DATE = /^(\d[\dX]{3})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;
/** Month in which a season begins: from spring (21) to winter (24) a quarter each, as the atlas reads them. */
const SEASONS: Record<string, number> = { '21': 1, '22': 4, '23': 7, '24': 10 };

/**
 * Reads the usual forms of EDTF (ISO 8601-2) by the atlas's own rules (ARCHITECTURE.md, "Dates"): year, month, day and
 * season, figures given as X, `~ ? %` anywhere, intervals with open or unknown ends, `[…]` as one of its members and
 * `{…}` as all of them. `core/edtf` isn't used here: its package works by the names of classes, which don't outlive
 * minifying, and takes too long for a million rows. Null for anything else.
 */
export function edtfDays(text: string): When | null {
  const list = /^([[{])(.+)[\]}]$/.exec(text);
  if (list) return ofList(list[1] === '[', list[2] ?? '');
  const slash = text.indexOf('/');
  if (slash < 0) return ofDate(text);
  const [lower, upper] = [ofEnd(text.slice(0, slash), -ENDLESS), ofEnd(text.slice(slash + 1), ENDLESS)];
  if (!lower || !upper || (isEndless(lower) && isEndless(upper)) || lower.first > upper.last) return null;
  return { first: lower.first, last: upper.last, sometime: false };
}

const isEndless = ({ first }: When): boolean => Math.abs(first) === ENDLESS;

function ofEnd(text: string, open: Day): When | null {
  return text === '' || text === '..' ? { first: open, last: open, sometime: false } : ofDate(text);
}

function ofDate(text: string): When | null {
  const bare = text.replace(/[~?%]/g, '');
  const [, year, month, day] = DATE.exec(bare) ?? [];
  if (!year) return null;
  const start = SEASONS[month ?? ''];
  const bounds = start && !day ? season(Number(year), start) : within(year, month, day);
  if (!bounds) return null;
  const step = /[~%]/.test(text) ? ABOUT[day ? 2 : month ? 1 : 0] : 0;
  const [first, last] = [bounds[0] - step, bounds[1] + step];
  return { first, last, sometime: first < last || bare !== text };
}

type Bounds = readonly [first: Day, last: Day];

function season(year: number, start: number): Bounds | null {
  const [first, last] = [calendarDay(year, start, 1), monthOf(year, start + 2)?.last];
  return first === null || last === undefined ? null : [first, last];
}

/** First and last day that the figures allow; X stands for any. */
function within(year: string, month: string | undefined, day: string | undefined): Bounds | null {
  const [months, days] = [fitting(month, 12), fitting(day, 31)];
  const first = firstOf(Number(year.replaceAll('X', '0')), months, days);
  const last = firstOf(Number(year.replaceAll('X', '9')), months.toReversed(), days.toReversed());
  return first === null || last === null ? null : [first, last];
}

function firstOf(year: number, months: readonly number[], days: readonly number[]): Day | null {
  for (const month of months) {
    for (const number of days) {
      const day = calendarDay(year, month, number);
      if (day !== null) return day;
    }
  }
  return null;
}

/** Numbers from 1 to `most` that two figures may stand for; all of them when they are not given. */
function fitting(figures: string | undefined, most: number): number[] {
  if (figures && !figures.includes('X')) return [Number(figures)].filter((number) => number <= most);
  const pattern = new RegExp(`^${(figures ?? 'XX').replaceAll('X', '[0-9]')}$`);
  return Array.from({ length: most }, (_, index) => index + 1).filter((number) => pattern.test(String(number).padStart(2, '0')));
}

function ofList(oneOf: boolean, text: string): When | null {
  let [first, last, gaps] = [ENDLESS, -ENDLESS, false];
  const parts = text.split(',');
  for (const part of parts) {
    const [from, to] = part.trim().split('..');
    const lower = from === '' ? { first: -ENDLESS, last: -ENDLESS } : ofDate(from ?? '');
    const upper = to === undefined ? lower : to === '' ? { first: ENDLESS, last: ENDLESS } : ofDate(to);
    if (!lower || !upper || lower.first > upper.last) return null;
    gaps ||= parts.length > 1;
    first = Math.min(first, lower.first);
    last = Math.max(last, upper.last);
  }
  if (first === -ENDLESS && last === ENDLESS) return null;
  return { first, last, sometime: oneOf || gaps };
}
