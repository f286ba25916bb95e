import { dateWords } from '../../core/date-words';
import { dayInShort, dayInWords, ENDLESS } from '../../core/day';
import { type Interval, isNeverCertain } from '../../core/interval';

/** Words for entries that have a number and a date, but no sentences of their own, in English. */
export const entries = {
  /** The date of a row in few words; an end may be open. */
  when: (date: Interval): string => (isNeverCertain(date) ? dateWords.uncertain(daysOf(date)) : daysOf(date)),
  row: (row: number) => `Row ${number(row + 1)}`,
  /** Of a layer; one that isn't numbered came in a tile. */
  rowOf: (row: number | null, layer: string) => (row === null ? layer : `${layer}, row ${number(row + 1)}`),
  one: 'A row in tiles',
  other: 'other',
  here: (count: number) => (count === 1 ? 'One row of your data here' : `${number(count)} rows of your data here`),
  /** What makes an entry only possible. */
  possibly: { dates: 'possibly in range', known: 'perhaps not known by then' },
  notYetKnown: 'Not on the map: it wasn’t known by the day chosen.',
  unread: 'This row can no longer be read: its file was moved, changed or deleted.',
  uncounted: 'tiles',
  /** In the place of a count while the still map stands in. */
  notDrawn: 'not drawn',
  notOnStill: 'Own data are not drawn on it.',
  foundLast: (count: number) => `At the end of this list: ${count === 1 ? '1 row' : `${number(count)} rows`} of your own data.`,
  moreFound: (names: string) => `There is more in ${names}.`,
};

const number = (count: number): string => count.toLocaleString('en');

function daysOf({ earliest: first, latest: last, certainFrom, certainTo }: Interval): string {
  if (first === last) return dayInWords(first);
  if (first <= -ENDLESS) return `until ${dayInWords(last)}`;
  if (last >= ENDLESS) return `from ${dayInWords(first)} on`;
  const sameYear = dayInWords(first).slice(-4) === dayInWords(last).slice(-4);
  const from = sameYear ? dayInShort(first) : dayInWords(first);
  if (first === certainFrom && last === certainTo) return `${from} to ${dayInWords(last)}`;
  if (certainFrom <= certainTo) return `${from} to ${dayInWords(last)} at most`;
  return `between ${from} and ${dayInWords(last)}`;
}
