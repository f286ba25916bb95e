import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../../../src/core/calendar';
import { ENDLESS, isoDay } from '../../../../src/core/day';
import { parseDate } from '../../../../src/core/edtf';
import { isNeverCertain } from '../../../../src/core/interval';
import { DateParser, parseWhen } from '../../../../src/dataset/rows/dates';

const iso = (day: number | null) => (day === null ? 'none' : Math.abs(day) >= ENDLESS ? (day > 0 ? '..' : '-..') : isoDay(day));
const told = (text: string) => {
  const read = parseWhen(text);
  if (!read) return null;
  if ('dayFirst' in read) return `${iso(read.dayFirst)} or ${iso(read.monthFirst)}`;
  const { earliest, latest, certainFrom, certainTo } = read;
  const span = earliest === latest ? iso(earliest) : `${iso(earliest)} to ${iso(latest)}`;
  if (isNeverCertain(read)) return `never sure ${span}`;
  if (certainFrom > certainTo) return `once ${span}`;
  const sure = `${iso(certainFrom)} to ${iso(certainTo)}`;
  return earliest === latest || sure === span ? span : `${span}, surely ${sure}`;
};

describe('a date in a cell', () => {
  it.each([
    ['2025-10-09', '2025-10-09'],
    ['2025-10-09T23:30:00Z', '2025-10-09'],
    ['2025-10-09 23:30', '2025-10-09'],
    ['2025-10-09T23:30:00-05:00', '2025-10-10'],
    ['2025-10-09T01:30:00.123+0500', '2025-10-08'],
    ['2025-10-09T01:30+05', '2025-10-08'],
    ['2025/10/9', '2025-10-09'],
    ['2025', 'once 2025-01-01 to 2025-12-31'],
    ['2025-02', 'once 2025-02-01 to 2025-02-28'],
    ['2024-12', 'once 2024-12-01 to 2024-12-31'],
    ['202510', 'once 2025-10-01 to 2025-10-31'],
    ['10/2025', 'once 2025-10-01 to 2025-10-31'],
    ['20251009', '2025-10-09'],
    ['20251009143000', '2025-10-09'],
    ['1760000000', '2025-10-09'],
    ['1760000000.25', '2025-10-09'],
    ['1760000000000', '2025-10-09'],
    ['999999999', '2001-09-09'],
    ['9 October 2025', '2025-10-09'],
    ['09 October 2025', '2025-10-09'],
    ['9th of Oct, 2025', '2025-10-09'],
    ['9-Oct-25', '2025-10-09'],
    ['October 9, 2025', '2025-10-09'],
    ['Oct. 9 2025', '2025-10-09'],
    ['Thu, 09 Oct 2025 12:00:00 GMT', '2025-10-09'],
    ['9 Oct 2025 11:30 PM', '2025-10-09'],
    ['October 2025', 'once 2025-10-01 to 2025-10-31'],
    ['05.10.2025', '2025-10-05'],
    ['5/10/2025', '2025-10-05 or 2025-05-10'],
    ['5/10/69', '2069-10-05 or 2069-05-10'],
    ['5/10/70', '1970-10-05 or 1970-05-10'],
    ['25/10/2025', '2025-10-25 or none'],
    ['10/25/2025 2:30 PM', 'none or 2025-10-25'],
    ['7/7/2025', '2025-07-07'],
    ['2025-10-11/2025-10-12', '2025-10-11 to 2025-10-12'],
    ['2025-10-12/..', '2025-10-12 to ..'],
    ['../2025-10-12', '-.. to 2025-10-12'],
    ['2025-10-09?', 'never sure 2025-10-09'],
    ['2025-10/2025-11-05', '2025-10-01 to 2025-11-05, surely 2025-10-31 to 2025-11-05'],
    ['2025-10-04~/..', '2025-10-01 to .., surely 2025-10-07 to ..'],
    ['2025-23', 'once 2025-07-01 to 2025-09-30'],
    ['2025-10-09~', 'once 2025-10-06 to 2025-10-12'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '198',
    '-1985',
    '2024-25',
    '2025-02-30',
    '31/02/2025',
    '2025-13',
    '12345',
    '99',
    '2025-10-09T25:00',
    '10 Foo 2025',
    '2025-10-12/2025-10-11',
  ])('is not %j', (text) => {
    expect(told(text)).toBeNull();
  });

  it('is never a fault, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X~?%/.[\]{},-]{0,24}$/)), (text) => void parseWhen(text)));
  });
});

describe('EDTF', () => {
  it.each([
    '2025-1X',
    '2025-10-2X',
    '202X',
    '2025-02-XX',
    '2025-10~',
    '[2025-10-01,2025-10-05]',
    '{2025-10-01..2025-10-05}',
    '../2025',
    '2025-10?/',
  ])('is read as the atlas reads it: %s', (text) => {
    expect(parseWhen(text)).toEqual(parseDate(text).interval);
  });
});

describe('a column of dates in figures', () => {
  const read = (
    cells: readonly string[],
    asked: 'day-first' | 'month-first' | null = null,
    seen: 'day-first' | 'month-first' = 'day-first',
  ) => {
    const parser = new DateParser(asked, seen);
    for (const cell of cells) parser.read(cell);
    return parser;
  };

  it('is read by the order that one of its dates shows', () => {
    expect(read(['5/10/2025', '25/10/2025']).verdict).toBe('fine');
    expect(read(['5/10/2025', '10/25/2025']).verdict).toBe('month-first');
    expect(read(['5/10/2025', '10/25/2025'], null, 'month-first').verdict).toBe('fine');
  });

  it('is asked about when none shows it, or when they differ', () => {
    expect(read(['5/10/2025', '7/7/2025']).verdict).toBe('ask');
    expect(read(['5/10/2025', '25/10/2025', '10/25/2025']).verdict).toBe('ask');
    expect(read(['5/10/2025']).examples).toEqual(['5/10/2025']);
  });

  it('is not asked about when every date has one reading', () => {
    expect(read(['7/7/2025', '25/10/2025', '10/25/2025']).verdict).toBe('fine');
  });

  it('follows its owner, and says where it can’t', () => {
    const parser = read(['5/10/2025'], 'month-first');
    expect(parser.verdict).toBe('fine');
    expect(parser.read('5/10/2025')).toMatchObject({ earliest: calendarDay(2025, 5, 10) });
    expect(parser.contrary).toBe(false);
    expect(read(['25/10/2025'], 'month-first').contrary).toBe(true);
  });
});
