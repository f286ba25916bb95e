import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { file, read, zipped } from './files';

const OUTCOMES = ['done', 'needs-mapping', 'needs-order', 'failed'];
const SMALL = { row: 64, feature: 256, bytes: 1 << 16, rows: 50, reasons: 5, shapes: 3 };
const NAMES = fc.constantFrom('a.csv', 'a.tsv', 'a.geojson', 'a.ndjson', 'a.kml', 'a.gpx', 'a.topojson', 'a.csv.gz', 'a');

/** A sound beginning of each format, to be spoilt. */
const SEEDS = [
  'lat,lon,date,type,value\n1,2,2025-01-02,a,3\n"4",5,6/7/2025,"b ""c""",x\n',
  'lat\tlon\tstart\tend\n1\t2\t2025\t2026/..\n',
  '{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"properties":{"date":"2025-01-02"},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
  '{"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}\n{"type":"Point","coordinates":[1,2]}\n',
  '{"type":"Topology","arcs":[[[0,0],[1,1]]],"objects":{"a":{"type":"LineString","arcs":[0]}}}',
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>&amp;</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>',
  '<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"><time>2025-01-02T03:04:05Z</time></wpt></gpx>',
].map((text) => new TextEncoder().encode(text));

const spoilt = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    fc.nat(),
    fc.boolean(),
  )
  .map(([seed, changes, cut, isCut]) => {
    const bytes = Uint8Array.from(seed);
    for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
    return isCut ? bytes.slice(0, cut % bytes.length) : bytes;
  });
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((array) => Uint8Array.from(array)),
  fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
  spoilt,
);

describe('any file', () => {
  it('has one of the four outcomes, and rows are counted to the last', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, NAMES, fc.boolean(), async (content, name, packed) => {
        const { outcome, table } = await read(packed ? zipped(content) : file(content), name, {}, SMALL);
        expect(OUTCOMES).toContain(outcome.type);
        expect(table !== null).toBe(outcome.type === 'done');
        if (outcome.type === 'failed') expect(outcome.fault.code).not.toBe('unknown');
        if (outcome.type !== 'done') return;
        const { rows, taken, refused } = outcome.report;
        expect(taken + refused).toBe(rows);
        await table?.titles(Array.from({ length: rows }, (_, row) => row));
        await table?.search('a', 10);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('has an outcome with any choices too', async () => {
    const column = fc.constantFrom('lat', 'lon', 'date', 'type', 'start', 'none', '');
    const mapping = fc.record(
      { longitude: column, latitude: column, start: column, end: column, title: column, category: column, value: column },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(spoilt, mapping, fc.constantFrom('day-first', 'month-first'), async (content, chosen, order) => {
        const { outcome } = await read(file(content), 'a', { mapping: chosen, order }, SMALL);
        expect(OUTCOMES).toContain(outcome.type);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
