import { parseDay } from './day';
import type { Report } from './mark';
import type { Reader } from './problem';

/** Reads something published: `publisher`, `title`, `date` (the day of publication) and `url`, an https address. */
export function readReport(reader: Reader): Report {
  const url = reader.text('url');
  const day = parseDay(reader.text('date'));
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') reader.wrong('url', 'an address that begins with https://');
  if (day === null) reader.wrong('date', 'a day such as 2025-10-10');
  return { publisher: reader.text('publisher'), title: reader.text('title'), day: day ?? 0, url };
}
