import { describe, expect, it } from 'vitest';
import { csv, done, file, zipped } from './files';

const CSV = csv([
  ['name', 'lat', 'lon', 'notes'],
  ['Kabul', '34.5', '69.2', 'The "old" town,\r\nby night'],
  ['', 'north', '', 'nowhere'],
  ['42', '33.3', '69.9', ''],
]);
const GEOJSON = JSON.stringify(
  {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 7,
        properties: { name: 'Kabul', tags: ['a', { b: 1 }], none: null },
        geometry: { type: 'Point', coordinates: [69, 34] },
      },
      { type: 'Feature', properties: { name: 'Ghaznī', note: 'say "no"' }, geometry: { type: 'Point', coordinates: [68, 33] } },
    ],
  },
  null,
  1,
);

describe('the text of a row', () => {
  it.each([
    ['a CSV', file(CSV)],
    ['gzip of a CSV', zipped(CSV)],
    ['a CSV with blank lines', file(CSV.replaceAll('\r\n42', '\r\n\r\n\r\n42'))],
  ])('of %s is what was written, refused rows too', async (_, blob) => {
    const { table } = await done(blob);
    expect(await table.cells(0)).toEqual([
      ['name', 'Kabul'],
      ['lat', '34.5'],
      ['lon', '69.2'],
      ['notes', 'The "old" town,\r\nby night'],
    ]);
    expect(await table.cells(1)).toEqual([
      ['lat', 'north'],
      ['notes', 'nowhere'],
    ]);
    expect(await table.cells(2)).toEqual([
      ['name', '42'],
      ['lat', '33.3'],
      ['lon', '69.9'],
    ]);
    expect(await table.cells(3)).toEqual([]);
    expect(await table.cells(-1)).toEqual([]);
  });

  it('of GeoJSON has all properties, and the id', async () => {
    const { table } = await done(file(GEOJSON), 'a.geojson');
    expect(await table.cells(0)).toEqual([
      ['name', 'Kabul'],
      ['tags', '["a",{"b":1}]'],
      ['id', '7'],
    ]);
    expect(await table.cells(1)).toEqual([
      ['name', 'Ghaznī'],
      ['note', 'say "no"'],
    ]);
  });

  it('has cells beyond the header, and those of a row that has too few', async () => {
    const { table } = await done(file('lat,lon\n1,2,more\n3,4'));
    expect(await table.cells(0)).toEqual([
      ['lat', '1'],
      ['lon', '2'],
      ['cell 3', 'more'],
    ]);
  });
});

describe('titles', () => {
  it('are those of the column for it, or the first words', async () => {
    const { table } = await done(file(CSV));
    expect(await table.titles([2, 0, 1])).toEqual(['42', 'Kabul', 'north']);
    const { table: bare } = await done(file('lat,lon\n1,2'));
    expect(await bare.titles([0])).toEqual(['1']);
  });
});

describe('a search', () => {
  it('finds rows by any cell, in any case', async () => {
    const { table } = await done(file(CSV));
    expect(await table.search('KAB', 10)).toEqual({ rows: [0], more: false });
    expect(await table.search('the "old"', 10)).toEqual({ rows: [0], more: false });
    expect(await table.search('42', 10)).toEqual({ rows: [2], more: false });
    expect(await table.search(' ', 10)).toEqual({ rows: [], more: false });
    expect(await table.search('absent', 10)).toEqual({ rows: [], more: false });
  });

  it('finds what stands escaped in JSON, and no names of columns', async () => {
    const escaped = GEOJSON.replace('Ghaznī', 'Ghazn\\u012b');
    const { table } = await done(file(escaped), 'a.geojson');
    expect(await table.search('ghaznī', 10)).toEqual({ rows: [1], more: false });
    expect(await table.search('say "no"', 10)).toEqual({ rows: [1], more: false });
    expect(await table.search('tags', 10)).toEqual({ rows: [], more: false });
  });

  it('finds no row that is not on the map', async () => {
    const { table } = await done(file('name,latitude,longitude\nhere,34,70\nhere,x,70\nhere,35,70'));
    expect(await table.search('here', 10)).toEqual({ rows: [0, 2], more: false });
  });

  it('stops at its limit, and at the next search', async () => {
    const { table } = await done(file(`lat,lon,name\n${'1,2,same\n'.repeat(50)}`));
    expect(await table.search('same', 3)).toEqual({ rows: [0, 1, 2], more: true });
    expect(await table.search('same', 50)).toMatchObject({ more: false });
    const [first, second] = await Promise.all([table.search('same', 50), table.search('1', 1)]);
    expect(first).toEqual({ rows: [], more: true });
    expect(second).toEqual({ rows: [0], more: true });
  });

  it('goes through a table longer than is read at once', async () => {
    const line = `1,2,${'x'.repeat(1000)}\n`;
    const { table } = await done(file(`lat,lon,name\n${line.repeat(2500)}1,2,needle\n${line}`));
    expect(await table.search('needle', 5)).toEqual({ rows: [2500], more: false });
  });
});
