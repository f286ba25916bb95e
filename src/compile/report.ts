import type { Report } from '../article/mark';
import { ENDLESS } from '../core/day';
import { parseDate } from '../core/edtf';
import type { Reader } from './reader';

/** The names of a report's members. */
export const REPORT = ['publisher', 'title', 'url', 'date', 'read'] as const;
type ReportName = (typeof REPORT)[number];

/**
 * Reads something published: `publisher`, `title`, `url` (https), and `date`, in EDTF as exactly as it is known, or, for a page
 * without a date, `read`: the day on which it was read.
 */
export function readReport(reader: Reader<ReportName>): Report {
  const url = reader.text('url');
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') reader.wrong('url', 'an address that begins with https://');
  return { publisher: reader.text('publisher'), title: reader.text('title'), ...readDay(reader), url };
}

/** Published by its last possible day at the latest: from then on it counts as known. */
function readDay(reader: Reader<ReportName>): Pick<Report, 'day' | 'words' | 'undated'> {
  const undated = !reader.has('date') && reader.has('read');
  const field = undated ? 'read' : 'date';
  const given = reader.raw(field);
  try {
    const { interval, words } = parseDate(typeof given === 'string' ? given : '');
    return { day: interval.latest, words, ...(undated && { undated: true as const }) };
  } catch {
    reader.wrong(field, 'a date in EDTF, such as 2025-10-10 or 2008, or "read" with the day on which an undated page was read');
    return { day: ENDLESS, words: '' };
  }
}
