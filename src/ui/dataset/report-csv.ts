import type { Report } from '../../dataset/rows/report';
import type { Words } from './words';

type ReportWords = Pick<Words, 'rowFault' | 'notice' | 'summary' | 'unlisted'>;

/** The report as CSV (RFC 4180): what holds for the file, then the rows with their reasons. */
export function reportCsv(report: Report, words: ReportWords): string {
  const { name, unit, notices, faults, unlisted } = report;
  const lines: (readonly (string | number)[])[] = [
    [unit, 'outcome', 'reason'],
    ['', 'file', name],
    ['', 'summary', words.summary(report)],
    ...notices.map((notice) => ['', 'notice', words.notice(notice)]),
    ...faults.map((fault) => [fault.line, fault.outcome, words.rowFault(fault)]),
  ];
  if (unlisted > 0) lines.push(['', 'summary', words.unlisted(unlisted)]);
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is set behind a mark, so that a spreadsheet doesn't run it. */
function quoted(cell: string | number): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
