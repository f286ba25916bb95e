import { gzipSync } from 'node:zlib';
import { archiveOf } from '../../archive';

/** A file that means harm, or is what remains of a sound one. */
export interface Hostile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(typeof content === 'string' ? encoder.encode(content) : content);
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

const KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>';
const PLACE = '<Point><coordinates>1,2</coordinates></Point>';
const placemark = (within: string): string => `${KML}<Placemark>${within}</Placemark></Document></kml>`;
const gpx = (within: string): string => `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${within}</gpx>`;
const topology = (members: object): string => JSON.stringify({ type: 'Topology', arcs: [], objects: {}, ...members });
const ARC = times(100_000, (n) => [n % 180, n % 90]);
const line = { type: 'LineString', arcs: [0] };
const collection = (features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const point = (properties: unknown, coordinates: unknown = [1, 2]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const TILES = archiveOf({
  layers: { events: [{ type: 'Feature', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [70, 34] } }] },
  maxZoom: 1,
});
const archive = (metadata: unknown, header: Record<number, number> = {}) => archiveOf({ layers: {}, maxZoom: 1, metadata, header });

const FILES: readonly (readonly [what: string, name: string, content: string | Uint8Array])[] = [
  // Much from little.
  [
    'one arc used by many lines',
    'a.topojson',
    topology({ arcs: [ARC], objects: { a: { type: 'GeometryCollection', geometries: times(10_000, () => line) } } }),
  ],
  [
    'one arc used many times by a line',
    'a.topojson',
    topology({ arcs: [ARC], objects: { a: { type: 'MultiLineString', arcs: times(100_000, () => [0]) } } }),
  ],
  ['a gzip that unpacks to very much', 'a.csv.gz', gzipSync(Buffer.alloc(70 << 20, 'a'))],
  ['gzip within gzip', 'a.csv.gz', gzipSync(gzipSync('lat,lon\n1,2\n'))],
  ['gzip cut off', 'a.csv.gz', gzipSync(`lat,lon\n${'1,2\n'.repeat(9999)}`).subarray(0, 60)],
  [
    'entities that grow',
    'a.kml',
    `<!DOCTYPE kml [<!ENTITY a "${'ha'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]>${placemark(`<name>${'&b;'.repeat(99)}</name>${PLACE}`)}`,
  ],
  // What is gone through once for each of its letters, if one isn't careful.
  ['tags that begin and never end', 'a.kml', KML + '<Placemark '.repeat(200_000)],
  ['roots that begin and never end', 'a.kml', '<kml "'.repeat(200_000)],
  ['elements that are never closed', 'a.kml', KML + '<Placemark>'.repeat(20_000)],
  ['points that are never closed', 'a.gpx', gpx('<wpt lat="1" lon="2">'.repeat(20_000))],
  ['elements one in the other', 'a.kml', placemark(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}${PLACE}`)],
  ['geometries one in the other', 'a.kml', placemark(`${'<MultiGeometry>'.repeat(9000)}${PLACE}${'</MultiGeometry>'.repeat(9000)}`)],
  [
    'a run of spaces among coordinates',
    'a.kml',
    placemark(`<LineString><coordinates>1,2${' '.repeat(200_000)}3,4</coordinates></LineString>`),
  ],
  ['a run of spaces in a tag', 'a.kml', `${KML}<Placemark${' '.repeat(200_000)}`],
  ['many attributes', 'a.kml', `${KML}<Placemark ${times(5000, (n) => `a${n}="1"`).join(' ')}>${PLACE}</Placemark>`],
  ['many brackets', 'a.json', '['.repeat(500_000)],
  ['many braces', 'a.json', '{"a":'.repeat(200_000)],
  [
    'collections one in the other',
    'a.geojson',
    collection([
      { type: 'Feature', geometry: JSON.parse(`${'{"type":"GeometryCollection","geometries":['.repeat(2000)}${']}'.repeat(2000)}`) },
    ]),
  ],
  ['many columns of cells', 'a.csv', `${times(5000, () => 'a').join()}\n1`],
  [
    'many columns of objects',
    'a.json',
    JSON.stringify([Object.fromEntries([['lat', 1], ['lon', 2], ...times(5000, (n) => [`k${n}`, 1])])]),
  ],
  ['many quotes', 'a.csv', `lat,lon,date\n${'"'.repeat(500_000)}`],
  ['a long line', 'a.csv', `lat,lon\n1,${'2'.repeat(5 << 20)}\n3,4\n`],
  [
    'long dates',
    'a.csv',
    `lat,lon,date\n1,2,2025${' '.repeat(50_000)}x\n1,2,${'1/'.repeat(30_000)}\n1,2,${'1'.repeat(50_000)}\n1,2,${'Jan '.repeat(30_000)}\n`,
  ],
  // TopoJSON that is not what it says.
  ...[
    ['no JSON', '{"type":"Topology","arcs":[],"objects":{'],
    ['no objects', topology({ objects: null })],
    ['objects in a list', topology({ objects: [] })],
    ['an object that is null', topology({ objects: { a: null } })],
    ['an arc that isn’t there', topology({ objects: { a: line } })],
    ['an arc by a fraction', topology({ arcs: [[[0, 0]]], objects: { a: { ...line, arcs: [0.5] } } })],
    ['an arc by a name', topology({ arcs: [[[0, 0]]], objects: { a: { ...line, arcs: ['length'] } } })],
    [
      'arcs that are no lists',
      topology({ arcs: [1, null, 'a'], objects: { a: line, b: { ...line, arcs: [1] }, c: { ...line, arcs: [-3] } } }),
    ],
    ['arcs that are a number', topology({ arcs: 1, objects: { a: line } })],
    ['positions that are none', topology({ arcs: [[null, 1, [], {}]], objects: { a: line } })],
    ['lists too few', topology({ arcs: [[[0, 0]]], objects: { a: { type: 'MultiPolygon', arcs: [0] } } })],
    ['lists too many', topology({ arcs: [[[0, 0]]], objects: { a: { type: 'LineString', arcs: [[[0]]] } } })],
    ['a transform of nothing', topology({ transform: {}, objects: {} })],
    [
      'a place that says it is long',
      topology({ transform: { scale: [1, 1], translate: [0, 0] }, objects: { a: { type: 'Point', coordinates: { length: 4e9 } } } }),
    ],
    ['a type of everything', topology({ objects: { a: { type: 'constructor', arcs: [] }, b: { type: '__proto__' }, c: {} } })],
  ].map(([what, text]) => [`TopoJSON with ${what}`, 'a.topojson', text] as [string, string, string]),
  // Names that mean something to an engine.
  ['columns with an engine’s names', 'a.csv', '__proto__,constructor,toString,lat,lon\na,b,c,1,2\n'],
  [
    'members with an engine’s names',
    'a.geojson',
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"x":1},"constructor":1,"hasOwnProperty":2},"geometry":{"type":"Point","coordinates":[1,2]}}]}`,
  ],
  ['a category with an engine’s name', 'a.csv', 'lat,lon,category\n1,2,__proto__\n1,2,constructor\n'],
  ['formulas and markup', 'a.csv', 'lat,lon,title,category\n1,2,=cmd|x,<img src=x onerror=alert(1)>\n3,4,"<script>",javascript:alert(1)\n'],
  // Not what it should be.
  ['nothing', 'a.csv', ''],
  ['spaces', 'a.csv', ' \n \n'],
  ['zero bytes', 'a.csv', new Uint8Array(1000)],
  ['half a letter', 'a.csv', Uint8Array.from([...encoder.encode('lat,lon,t\n1,2,'), 0xe2, 0x82])],
  ['half of UTF-16', 'a.csv', Uint8Array.from([0xff, 0xfe, 0x6c])],
  ['a web page', 'a.csv', '<!doctype html><html><body>Not found</body></html>'],
  ['XML of another kind', 'a.kml', '<rss><item/></rss>'],
  ['KML without a placemark', 'a.kml', `${KML}</Document></kml>`],
  ['features without a place', 'a.geojson', collection([{ type: 'Feature', geometry: null }, { type: 'Feature' }, null, 1, 'a', []])],
  [
    'places out of the world',
    'a.geojson',
    collection([[1e308, 1], [null, null], ['a', 'b'], [], {}, 'no', [1], [Number.MAX_VALUE, 91]].map((at) => point(null, at))),
  ],
  ['lines of other things', 'a.ndjson', `{"lat":1,"lon":2}\nno\n{"lat":\n[]\n"a"\n`],
  ['an archive cut in its header', 'a.pmtiles', TILES.subarray(0, 50)],
  ['an archive cut in its directory', 'a.pmtiles', TILES.subarray(0, 140)],
  ['an archive of other tiles', 'a.pmtiles', archive({}, { 99: 2 })],
  ['an archive that packs otherwise', 'a.pmtiles', archive({}, { 97: 3, 98: 4 })],
  ['an archive that begins far away', 'a.pmtiles', archive({}, { 14: 0xff, 13: 0xff })],
  ...[
    null,
    1,
    'a',
    [],
    { vector_layers: 1 },
    { vector_layers: [null, {}, { id: 1 }] },
    { vector_layers: [{ id: '__proto__', fields: null }], tilestats: { layers: [{ attributes: [{ attribute: 1 }, null] }] } },
  ].map(
    (metadata) =>
      [`an archive whose metadata are ${JSON.stringify(metadata)}`, 'a.pmtiles', archive(metadata)] as [string, string, Uint8Array],
  ),
];

/** Files of all kinds that are to have one of the four outcomes, in sentences, and soon. */
export const HOSTILE: readonly Hostile[] = FILES.map(([what, name, content]) => ({ what, name, bytes: bytesOf(content) }));
