import { describe, expect, it } from 'vitest';
import { rowFault } from '../../../../src/dataset/rows/fault';
import { Ledger } from '../../../../src/dataset/rows/report';

describe('the report', () => {
  it('counts all rows and lists faults up to its limit', () => {
    const ledger = new Ledger(3);
    ledger.rows = 9;
    ledger.note(2, 'refused', rowFault('blank-place', 'latitude'));
    ledger.note(3, 'undated', rowFault('blank-date'));
    ledger.note(4, 'noted', rowFault('other-width', 3, 4));
    ledger.note(5, 'refused', rowFault('long-line', 4096));
    const report = ledger.report('events.csv', 'line');
    expect(report).toMatchObject({ rows: 9, taken: 7, refused: 2, undated: 1, unlisted: 1 });
    expect(report.faults).toEqual([
      { line: 2, outcome: 'refused', code: 'blank-place', args: ['latitude'] },
      { line: 3, outcome: 'undated', code: 'blank-date', args: [] },
      { line: 4, outcome: 'noted', code: 'other-width', args: [3, 4] },
    ]);
  });
});
