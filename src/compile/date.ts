import type { DateWords } from '../article/mark';
import { ENDLESS, type Range } from '../core/day';
import { type Dated, parseDate } from '../core/edtf';
import type { Reader } from './reader';

/** In the place of a date that could not be read. */
export const NEVER: DateWords = {
  interval: { earliest: ENDLESS, latest: -ENDLESS, certainFrom: ENDLESS, certainTo: -ENDLESS },
  words: '',
};

/** Reads a date in EDTF that touches `span`; undefined when there is none. `needed`: what is expected where it may not be missing. */
export function readDate<Name extends string>(
  reader: Reader<Name>,
  name: Name,
  span: Range | null,
  needed?: string,
): DateWords | undefined {
  if (!reader.has(name)) {
    if (needed !== undefined) reader.wrong(name, needed);
    return undefined;
  }
  const text = reader.text(name);
  if (!text) return undefined;
  let date: Dated;
  try {
    date = parseDate(text);
  } catch (error) {
    reader.wrong(name, `a date in EDTF: ${(error as Error).message}`);
    return undefined;
  }
  const { interval, words } = date;
  if (span && (interval.earliest > span.to || interval.latest < span.from))
    reader.wrong(name, `a date that touches the atlas's span, not ${text}`);
  return { interval, words };
}
