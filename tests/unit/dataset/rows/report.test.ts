import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Ledger, reportCsv } from '../../../../src/dataset/rows/report';

describe('the report', () => {
  const ledger = new Ledger(3);
  ledger.rows = 9;
  ledger.notices.push('The text is in UTF-16; it was read as such.');
  ledger.note(2, 'refused', 'the latitude is not a number: "a ""b"", c"');
  ledger.note(3, 'undated', 'the date is blank');
  ledger.note(4, 'noted', '=1+1');
  ledger.note(5, 'refused', 'the line is longer than 4096 kB');
  const report = ledger.report('events.csv', 'line');

  it('counts all rows and lists reasons up to its limit', () => {
    expect(report).toMatchObject({ rows: 9, taken: 7, refused: 2, undated: 1, unlisted: 1 });
    expect(report.faults.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('is a CSV that says so, and starts no formula', () => {
    const text = reportCsv(report);
    expect(Papa.parse(text.trimEnd()).data).toEqual([
      ['line', 'outcome', 'reason'],
      ['', 'file', 'events.csv'],
      ['', 'summary', '9 rows, 7 added, 2 refused, 1 undated'],
      ['', 'notice', 'The text is in UTF-16; it was read as such.'],
      ['2', 'refused', 'the latitude is not a number: "a ""b"", c"'],
      ['3', 'undated', 'the date is blank'],
      ['4', 'noted', "'=1+1"],
      ['', 'summary', '1 more reasons are counted and not listed'],
    ]);
  });
});
