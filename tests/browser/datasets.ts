import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { region } from './drive';

/** A file as it is given to a field, made by code. */
export interface Fixture {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const fixture = (name: string, content: string | Uint8Array, mimeType = ''): Fixture => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

const SPOTS = [
  { name: 'First, at Kabul', lon: 69.18, lat: 34.53, date: '2025-10-09', type: 'strike' },
  { name: 'Second "quoted"', lon: 69.92, lat: 33.34, date: '2025-10-12', type: 'clash' },
  { name: 'Third', lon: 66.45, lat: 30.92, date: '2025-11-02', type: 'clash' },
] as const;

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
const delimited = (mark: string): string =>
  ['name,longitude,latitude,date,type'.replaceAll(',', mark)]
    .concat(SPOTS.map(({ name, lon, lat, date, type }) => [name, lon, lat, date, type].map(quoted).join(mark)))
    .join('\r\n');
const features = SPOTS.map(({ name, lon, lat, date, type }) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { name, date, type },
}));
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const csv = delimited(',');
const geojson = JSON.stringify({ type: 'FeatureCollection', features });
const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${SPOTS.map(
  ({ name, lon, lat, date }) =>
    `<Placemark><name>${xml(name)}</name><TimeStamp><when>${date}</when></TimeStamp><Point><coordinates>${lon},${lat},0</coordinates></Point></Placemark>`,
).join('')}</Document></kml>`;
const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">${SPOTS.map(
  ({ name, lon, lat, date }) => `<wpt lat="${lat}" lon="${lon}"><time>${date}T06:00:00Z</time><name>${xml(name)}</name></wpt>`,
).join('')}</gpx>`;
const topojson = JSON.stringify({
  type: 'Topology',
  arcs: [],
  objects: {
    events: {
      type: 'GeometryCollection',
      geometries: features.map(({ geometry, properties }) => ({ ...geometry, properties })),
    },
  },
});

/** Three events with a day each, in every format, with the layer's name. */
export const FORMATS: readonly (readonly [layer: string, file: Fixture])[] = [
  ['comma', fixture('comma.csv', csv, 'text/csv')],
  ['tab', fixture('tab.tsv', delimited('\t'))],
  ['semicolon', fixture('semicolon.csv', delimited(';'))],
  ['collection', fixture('collection.geojson', geojson)],
  ['lines', fixture('lines.ndjson', features.map((feature) => JSON.stringify(feature)).join('\n'))],
  ['places', fixture('places.kml', kml)],
  ['track', fixture('track.gpx', gpx)],
  ['topology', fixture('topology.topojson', topojson)],
  ['packed', fixture('packed.csv.gz', gzipSync(csv))],
  ['packed map', fixture('packed map.kml.gz', gzipSync(kml))],
];

/** Rows of points with a day each, as CSV: the same 6,300 over and over, as most of a test's time went into writing others. */
export const manyRows = (count: number): string => {
  const rows = Array.from(
    { length: 6300 },
    (_, n) => `${30 + (n % 700) / 100},${65 + (n % 900) / 100},2025-10-${String(1 + (n % 28)).padStart(2, '0')},${'abc'[n % 3]}\n`,
  );
  return `latitude,longitude,date,type\n${rows.join('').repeat(Math.ceil(count / rows.length))}`;
};

/** Columns that the page can't know: places in words nobody else uses, days that can be read either way. */
export const STRANGE = [
  'wo,ost,nord,wann,wer,wieviel',
  'Basar,69.92,33.34,3/10/2025,Nord,2',
  'Brücke,66.45,30.92,5/10/2025,Süd,11',
  'Pass,71.09,34.12,7/11/2025,Nord,5',
].join('\n');

export const fileField = (page: Page): Locator => region(page, 'Layers').getByLabel('Files with data');
export const importReport = (page: Page): Locator => region(page, 'Import report');
/** What is told of a file in the report. */
export const toldOf = (page: Page, name: string): Locator =>
  importReport(page)
    .locator('.file')
    .filter({ has: page.getByText(name, { exact: true }) });
export const ownBox = (page: Page, name: string): Locator => region(page, 'Layers').getByRole('checkbox', { name: new RegExp(`^${name}`) });

/** Drags files over the page, as a hand would, up to before they are let go. Returns what lets them go. */
export async function dragOver(page: Page, files: readonly Fixture[], text = ''): Promise<() => Promise<void>> {
  const given = files.map(({ name, buffer }) => ({ name, bytes: buffer.toString('base64') }));
  const dataTransfer = await page.evaluateHandle(
    ([given, text]) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given) {
        transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
      }
      if (text) transfer.setData('text/plain', text);
      return transfer;
    },
    [given, text] as const,
  );
  const target = page.locator('.pane');
  await target.dispatchEvent('dragenter', { dataTransfer });
  await target.dispatchEvent('dragover', { dataTransfer });
  return () => target.dispatchEvent('drop', { dataTransfer });
}
