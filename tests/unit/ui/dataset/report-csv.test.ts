import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { Report } from '../../../../src/dataset/rows/report';
import { reportCsv } from '../../../../src/ui/dataset/report-csv';
import { importing } from '../../../../src/ui/messages/importing';

const report: Report = {
  name: '=1+1.csv',
  unit: 'line',
  rows: 9,
  taken: 7,
  refused: 2,
  undated: 1,
  notices: [{ code: 'utf-16', args: [true] }],
  faults: [
    { line: 2, outcome: 'refused', code: 'place-no-number', args: ['latitude', 'a "b", c'] },
    { line: 3, outcome: 'undated', code: 'blank-date', args: [] },
  ],
  unlisted: 1,
};

it('the report as CSV says all of it in sentences, and starts no formula', () => {
  expect(Papa.parse(reportCsv(report, importing).trimEnd()).data).toEqual([
    ['line', 'outcome', 'reason'],
    ['', 'file', "'=1+1.csv"],
    ['', 'summary', '9 rows, 7 added, 2 refused, 1 undated'],
    ['', 'notice', 'The text is in UTF-16; it was read as such.'],
    ['2', 'refused', 'the latitude is not a number: "a "b", c"'],
    ['3', 'undated', 'the date is blank'],
    ['', 'summary', '1 more reasons are counted and not listed'],
  ]);
});
