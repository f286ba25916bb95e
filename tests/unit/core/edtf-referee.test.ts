import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, ENDLESS } from '../../../src/core/day';
import { parseDate } from '../../../src/core/edtf';
import { readDecade } from '../../../src/core/edtf-date';
import { readEdtf } from '../../../src/core/edtf-value';

const told = (day: number): string =>
  day <= -ENDLESS ? '-∞' : day >= ENDLESS ? '∞' : new Date(day * 86_400_000).toISOString().replace(/T.*/, '');

/** First and last day by the `edtf` package, which takes no account of "about". */
function refereed(text: string): string[] {
  const value = edtf(text);
  // Of a set the package tells the bounds of its first and last member, of these only the begin.
  const members = value.type === 'Set' || value.type === 'List' ? (value.values ?? []).flat() : [value];
  const [mins, maxes] = [members.map(({ min }) => min ?? -Infinity), members.map(({ max }) => max ?? Infinity)];
  const [min, max] = [value.earlier ? -Infinity : Math.min(...mins), value.later ? Infinity : Math.max(...maxes)];
  return [min === -Infinity ? '-∞' : told(dayOf(min)), max === Infinity ? '∞' : told(dayOf(max))];
}

/** The same by our reader. */
function read(text: string): string[] | null {
  const decade = readDecade(text);
  const value = decade ? ({ kind: 'date', date: decade } as const) : readEdtf(text);
  if (!value) return null;
  if (value.kind === 'date') return [told(value.date.first), told(value.date.last)];
  if (value.kind === 'set') return [told(value.first), told(value.last)];
  const { lower, upper } = value;
  return [typeof lower === 'string' ? '-∞' : told(lower.first), typeof upper === 'string' ? '∞' : told(upper.last)];
}

/** The examples of the specification (loc.gov/standards/datetime), by its features. */
const LEVELS = {
  0: [
    ...[
      '1985-04-12',
      '1985-04',
      '1985',
      '1985-04-12T23:20:30',
      '1985-04-12T23:20:30Z',
      '1985-04-12T23:20:30-04',
      '1985-04-12T23:20:30+04:30',
    ],
    ...['1964/2008', '2004-06/2006-08', '2004-02-01/2005-02-08', '2004-02-01/2005-02', '2004-02-01/2005', '2005/2006-02'],
  ],
  1: [
    ...['2001-21', '2001-22', '2001-23', '2001-24', '1984?', '2004-06~', '2004-06-11%'],
    ...['201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX'],
    ...['1985-04-12/..', '1985-04/..', '1985/..', '1985-04-12/', '1985-04/', '1985/', '/1985-04-12', '/1985-04', '/1985', '-1985'],
    ...['1984~/2004-06', '1984/2004-06~', '1984~/2004~', '1984?/2004%', '1984-06?/2004-08?', '1984-06-02?/2004-08-08~', '1984-06-02?/'],
  ],
  2: [
    ...['2001-25', '2001-26', '2001-27', '2001-28', '2001-33', '2001-34', '2001-35', '2001-36', '2001-39', '2001-40', '2001-41'],
    ...['[1667,1668,1670..1672]', '[..1760-12-03]', '[1760-12..]', '[1760-01,1760-02,1760-12..]', '[1667,1760-12]', '[..1984]'],
    ...['{1667,1668,1670..1672}', '{1960,1961-12}', '{..1984}'],
    ...['2004-06-11%', '2004-06~-11', '2004?-06-11', '?2004-06-~11', '2004-%06-11'],
    ...['156X-12-25', '15XX-12-25', '1XXX-XX', '1XXX-12', '1984-1X'],
    ...['2004-06-~01/2004-06-~20', '2004-06-XX/2004-07-03'],
    ...['198', '19', '-198', '201~'],
  ],
} as const;

describe('dates in EDTF are read as the package edtf reads them', () => {
  it.each(Object.entries(LEVELS).flatMap(([level, texts]) => texts.map((text) => [level, text] as const)))('level %s: %s', (_, text) => {
    expect(read(text)).toEqual(refereed(text));
  });

  const date = fc
    .record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      sign: fc.constantFrom('', '', '', '-'),
    })
    .map(
      ({ year, month, day, sign }) =>
        sign + [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-'),
    );
  const cut = fc.tuple(date, fc.constantFrom(3, 6, 0)).map(([text, off]) => text.slice(0, text.length - off));
  const marked = fc.tuple(cut, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text + mark);
  const masked = fc
    .tuple(date, fc.constantFrom(...['yyyX', 'yyXX', 'XXXX', 'yyyy-XX', 'yyyy-mm-XX', 'yyyy-XX-XX', 'yyyX-mm', 'yyyX-mm-dd', 'yyXX-mm-XX']))
    .map(([text, mask]) => mask.replace(/[ymd]/g, '#').replace(/#/g, (_, at: number) => text.replace('-', '9')[at] ?? '#'))
    .filter((text) => /^\d|^X/.test(text) && !/-\d9|--/.test(text));
  const season = fc
    .tuple(fc.integer({ min: 1000, max: 2999 }), fc.constantFrom(21, 22, 23, 24, 33, 36, 40))
    .map((parts) => parts.join('-'));
  // The package refuses a span of which both ends begin on the same day.
  const span = fc
    .tuple(marked, marked)
    .filter(([one, other]) => !one.startsWith('-') && !other.startsWith('-') && one.slice(0, 4) < other.slice(0, 4))
    .map((ends) => ends.join('/'));
  const open = fc.oneof(
    marked.map((text) => `${text}/..`),
    marked.map((text) => `${text}/`),
    marked.map((text) => `/${text}`),
  );
  const member = fc.tuple(date, date).filter(([one, other]) => !one.startsWith('-') && one < other);
  const set = member.chain(([from, to]) =>
    fc.constantFrom(`[${from},${to}]`, `{${from}..${to}}`, `[${from}..${to}]`, `[..${to}]`, `{${from}..}`, `{${from},${to}}`),
  );

  it('at random', () => {
    fc.assert(
      fc.property(fc.oneof(marked, masked, season, span, open, set), (text) => {
        expect([text, ...(read(text) ?? ['nothing'])]).toEqual([text, ...refereed(text)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('or not at all, whatever the text', () => {
    const text = fc.stringMatching(/^[0-9X~?%/.[\]{}Y,SE-]{0,20}$/);
    fc.assert(
      fc.property(text, (text) => {
        const value = readEdtf(text);
        const bounds = value?.kind === 'date' ? value.date : value?.kind === 'set' ? value : null;
        if (bounds) expect(bounds.first).toBeLessThanOrEqual(bounds.last);
      }),
      { numRuns: 5000 },
    );
  });
});

/** Where the package says something else than the specification, which we follow. */
describe('dates in EDTF are read by the specification', () => {
  it.each([
    ['1950S2', '1900-01-01', '1999-12-31', 'a year of which two figures are significant'],
    ['Y171010000S3', null, null, 'years that no calendar here reaches'],
    ['Y17000', '+017000-01-01', '+017000-12-31', 'a year of five figures'],
    ['Y-17E3', '-017000-01-01', '-017000-12-31', 'and of the era before ours'],
    ['2001-37', '2001-01-01', '2001-04-30', 'quadrimesters of four months'],
    ['2001-38', '2001-05-01', '2001-08-31', 'quadrimesters of four months'],
    ['2001-29', '2001-07-01', '2001-09-30', 'the southern spring half a year after the northern'],
    ['2001-30', '2001-10-01', '2001-12-31', 'and so its summer'],
    ['2001-31', '2001-01-01', '2001-03-31', 'autumn'],
    ['2001-32', '2001-04-01', '2001-06-30', 'and winter'],
    ['1560-XX-25', '1560-01-25', '1560-12-25', 'a day of any month'],
    ['XXXX-12-XX', '0000-12-01', '9999-12-31', 'days of a month of any year'],
    ['XXXX-02-29', '0000-02-29', '9996-02-29', 'days that only some years have'],
    ['../2004-06', '-∞', '2004-06-30', 'a span open at its start'],
    ['2025/2025-06', '2025-01-01', '2025-06-30', 'a span of which both ends begin on one day'],
  ])('%s', (text, first, last, _why) => {
    expect(read(text)).toEqual(first === null ? null : [first, last]);
  });

  it.each([
    '2025-02-29',
    '2025-13',
    '2025-00-10',
    '2025-10-32',
    '-0000',
    '2025-10-12/2025-10-11',
    '/',
    '../..',
    '[2025-10}',
    '[..]',
    '2025-42',
    'Y2025',
  ])('not %s, which is no date', (text) => {
    expect(() => parseDate(text)).toThrow();
  });

  it('"about" is a step of the part that it is said of', () => {
    const days = (text: string) => Object.values(parseDate(text).interval).map(told).slice(0, 2);
    expect(days('2004-06-11~')).toEqual(['2004-06-08', '2004-06-14']);
    expect(days('2004-06~-11')).toEqual(['2004-05-11', '2004-07-12']);
    expect(days('~2004-06-11')).toEqual(['2003-06-11', '2005-06-12']);
  });
});
