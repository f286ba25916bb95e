import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/dataset/messages';
import { csv, day, done, file, latin, read, reason, spots, utf16, zipped } from './files';

const TABLE = csv([
  ['name', 'date', 'lat', 'lon', 'type', 'deaths'],
  ['Kabul', '2025-10-09', '34.53', '69.17', 'strike', '4'],
  ['Khost', '2025-10-15', '33.34', '69.92', 'clash', '16'],
  ['Spin Boldak', '2025-10', '31.01', '66.4', 'clash', ''],
]);

const expected = [
  { row: 0, longitude: 69.17, latitude: 34.53, when: '2025-10-09', sure: '2025-10-09', category: 1, size: 64 },
  { row: 1, longitude: 69.92, latitude: 33.34, when: '2025-10-15', sure: '2025-10-15', category: 0, size: 255 },
  { row: 2, longitude: 66.4, latitude: 31.01, when: '2025-10-01 to 2025-10-31', sure: 'none', category: 0, size: 0 },
];

describe('a CSV', () => {
  it('becomes points with day, category and size', async () => {
    const { points, mapping, said: report, bounds } = await done(file(TABLE));
    expect(spots({ points })).toEqual(expected);
    expect(points).toMatchObject({
      count: 3,
      single: 2,
      spans: 1,
      undated: 0,
      firstDay: day('2025-10-01'),
      days: 31,
      categories: ['clash', 'strike'],
    });
    expect(bounds).toEqual([66.4, 31.01, 69.92, 34.53]);
    expect(mapping).toEqual({ longitude: 'lon', latitude: 'lat', start: 'date', title: 'name', category: 'type', value: 'deaths' });
    expect(report).toMatchObject({ rows: 3, taken: 3, refused: 0, undated: 0, faults: [], unlisted: 0, unit: 'line' });
  });

  it.each([
    ['tabs', file(TABLE.replaceAll(',', '\t'))],
    ['semicolons and decimal commas', file(TABLE.replaceAll(',', ';').replaceAll('.', ','))],
    ['a byte order mark', file(`\ufeff${TABLE}`)],
    ['UTF-16 LE', file(utf16(TABLE, true))],
    ['UTF-16 BE', file(utf16(TABLE, false))],
    ['UTF-16 LE without a mark', file(utf16(TABLE, true, false))],
    ['UTF-16 BE without a mark', file(utf16(TABLE, false, false))],
    ['gzip', zipped(TABLE)],
    ['gzip of UTF-16', zipped(utf16(TABLE, true))],
    ['Windows-1252', file(latin(TABLE.replace('Kabul', 'Kaboul, dévasté').replace('Kaboul, dévasté', '"Kaboul, dévasté"')))],
    ['line feeds and none at the end', file(TABLE.replaceAll('\r\n', '\n'))],
    ['pieces', file(TABLE), { row: 70 }],
  ])('may come with %s', async (_, blob, limits?: { row: number }) => {
    expect(spots(await done(blob, 'events.csv', {}, limits))).toEqual(expected);
  });

  it('says when it is not UTF-8, and shows its letters', async () => {
    const { table, said: report } = await done(file(latin(TABLE.replace('Kabul', 'Dévasté'))));
    expect(report.notices[0]).toMatch(/not in UTF-8. It was read as Windows-1252/);
    expect(await table.titles([0])).toEqual(['Dévasté']);
  });

  it('says when bytes that are no UTF-8 come late', async () => {
    const rows = `${TABLE}\r\n${'Place,2025-10-11,1,2,clash,1\r\n'.repeat(100)}`;
    const { said: report } = await done(file(latin(`${rows}Café,2025-10-11,1,2,clash,1`)), 'events.csv', {}, { row: 512 });
    expect(report).toMatchObject({ rows: 104, taken: 104 });
    expect(report.notices[0]).toMatch(/Windows-1252/);
  });

  it('is asked about even if its columns can be told, where its owner wants to choose them', async () => {
    const table = file('latitude,longitude,date,type\n34,70,2025-10-09,clash');
    const { outcome } = await read(table, 'events.csv', { ask: true });
    expect(outcome).toMatchObject({ type: 'needs-mapping', guess: { latitude: 'latitude', longitude: 'longitude', category: 'type' } });
    const mapping = { latitude: 'latitude', longitude: 'longitude' };
    expect((await done(table, 'events.csv', { ask: true, mapping })).mapping).toEqual(mapping);
  });

  it('is asked about anew with the columns that it was read with', async () => {
    const table = file('latitude,longitude,date,type\n34,70,2025-10-09,clash');
    const before = { latitude: 'latitude', longitude: 'longitude', title: 'type' };
    const { outcome } = await read(table, 'events.csv', { ask: true, before });
    expect(outcome).toMatchObject({ type: 'needs-mapping', guess: before });
    const { outcome: other } = await read(table, 'events.csv', { ask: true, before: { latitude: 'breite' } });
    expect(other).toMatchObject({ guess: { category: 'type' } });
  });

  it('in Cyrillic letters of Windows is read as such', async () => {
    const letters = (text: string) =>
      Uint8Array.from(text, (letter) => (letter > 'я' || letter < 'А' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350));
    const { table, said: report } = await done(file(letters('название,latitude,longitude\nВзрыв у пропускного пункта на границе,34,70')));
    expect(report.notices[0]).toMatch(/read as Windows-1251/);
    expect(await table.titles([0])).toEqual(['Взрыв у пропускного пункта на границе']);
  });

  it('says which columns tell how exact a row is, and that the map does not', async () => {
    const { said: report } = await done(file('latitude,longitude,event_date,geo_precision\n34,70,2025-10-09,3'));
    expect(report.notices.join(' ')).toContain('(geo_precision)');
  });

  it('may have no header, and is then asked about', async () => {
    const { outcome } = await read(file('Kabul,34.53,69.17\nKhost,33.34,69.92'));
    expect(outcome).toMatchObject({
      type: 'needs-mapping',
      header: ['column 1', 'column 2', 'column 3'],
      preview: [
        ['Kabul', '34.53', '69.17'],
        ['Khost', '33.34', '69.92'],
      ],
    });
    const mapping = { latitude: 'column 2', longitude: 'column 3', title: 'column 1' };
    expect((await done(file('Kabul,34.53,69.17\nKhost,33.34,69.92'), 'events.csv', { mapping })).report).toMatchObject({
      taken: 2,
      undated: 2,
    });
  });
});

describe('a row', () => {
  const refusals = async (rows: readonly (readonly string[])[]) => {
    const { said: report } = await done(
      file(csv([['lat', 'lon', 'date', 'end date'], ['1', '2', '2025-01-01', ''], ['1', '2', '2025-01-01', ''], ...rows])),
    );
    return report.faults.map(({ line, outcome, reason: why }) => `${line} ${outcome}: ${why}`);
  };

  it.each([
    [['', '2', '2025-01-01', ''], 'refused: the latitude is blank'],
    [['1', 'east', '2025-01-01', ''], 'refused: the longitude is not a number: "east"'],
    [['91', '120', '2025-01-01', ''], 'refused: the latitude 91 is beyond 90°'],
    [['1', '200', '2025-01-01', ''], 'refused: the longitude 200 is beyond 180°'],
    [['120', '30', '2025-01-01', ''], 'refused: the latitude 120 is beyond 90°; longitude and latitude seem to be swapped'],
    [['1', '2', 'soon', ''], 'undated: "soon" is not a date that can be read'],
    [['1', '2', '', ''], 'undated: the date is blank'],
    [['1', '2', '2025-01-05', 'later'], 'noted: the end "later" is not a date; the start stands alone'],
    [['1', '2', '2025-01-05', '2025-01-04'], 'noted: the end "2025-01-04" is before the start "2025-01-05"; the start stands alone'],
    [['1', '2', '', '2025-01-04'], 'noted: the start is blank; the end stands alone'],
    [['1', '2', '2025-01-05'], 'noted: it has 3 cells, the header 4'],
    [['1', '2', '2025-01-05', '', 'x'], 'noted: it has 5 cells, the header 4'],
    [['1'], 'refused: the longitude is blank; it has 1 cells, the header 4'],
  ])('%j is %s', async (cells, fault) => {
    expect(await refusals([['3', '4', '2025-01-02', ''], ['3', '4', '2025-01-02', ''], cells])).toEqual([`6 ${fault}`]);
  });

  it('that is undated stays and is counted', async () => {
    const { points, said: report } = await done(file('lat,lon,date\n1,2,\n3,4,2025-01-02\n5,6,soon'));
    expect(report).toMatchObject({ rows: 3, taken: 3, refused: 0, undated: 2 });
    expect(points).toMatchObject({ count: 3, single: 1, undated: 2 });
  });

  it('with a start and an end is a span, open at the year 9999 or by EDTF', async () => {
    const { points } = await done(
      file(
        'lat,lon,start,end\n1,2,2025-01-02,2025-01-05\n1,2,2025-01-03,9999-12-31\n1,2,2025-01-04/..,\n1,2,2025-01-09,2025-01-09\n1,2,2025-01,2025-01\n1,2,2025-01,2025-02-03\n1,2,2025-01-10~/2025-01-20,',
      ),
    );
    expect(spots({ points }).map(({ when, sure }) => (sure === when ? when : `${when}, surely ${sure}`))).toEqual([
      '2025-01-02 to 2025-01-05',
      '2025-01-03 to ..',
      '2025-01-04 to ..',
      '2025-01-09',
      '2025-01-01 to 2025-01-31, surely none',
      '2025-01-01 to 2025-02-03, surely 2025-01-31 to 2025-02-03',
      '2025-01-07 to 2025-01-20, surely 2025-01-13 to 2025-01-20',
    ]);
  });

  it('far from all others in time counts as undated, and is named', async () => {
    const { points, said: report } = await done(file('lat,lon,date\n1,2,2025-01-02\n1,2,2025-01-03\n1,2,1066-10-14'));
    expect(points).toMatchObject({ single: 2, undated: 1, days: 2 });
    expect(report.faults).toEqual([
      { line: 4, outcome: 'undated', reason: '1066-10-14 is too far from the other dates; 179 years fit into one table' },
    ]);
  });

  it('is listed up to a limit, and counted beyond it', async () => {
    const { said: report } = await done(file(`lat,lon\n1,2\n${'x,y\n'.repeat(30)}`), 'events.csv', {}, { reasons: 10 });
    expect(report).toMatchObject({ rows: 31, refused: 30, unlisted: 20 });
    expect(report.faults).toHaveLength(10);
  });
});

describe('swapped coordinates', () => {
  it('of a whole column are read the other way round, and it is said', async () => {
    const { points, said: report } = await done(file('lat,lon\n120.5,30\n-150,10\n60,20'));
    expect(spots({ points })[0]).toMatchObject({ longitude: 120.5, latitude: 30 });
    expect(report).toMatchObject({ taken: 3, refused: 0 });
    expect(report.notices).toContain('Longitude and latitude stand in each other’s place throughout: they were read the other way round.');
  });

  it('of columns that their owner named are refused instead', async () => {
    const mapping = { latitude: 'lat', longitude: 'lon' };
    expect((await done(file('lat,lon\n120.5,30\n60,20'), 'events.csv', { mapping })).report).toMatchObject({ taken: 1, refused: 1 });
  });

  it('of GeoJSON are read the other way round too', async () => {
    const points = [
      [30, 120.5],
      [10, -150],
    ].map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }));
    const read = await done(file(JSON.stringify({ type: 'FeatureCollection', features: points })), 'a.geojson');
    expect(spots(read)[0]).toMatchObject({ longitude: 120.5, latitude: 30 });
  });
});

describe('dates in figures', () => {
  const rows = (...dates: string[]) => file(`lat,lon,date\n${dates.map((date) => `1,2,${date}`).join('\n')}`);
  const days = async (blob: Blob, choices = {}) => spots(await done(blob, 'events.csv', choices)).map(({ when }) => when);

  it('are asked about when nothing shows their order', async () => {
    const { outcome } = await read(rows('5/10/2025', '6/10/2025'));
    expect(outcome).toMatchObject({ type: 'needs-order', columns: ['date'], examples: ['5/10/2025', '6/10/2025'] });
    expect(await days(rows('5/10/2025', '6/10/2025'), { order: 'day-first' })).toEqual(['2025-10-05', '2025-10-06']);
    expect(await days(rows('5/10/2025', '6/10/2025'), { order: 'month-first' })).toEqual(['2025-05-10', '2025-06-10']);
  });

  it('are read by the one that shows it, also far down', async () => {
    expect(await days(rows('5/10/2025', '25/10/2025'))).toEqual(['2025-10-05', '2025-10-25']);
    const late = rows(...Array<string>(200).fill('5/10/2025'), '10/25/2025');
    expect((await days(late)).slice(-2)).toEqual(['2025-05-10', '2025-10-25']);
  });
});

describe('a file', () => {
  it.each([
    ['nothing', file(''), 'The file is empty.'],
    ['a mark only', file('\ufeff'), 'The file is empty.'],
    ['blanks', file(' \n \n'), 'The file is empty.'],
    ['UTF-16 of nothing', file(utf16('', true)), 'The file is empty.'],
    ['gzip of nothing', zipped(''), 'The file is empty.'],
    ['a header only', file('lat,lon,date\n'), 'The table has a header and no rows.'],
    ['words', file('hello world'), 'It is not a table: its first line has no cells set apart by comma, tab, semicolon or |.'],
    ['a zip archive', file('PK\x03\x04abc'), 'It is a zip archive (as KMZ is): unpack it and add the file within.'],
    [
      'a workbook',
      file('PK\x03\x04\x14\0\x06\0[Content_Types].xml … xl/workbook.xml'),
      'It is a workbook of a spreadsheet: save the sheet as CSV and add that.',
    ],
    [
      'zero bytes',
      file(Uint8Array.from({ length: 400 }, (_, index) => (index % 7 === 0 ? 0 : 65))),
      'It holds zero bytes: it is not a text file.',
    ],
    [
      'gzip within gzip',
      zipped(new Uint8Array(Buffer.from('1f8b080000000000', 'hex'))),
      'It is gzip within gzip: unpack it once and add what is within.',
    ],
    ['half a gzip', zipped(TABLE).slice(0, 60), 'The gzip archive is damaged or cut off.'],
    ['a web page', file('<!doctype html><html lang="en">'), 'It is a web page, not a table.'],
    ['other XML', file('<?xml version="1.0"?><rss/>'), 'It is XML, but neither KML nor GPX.'],
    ['features without any', file('{"type":"FeatureCollection","features":[]}'), 'It holds no features.'],
  ])('of %s is answered', async (_, blob, why) => {
    expect(await reason(blob)).toBe(why);
  });

  it('that unpacks to more than the limit is refused before it is all there', async () => {
    const bomb = zipped(new Uint8Array(8 * 1024 * 1024));
    expect(bomb.size).toBeLessThan(10_000);
    expect(await reason(bomb, 'a.csv.gz', {}, { bytes: 1024 * 1024 })).toMatch(/^It holds more than 1 MB of text/);
  });

  it('of more rows than the limit is refused', async () => {
    expect(await reason(file(`lat,lon\n${'1,2\n'.repeat(20)}`), 'a.csv', {}, { rows: 10 })).toBe(
      'It has more than 10 rows: make a PMTiles archive of it.',
    );
  });

  it('of one endless line is refused without reading it at once', async () => {
    const line = file(`lat,lon\n1,2\n${'x'.repeat(300_000)}`);
    const { said: report } = await done(line, 'a.csv', {}, { row: 4096 });
    expect(report.faults).toEqual([{ line: 3, outcome: 'refused', reason: 'the line is longer than 4 kB' }]);
  });

  it('that can’t be read any more is answered', async () => {
    const gone = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
    } as unknown as Blob;
    expect(await reason(gone)).toBe('The file can no longer be read: it was moved, changed or deleted.');
  });

  it('tells how far it is read', async () => {
    const told: Progress[] = [];
    await read(file(TABLE), 'events.csv', {}, {}, (progress) => told.push(progress));
    expect(told.at(-1)).toMatchObject({ type: 'progress', stage: 'indexing', rows: 3, bytes: TABLE.length, of: TABLE.length });
  });
});
