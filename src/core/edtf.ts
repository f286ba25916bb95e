import edtf, { type EDTFValue } from 'edtf';
import { dateWords } from './date-words';
import { type Day, dayInWords, dayOf, ENDLESS, monthInWords } from './day';
import type { Interval } from './interval';

/** "About" (EDTF `~`) is read as one step of the date's precision to either side; a day as three days. */
const ABOUT_DAYS = 3;

/** A date as this product keeps it: the text it was given as, what it tells in days, and in words. */
export interface Dated {
  readonly edtf: string;
  readonly interval: Interval;
  readonly words: string;
}

/**
 * Parses a date in EDTF level 1 or 2 (ISO 8601-2): `2025-11-19`, `2025-11`, `2025-11-07~`, `2025-10?`,
 * `2025-10-11/2025-10-12`, `2025-10-12/..`, seasons, and the sets `[…]` (one of) and `{…}` (all of).
 * @throws Error when the text is not EDTF.
 */
export function parseDate(text: string): Dated {
  let value: EDTFValue;
  try {
    value = parseValue(text);
  } catch {
    throw new Error(`"${text}" is not a date in EDTF, such as 2025-10-09, 2025-11-07~ or 2025-10-12/..`);
  }
  return { edtf: text, interval: intervalOf(value, text), words: inWords(value, text) };
}

/** The `edtf` package refuses a span that is open at its start; read its end alone and open it here. */
function parseValue(text: string): EDTFValue {
  return edtf(text.startsWith('../') ? text.slice(3) : text);
}

function intervalOf(value: EDTFValue, text: string): Interval {
  if (text.startsWith('../')) {
    const end = instant(value);
    return { ...end, earliest: -ENDLESS, certainFrom: -ENDLESS };
  }
  if (value.type === 'Interval') return span(value, text);
  // Of a list with gaps no one knows here on which days it was: it counts as somewhere within.
  if (value.type === 'List' && value.values?.length === 1) {
    const [earliest, latest] = hull(value);
    return { earliest, latest, certainFrom: earliest, certainTo: latest };
  }
  return instant(value);
}

/** One moment known only to lie within the date's bounds. */
function instant(value: EDTFValue): Interval {
  let [earliest, latest] = hull(value);
  if (value.approximate?.value) {
    const step = value.precision === 1 ? 366 : value.precision === 2 ? 31 : ABOUT_DAYS;
    earliest -= step;
    latest += step;
  }
  if (value.uncertain?.value) return { earliest, latest, certainFrom: ENDLESS, certainTo: -ENDLESS };
  return { earliest, latest, certainFrom: latest, certainTo: earliest };
}

/** From one date to another; `..` goes on without end, an empty end is unknown. */
function span(value: EDTFValue, text: string): Interval {
  const lower = text.startsWith('/') ? unknownStart : instant(value.lower as EDTFValue);
  const upper = text.endsWith('/..')
    ? openEnd
    : text.endsWith('/')
      ? { ...openEnd, certainTo: lower.certainTo }
      : instant(value.upper as EDTFValue);
  const certainFrom = lower === unknownStart ? upper.certainFrom : lower.certainFrom;
  return { earliest: lower.earliest, latest: upper.latest, certainFrom, certainTo: upper.certainTo };
}

const unknownStart: Interval = { earliest: -ENDLESS, latest: ENDLESS, certainFrom: ENDLESS, certainTo: -ENDLESS };
const openEnd: Interval = { earliest: -ENDLESS, latest: ENDLESS, certainFrom: -ENDLESS, certainTo: ENDLESS };

/** First and last day. Of a set with ranges in it the package tells only the first range's end, so its members are asked. */
function hull(value: EDTFValue): [Day, Day] {
  const members = value.type === 'Set' || value.type === 'List' ? (value.values ?? []).flat() : [value];
  const first = value.earlier ? -ENDLESS : dayOf(Math.min(...members.map(({ min }) => min)));
  const last = value.later ? ENDLESS : dayOf(Math.max(...members.map(({ max }) => max)));
  return [first, last];
}

function inWords(value: EDTFValue, text: string): string {
  if (text.startsWith('../')) return dateWords.until(inWords(value, text.slice(3)));
  if (value.type === 'Interval') {
    const lower = value.lower && typeof value.lower === 'object' ? dateInWords(value.lower) : null;
    const upper = value.upper && typeof value.upper === 'object' ? dateInWords(value.upper) : null;
    if (lower && upper) return dateWords.between(lower, upper);
    if (lower) return text.endsWith('..') ? dateWords.since(lower) : dateWords.endUnknown(lower);
    return upper ? dateWords.startUnknown(upper) : text;
  }
  if (value.type === 'Date' && !value.unspecified?.value) return dateInWords(value);
  const [from, to] = hull(value);
  if (value.earlier || value.later) {
    if (value.earlier && value.later) return text;
    const open = value.earlier ? dateWords.until(dayInWords(to)) : dateWords.since(dayInWords(from));
    return value.type === 'List' ? open : dateWords.sometime(open);
  }
  const both = dateWords.between(dayInWords(from), dayInWords(to));
  return value.type === 'List' ? both : dateWords.within(both);
}

function dateInWords(value: EDTFValue): string {
  const [from] = hull(value);
  const unit =
    value.precision === 1 ? String(new Date(value.min).getUTCFullYear()) : value.precision === 2 ? monthInWords(from) : dayInWords(from);
  const about = value.approximate?.value ? dateWords.about(unit) : unit;
  return value.uncertain?.value ? dateWords.uncertain(about) : about;
}
