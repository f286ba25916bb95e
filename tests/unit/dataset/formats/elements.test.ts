import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDLESS } from '../../../../src/core/day';
import { throughout } from '../../../../src/core/interval';
import { day, done, file, reason, spots, zipped } from '../files';

const feature = (coordinates: readonly unknown[], properties: object = {}, type = 'Point') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const KABUL = feature([69.17, 34.53], { name: 'Kabul', date: '2025-10-09', type: 'strike' });
const KHOST = feature([69.92, 33.34], { name: 'Khost', date: '2025-10-15', type: 'clash' });
const LINE = feature(
  [
    [66, 31],
    [67, 32],
  ],
  { name: 'Road', date: '2025-10-11/2025-10-12', type: 'clash' },
  'LineString',
);
const AREA = feature(
  [
    [
      [66, 31],
      [67, 31],
      [67, 32],
      [66, 31],
    ],
  ],
  { name: 'Field', type: 'clash' },
  'Polygon',
);
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });

const expected = [
  { row: 0, longitude: 69.17, latitude: 34.53, when: '2025-10-09' },
  { row: 1, longitude: 69.92, latitude: 33.34, when: '2025-10-15' },
];

describe('points of', () => {
  it.each([
    ['GeoJSON', 'a.geojson', file(JSON.stringify(collection(KABUL, KHOST)))],
    [
      'indented GeoJSON with members before and after',
      'a.json',
      file(JSON.stringify({ name: '"features":[', crs: { a: [1] }, ...collection(KABUL, KHOST), bbox: [1, 2, 3, 4] }, null, 2)),
    ],
    ['newline-delimited GeoJSON', 'a.geojsonl', file(`${JSON.stringify(KABUL)}\n\n${JSON.stringify(KHOST)}\n`)],
    ['newline-delimited GeoJSON by any name', 'a.txt', file(`${JSON.stringify(KABUL)}\n${JSON.stringify(KHOST)}`)],
    ['a GeoJSON text sequence', 'a.geojsons', file(`\x1e${JSON.stringify(KABUL)}\n\x1e${JSON.stringify(KHOST)}\n`)],
    ['a collection that is named as lines', 'a.ndjson', file(JSON.stringify(collection(KABUL, KHOST)))],
    ['an indented collection that is named as lines', 'a.ndjson', file(JSON.stringify(collection(KABUL, KHOST), null, 1))],
    ['a list of features', 'a.json', file(JSON.stringify([KABUL, KHOST]))],
    ['features one after the other', 'a.json', file(JSON.stringify(KABUL, null, 1) + JSON.stringify(KHOST, null, 1))],
    ['gzip of GeoJSON', 'a.geojson.gz', zipped(JSON.stringify(collection(KABUL, KHOST)))],
    [
      'plain objects with numbers',
      'a.json',
      file(
        JSON.stringify([
          { lat: 34.53, lon: 69.17, date: '2025-10-09' },
          { lat: '33.34', lon: '69.92', date: '2025-10-15' },
        ]),
      ),
    ],
    [
      'TopoJSON',
      'a.topojson',
      file(
        JSON.stringify({
          type: 'Topology',
          arcs: [],
          objects: {
            towns: {
              type: 'GeometryCollection',
              geometries: [KABUL, KHOST].map(({ geometry, properties }) => ({ ...geometry, properties })),
            },
          },
        }),
      ),
    ],
    [
      'TopoJSON that says so at its end',
      'a.json',
      file(
        JSON.stringify({
          arcs: [],
          objects: {
            towns: {
              type: 'GeometryCollection',
              geometries: [KABUL, KHOST].map(({ geometry, properties }) => ({ ...geometry, properties })),
            },
          },
          pad: ' '.repeat(70_000),
          type: 'Topology',
        }),
      ),
    ],
    [
      'KML',
      'a.kml',
      file(`<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
        <Placemark><name>Kabul</name><TimeStamp><when>2025-10-09T10:00:00Z</when></TimeStamp><Point><coordinates>69.17,34.53,0</coordinates></Point></Placemark>
        <Folder><Placemark><name>Khost</name><TimeSpan><begin>2025-10-15</begin><end>2025-10-15</end></TimeSpan><Point><coordinates>69.92,33.34</coordinates></Point></Placemark></Folder>
      </Document></kml>`),
    ],
    [
      'GPX',
      'a.gpx',
      file(`<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="34.53" lon="69.17"><time>2025-10-09T10:00:00Z</time><name>Kabul</name></wpt>
        <wpt lat="33.34" lon="69.92"><time>2025-10-15T10:00:00Z</time><name>Khost</name></wpt></gpx>`),
    ],
  ])('%s', async (_, name, blob) => {
    const result = await done(blob, name);
    expect(spots(result)).toMatchObject(expected);
    expect(result.report).toMatchObject({ rows: 2, taken: 2, refused: 0 });
  });

  it('several parts share the row', async () => {
    const mixed = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'MultiPoint',
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
          LINE.geometry,
        ],
      },
    };
    const { points, shapes, said: report } = await done(file(JSON.stringify(collection(mixed))), 'a.geojson');
    expect([...points.row]).toEqual([0, 0]);
    expect(shapes.features).toHaveLength(1);
    expect(report).toMatchObject({ rows: 1, taken: 1 });
  });
});

describe('lines and areas', () => {
  it('stand beside the points, with row, days and category', async () => {
    const { points, shapes, bounds } = await done(file(JSON.stringify(collection(KABUL, LINE, AREA))), 'a.geojson');
    expect(points).toMatchObject({ count: 1, categories: ['clash', 'strike'] });
    expect(shapes.features.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([
      ['LineString', { row: 1, ...throughout(day('2025-10-11'), day('2025-10-12')), category: 0 }],
      ['Polygon', { row: 2, earliest: null, latest: null, certainFrom: null, certainTo: null, category: 0 }],
    ]);
    expect(bounds).toEqual([66, 31, 69.17, 34.53]);
  });

  it('alone are a table too', async () => {
    const { points, shapes } = await done(file(JSON.stringify(LINE)), 'a.geojson');
    expect([points.count, points.days, shapes.features.length]).toEqual([0, 0, 1]);
  });

  it('beyond the limit are refused and counted', async () => {
    const { shapes, said: report } = await done(file(JSON.stringify(collection(LINE, LINE, LINE))), 'a.geojson', {}, { shapes: 2 });
    expect(shapes.features).toHaveLength(2);
    expect(report).toMatchObject({ taken: 2, refused: 1 });
    expect(report.faults[0]?.reason).toMatch(/more lines and areas/);
  });

  it('of a track are dated from its first point to its last', async () => {
    const at = (time: string, lat: number) => `<trkpt lat="${lat}" lon="69"><time>${time}</time></trkpt>`;
    const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Way</name><trkseg>${at('2025-10-09T23:00:00Z', 34)}${at('2025-10-11T01:00:00Z', 35)}</trkseg></trk></gpx>`;
    const { shapes } = await done(file(gpx), 'a.gpx');
    expect(shapes.features[0]?.properties).toMatchObject({ earliest: day('2025-10-09'), latest: day('2025-10-11') });
  });

  it('of a KML may go on without end', async () => {
    const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><TimeSpan><begin>2025-10-09</begin></TimeSpan><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark></kml>`;
    const { shapes } = await done(file(kml), 'a.kml');
    expect(shapes.features[0]?.properties).toMatchObject({ earliest: day('2025-10-09'), latest: ENDLESS });
    const open = await done(
      file(
        JSON.stringify(
          feature(
            [
              [1, 2],
              [3, 4],
            ],
            { date: '2025-10-09/..' },
            'LineString',
          ),
        ),
      ),
      'a.geojson',
    );
    expect(open.shapes.features[0]?.properties).toMatchObject({ latest: ENDLESS, certainTo: ENDLESS });
  });

  it('of TopoJSON are untangled', async () => {
    const topology = {
      type: 'Topology',
      arcs: [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      objects: { field: { type: 'Polygon', arcs: [[0, 1]] } },
    };
    const { shapes } = await done(file(JSON.stringify(topology)), 'a.topojson');
    expect(shapes.features[0]?.geometry.coordinates).toEqual([
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ]);
  });
});

describe('a feature', () => {
  const faults = async (text: string, name = 'a.geojson', limits = {}) => {
    const { said: report } = await done(file(text), name, {}, limits);
    return report.faults.map(({ line, reason: why }) => `${line}: ${why}`);
  };
  const good = JSON.stringify(KABUL);

  it.each([
    [{ type: 'Feature', properties: {}, geometry: null }, 'it has no place'],
    [feature([]), 'it has no place'],
    [feature([100, 95]), 'the latitude 95 is beyond 90°'],
    [feature([1, 'x']), 'the latitude is not a number'],
    [feature([[1, 2]], {}, 'LineString'), 'a line has fewer than two positions'],
    [
      feature(
        [
          [1, 2],
          [3, null],
        ],
        {},
        'LineString',
      ),
      'a position is not two numbers',
    ],
    [feature([], {}, 'Circle'), 'its geometry is not GeoJSON (RFC 7946)'],
    [{ properties: {} }, 'it has no place'],
    [17, 'it is not an object'],
    ['text', 'it is not an object'],
    [[1, 2], 'it is not an object'],
    [null, 'it is not an object'],
  ])('%j is refused', async (bad, why) => {
    expect(await faults(`{"type":"FeatureCollection","features":[\n${good},\n${JSON.stringify(bad)},\n${good},${good},${good}]}`)).toEqual([
      `3: ${why}`,
    ]);
  });

  it('that is no JSON leaves the other lines alone', async () => {
    const found = await faults(`${good}\n{"type": "Feature", {{\n${good}\n[1]\n`, 'a.ndjson');
    expect(found[0]).toMatch(/^2: it is not JSON/);
    expect(found[1]).toBe('4: it is not a feature: "[1]"');
  });

  it('within which the file ends is told', async () => {
    expect(await faults(`{"type":"FeatureCollection","features":[${good},\n${good.slice(0, 40)}`)).toEqual(['2: the file ends within it']);
    expect(await faults(`${good}\n${good.slice(0, 40)}`, 'a.ndjson')).toEqual([expect.stringMatching(/^2: it is not JSON/)]);
  });

  it('that is too long is refused', async () => {
    const long = JSON.stringify(feature([1, 2], { text: 'x'.repeat(5000) }));
    for (const name of ['a.geojson', 'a.ndjson']) {
      const text = name === 'a.geojson' ? `{"features":[${good},\n${long},${good}]}` : `${good}\n${long}\n${good}`;
      expect(await faults(text, name, { feature: 4096, row: 1000 })).toEqual(['2: it is longer than 4 kB']);
    }
  });

  it('may stand across pieces, and hold any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: fc.string({ unit: 'binary' }), more: fc.jsonValue() }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 16, max: 400 }),
        fc.boolean(),
        async (rows, row, byLine) => {
          const features = rows.map((properties, index) => feature([index, index], properties));
          const text = byLine ? features.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(collection(...features));
          const { table, said: report } = await done(file(text), byLine ? 'a.ndjson' : 'a.geojson', { mapping: {} }, { row });
          expect(report).toMatchObject({ rows: rows.length, taken: rows.length });
          for (const [index, { name }] of rows.entries()) {
            const cells = await table.cells(index);
            expect(cells.find(([column]) => column === 'name')?.[1] ?? '').toBe(name);
          }
        },
      ),
    );
  });
});

it('JSON of another kind is refused', async () => {
  expect(await reason(file('{"data":[{"lat":1,"lon":2}]}'), 'a.json')).toMatch(/^It is JSON, but neither GeoJSON nor TopoJSON/);
});
