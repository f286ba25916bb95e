import { unreachable } from './assert';
import { type Day, ENDLESS } from './day';
import { type EdtfDate, readDate } from './edtf-date';
import { type Interval, once, spanning, throughout } from './interval';

/** What a text in EDTF says, before it is told in days or in words. */
export type EdtfValue =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  /** From one date to another; `open`: it goes on without end, `unknown`: nobody knows. Not both ends are without a date. */
  | { readonly kind: 'span'; readonly lower: End; readonly upper: End }
  /** One of its members (`[…]`), or all of them (`{…}`); from ±ENDLESS where it goes on before or after them. */
  | {
      readonly kind: 'set';
      readonly oneOf: boolean;
      readonly first: Day;
      readonly last: Day;
      readonly hasGaps: boolean;
      readonly uncertain: boolean;
    };
type End = EdtfDate | 'open' | 'unknown';

/**
 * Reads a text in EDTF (ISO 8601-2, levels 0, 1 and 2): a date (`readDate`), a span of two with open (`..`) or unknown (blank)
 * ends, or a set of dates and ranges of them. Null for anything else.
 */
export function readEdtf(text: string): EdtfValue | null {
  const set = /^([[{])(.+)([\]}])$/.exec(text);
  if (set) return (set[1] === '[') === (set[3] === ']') ? readSet(set[1] === '[', set[2] ?? '') : null;
  const slash = text.indexOf('/');
  if (slash >= 0) return readSpan(text.slice(0, slash), text.slice(slash + 1));
  const date = readDate(text);
  return date && { kind: 'date', date };
}

function readSpan(start: string, end: string): EdtfValue | null {
  const [lower, upper] = [readEnd(start), readEnd(end)];
  if (!lower || !upper) return null;
  const [from, to] = [dateOf(lower), dateOf(upper)];
  if ((!from && !to) || (from && to && from.first > to.last)) return null;
  return { kind: 'span', lower, upper };
}

const readEnd = (text: string): End | null => (text === '' ? 'unknown' : text === '..' ? 'open' : readDate(text));
const dateOf = (end: End): EdtfDate | null => (typeof end === 'string' ? null : end);

function readSet(oneOf: boolean, text: string): EdtfValue | null {
  let [first, last, uncertain] = [ENDLESS, -ENDLESS, false];
  const members = text.split(',').map((member) => member.trim());
  for (const [index, member] of members.entries()) {
    const [from = '', to] = member.split('..');
    // It goes on before its first member and after its last only.
    const lower = from === '' && to !== undefined && index === 0 ? 'open' : readDate(from);
    const upper = to === undefined ? lower : to === '' && index === members.length - 1 ? 'open' : readDate(to);
    if (!lower || !upper || (lower === 'open' && upper === 'open')) return null;
    const [begin, end] = [lower === 'open' ? -ENDLESS : daysOf(lower)[0], upper === 'open' ? ENDLESS : daysOf(upper)[1]];
    if (begin > end) return null;
    first = Math.min(first, begin);
    last = Math.max(last, end);
    uncertain ||= (lower !== 'open' && lower.uncertain) || (upper !== 'open' && upper.uncertain);
  }
  if (first === -ENDLESS && last === ENDLESS) return null;
  return { kind: 'set', oneOf, first, last, hasGaps: members.length > 1, uncertain };
}

const daysOf = ({ first, last, about }: EdtfDate): readonly [Day, Day] => [first - about, last + about];

/** What it tells in days. */
export function intervalOf(value: EdtfValue): Interval {
  switch (value.kind) {
    case 'date':
      return momentOf(value.date);
    case 'span':
      return spanOf(value.lower, value.upper);
    case 'set': {
      const { oneOf, first, last, hasGaps, uncertain } = value;
      if (uncertain) return neverCertain(first, last);
      // Of a list with gaps no one knows here on which days it was: it counts as somewhere within.
      return oneOf || hasGaps ? once(first, last) : throughout(first, last);
    }
    default:
      return unreachable(value);
  }
}

/** One moment known only to lie within the date's bounds. */
function momentOf(date: EdtfDate): Interval {
  const [first, last] = daysOf(date);
  return date.uncertain ? neverCertain(first, last) : once(first, last);
}

const neverCertain = (first: Day, last: Day): Interval => ({
  earliest: first,
  latest: last,
  certainFrom: ENDLESS,
  certainTo: -ENDLESS,
});

/** What is known of an end without a date is that it isn't inside of the other one. */
function spanOf(lower: End, upper: End): Interval {
  const [start, end] = [dateOf(lower), dateOf(upper)].map((date) => date && momentOf(date));
  const from = start ?? (lower === 'open' || !end ? EVER : { ...EVER, certainFrom: end.certainFrom });
  const to = end ?? (upper === 'open' || !start ? EVER : { ...EVER, certainTo: start.certainTo });
  return spanning(from, to);
}

const EVER = throughout(-ENDLESS, ENDLESS);
