import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_COLOURS, SHAPES } from '../../../src/article/kind';
import { assemble, type Files } from '../../../src/compile/assemble';
import { problemLine } from '../../../src/compile/problem';
import { ARTICLE, claim, feature, linesOf, littleAtlas, MANIFEST, SQUARE, withEvents } from './atlas-files';

const EVENTS = 'layers/events.geojson';
const pretty = (content: unknown): string => JSON.stringify(content, null, 2);
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const manifest = (changes: object): Files => littleAtlas({ 'atlas.json': { ...MANIFEST, ...changes } });
const claiming = (changes: Record<string, unknown>): Files => withEvents(feature({}, { claims: [claim(changes)] }));
/** An article whose first passage has a curly apostrophe, and a mark that quotes it. */
const apostrophe = (quote: string): Files =>
  littleAtlas({
    'article.md': ARTICLE.replace('in Town', 'in the region’s Town'),
    [EVENTS]: collection(feature({}, { claims: [claim({ quote })] })),
  });
/** The same atlas with one file's text changed, pretty-printed. */
const edited = (file: string, content: unknown, from: string, to: string): Files => {
  const text = pretty(content);
  if (!text.includes(from)) throw new Error(`${from} is not in ${file}`);
  return littleAtlas({ [file]: text.replace(from, to) });
};
const layer = collection(feature());

// Each mistake has one message, and nothing that follows from it is a second one.
describe('a mistake has one message, with what would mend it', () => {
  it.each<[string, Files, string]>([
    [
      'swapped longitude and latitude',
      littleAtlas({
        'atlas.json': { ...MANIFEST, bounds: [60, 23, 78, 39] },
        [EVENTS]: collection(feature({ geometry: point(34.5, 69.2) })),
      }),
      `${EVENTS}: first: geometry.coordinates: expected a place within the atlas, [60,23,78,39], not [34.5,69.2]; swapped? longitude comes first`,
    ],
    [
      'a place outside the atlas',
      littleAtlas({ 'atlas.json': { ...MANIFEST, bounds: undefined }, [EVENTS]: collection(feature({ geometry: point(2, 48) })) }),
      `${EVENTS}: first: geometry.coordinates: expected a place within the atlas, [60,23,78,39], not [2,48]; if it is right, let "bounds" of atlas.json hold it: west, south, east, north`,
    ],
    [
      'an extent with latitude first',
      littleAtlas({
        'atlas.json': { ...MANIFEST, extent: [30, 60, 39, 78], bounds: undefined },
        [EVENTS]: collection(feature(), feature({ id: 'second' })),
      }),
      'atlas.json: extent: expected a part of the world with at least one mark in it; swapped? it is [west, south, east, north]',
    ],
    [
      'an extent beyond the world',
      manifest({ extent: [60, 23, 78, 239], bounds: undefined }),
      'atlas.json: extent: expected [west, south, east, north] in degrees',
    ],
    [
      'a name of a field with letters swapped',
      withEvents(renamed('when', 'whne')),
      `${EVENTS}: first: properties.whne: expected one of the names title, when, where, claims, mentions, states, resolution, sources; did you mean "when"?`,
    ],
    [
      'a name of a field in the singular',
      withEvents(renamed('claims', 'claim')),
      `${EVENTS}: first: properties.claim: expected one of the names title, when, where, claims, mentions, states, resolution, sources; did you mean "claims"?`,
    ],
    [
      'a script as the address of a credit',
      manifest({ credits: [{ text: 'Somebody', url: 'javascript:alert(1)' }] }),
      'atlas.json: credits[0].url: expected an address that begins with https://, http:// or mailto:, not "javascript:alert(1)"',
    ],
    ['words of another passage', claiming({ passage: 2 }), quoteLine(2, 'happened in Town', 'it stands in p1')],
    ['words with a typo', claiming({ quote: 'happend in Town' }), quoteLine(1, 'happend in Town', 'nearest there is "happened in Town"')],
    [
      'words with a straight apostrophe',
      apostrophe("in the region's Town"),
      quoteLine(1, "in the region's Town", 'only marks, spaces or capitals differ: "in the region’s Town"'),
    ],
    [
      'words that stand there twice',
      littleAtlas({
        'article.md': ARTICLE.replace('they say', 'in Town'),
        [EVENTS]: collection(feature({}, { claims: [claim({ quote: 'in Town' })] })),
      }),
      `${EVENTS}: first: properties.claims[0].quote: expected words that stand exactly once in p1; "in Town" stands there 2 times; take more of the words around it`,
    ],
    [
      'the number of a passage as a text',
      claiming({ passage: '1' }),
      `${EVENTS}: first: properties.claims[0].passage: expected the id of a passage, or its number from 1 to 2, not the text "1"; write 1`,
    ],
    [
      'a text as a number',
      claiming({ figure: 23 }),
      `${EVENTS}: first: properties.claims[0].figure: expected a text that is not empty, not 23; write "23"`,
    ],
    [
      'a status with a typo',
      claiming({ status: 'claimd' }),
      `${EVENTS}: first: properties.claims[0].status: expected one of agreed, claimed, disputed, unverified, not the text "claimd"; did you mean "claimed"?`,
    ],
    [
      'no claims',
      withEvents(feature({}, { claims: undefined })),
      `${EVENTS}: first: properties.claims: expected at least one claim or mention, so that the mark opens a passage`,
    ],
    ['no properties', withEvents({ ...feature(), properties: undefined }), `${EVENTS}: first: properties: expected an object, { … }`],
    [
      'a date without its end',
      manifest({ span: { from: '2025-10-01', to: '2025-11-31' } }),
      'atlas.json: span.to: expected a day such as 2025-10-09',
    ],
    [
      'a ring wound clockwise',
      withEvents(feature({ geometry: { ...SQUARE, coordinates: SQUARE.coordinates.map((ring) => ring.toReversed()) } })),
      `${EVENTS}: first: geometry.coordinates[0]: expected an outer ring wound counter-clockwise; turn its order around`,
    ],
    [
      'an attribute of a passage with letters swapped',
      littleAtlas({ 'article.md': ARTICLE.replace('when=', 'whne=') }),
      'article.md: p1: whne: expected one of when, nodate, noplace; did you mean "when"?',
    ],
    [
      'a shape with a typo',
      kind({ shape: 'daimond', colour: 'red' }),
      `atlas.json: layers[0].symbol.shape: expected one of ${SHAPES.join(', ')}, not the text "daimond"; did you mean "diamond"?`,
    ],
    [
      'a colour of its own',
      kind({ shape: 'star', colour: '#ff0000' }),
      `atlas.json: layers[0].symbol.colour: expected one of ${KIND_COLOURS.join(', ')}, not the text "#ff0000"`,
    ],
    ['the name of a kind alone', kind('strike'), 'atlas.json: layers[0].symbol: expected an object, { … }, not the text "strike"'],
    [
      'a contested sign',
      kind({ shape: 'star', colour: 'red', contested: true }),
      'atlas.json: layers[0].symbol.contested: expected a symbol of the shape "line" for what is contested',
    ],
    [
      'a language that is none',
      manifest({ language: 'English, please' }),
      'atlas.json: language: expected the tag of a language, such as "en" or "pt-BR"',
    ],
    [
      'a layer whose file is missing',
      littleAtlas({ [EVENTS]: undefined }),
      `atlas.json: layers[1].file: expected the file ${EVENTS} to exist`,
    ],
    [
      'a picture of the relief that is not there',
      littleAtlas({ 'basemap/relief.json': { image: 'relief.webp', coordinates: [] } }),
      'basemap/relief.json: image: expected the name of a picture in basemap/, not "relief.webp"',
    ],
    ['no manifest', littleAtlas({ 'atlas.json': undefined }), 'atlas.json: expected the file to exist'],
    ['a manifest that is a list', littleAtlas({ 'atlas.json': [] }), 'atlas.json: expected an object, { … }, not a list'],
    ['no article', littleAtlas({ 'article.md': undefined, 'unmapped.json': [] }), 'article.md: expected the file to exist'],
  ])('%s', (_, files, expected) => {
    expect(linesOf(files)).toEqual([expected]);
  });
});

describe('a slip in JSON is told by line and column, in words of our own', () => {
  it.each<[string, Files, string]>([
    [
      'a comma after the last',
      edited('atlas.json', MANIFEST, '"Somebody"\n', '"Somebody",\n'),
      'atlas.json:55:25: expected no comma before the }; take it out',
    ],
    ['a comma twice', edited(EVENTS, layer, '"Feature",', '"Feature",,'), `${EVENTS}:5:25: expected no comma before a value; take it out`],
    [
      'a comma that is missing',
      edited(EVENTS, layer, '"Feature",', '"Feature"'),
      `${EVENTS}:5:24: expected a comma; put one after this value`,
    ],
    [
      'a comment',
      edited(EVENTS, layer, '"features"', '// all of them\n"features"'),
      `${EVENTS}:3:3: expected no comment, as JSON has none; take it out`,
    ],
    [
      'curly quotation marks',
      edited(EVENTS, layer, '"A first thing"', '“A first thing”'),
      `${EVENTS}:15:18: expected straight double quotation marks, "…"`,
    ],
    ['a name without quotation marks', edited(EVENTS, layer, '"title"', 'title'), `${EVENTS}:15:9: expected the name title in "…"`],
    [
      'a name twice',
      edited(EVENTS, layer, '"title"', '"when": "2025",\n"title"'),
      `${EVENTS}:17:9: expected each name once in an object, not "when" again`,
    ],
    [
      'a text that does not end',
      edited(EVENTS, layer, '"A first thing"', '"A first thing'),
      `${EVENTS}:15:18: expected the text to end in its line with "`,
    ],
    ['a bracket that is missing', littleAtlas({ [EVENTS]: pretty(layer).slice(0, -1) }), `${EVENTS}:1:1: expected a } for this {`],
    ['the wrong bracket', edited(EVENTS, layer, '34.5\n        ]', '34.5\n        }'), `${EVENTS}:12:9: expected a ], not a }`],
    [
      'a word that is no value',
      edited(EVENTS, layer, '"A first thing"', 'None'),
      `${EVENTS}:15:18: expected a value, not None; a text stands in "…", and a number has digits before and after its point`,
    ],
    [
      'nothing in it',
      littleAtlas({ [EVENTS]: '' }),
      `${EVENTS}:1:1: expected a value: a text in "…", a number, a list, an object, true, false or null`,
    ],
    [
      'brackets without end',
      littleAtlas({ [EVENTS]: '['.repeat(100_000) }),
      `${EVENTS}:1:66: expected at most 64 brackets within each other`,
    ],
  ])('%s', (_, files, expected) => {
    expect(assemble(files).problems.map(problemLine)).toEqual([expected]);
  });

  it.each(['utf16le', 'latin1'] as const)('and a file in another encoding is told once: %s', (encoding) => {
    const article = ARTICLE.replace('they say', 'so “they” say…');
    const strange = Buffer.from(article.replace('…', 'é'), encoding).toString('utf8');
    expect(linesOf(littleAtlas({ 'article.md': strange, 'unmapped.json': [] }))).toEqual([
      'article.md: expected a text in UTF-8; save it in that encoding',
    ]);
  });

  it('and a byte order mark is none', () => {
    const files = littleAtlas();
    const marked = new Map([...files].map(([name, text]) => [name, `\uFEFF${text}`]));
    expect(assemble(marked).problems).toEqual([]);
    expect(assemble(marked).atlas).toEqual(assemble(files).atlas);
  });
});

describe('what is wrong is where it says', () => {
  it('in a layer at the field, in the article at the words', () => {
    const files = edited(EVENTS, layer, '"quote": "happened in Town"', '"quote": "happened in Toun"');
    expect(assemble(files).problems.map(({ place }) => place)).toEqual([{ line: 31, column: 13 }]);
    const unexplained = littleAtlas({ 'unmapped.json': [] });
    expect(assemble(unexplained).problems.map(problemLine)).toEqual([
      'article.md:9:1: p2: sentence: expected a mark that quotes it, or a reason in unmapped.json: "Nothing more is known."',
    ]);
  });

  it('with lines that end as on any system', () => {
    const files = littleAtlas({ 'unmapped.json': [], 'article.md': ARTICLE.replaceAll('\n', '\r\n') });
    expect(assemble(files).problems.map(({ place }) => place)).toEqual([{ line: 9, column: 1 }]);
  });
});

describe('whatever stands in the files', () => {
  const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each(NAMES)('the name %s is a name like any other', (name) => {
    const unknown = withEvents(JSON.parse(`{"${name}": 1}`));
    expect(linesOf(unknown).join('\n')).toContain(`: ${name}: expected one of the names type, id, geometry`);
    const kind = manifest({ layers: [{ id: 'events', title: 'E', one: 'E', symbol: { shape: name, colour: name }, file: EVENTS }] });
    expect(linesOf(kind).join('\n')).toContain('layers[0].symbol.colour: expected one of');
    expect(linesOf(withEvents(feature({ geometry: { type: name } }))).join('\n')).toContain('geometry.type: expected one of Point');
  });

  it('it is read without throwing, with places in the files', () => {
    const texts = fc.oneof(fc.string(), fc.json(), fc.constant(pretty(layer)), fc.constant(ARTICLE));
    const files = fc.dictionary(
      fc.constantFrom('atlas.json', 'article.md', 'unmapped.json', 'notes.json', 'CHANGES.md', 'original.json', EVENTS),
      texts,
    );
    fc.assert(
      fc.property(files, (given) => {
        const { problems } = assemble(littleAtlas(given));
        for (const { place } of problems) expect(place === null || (place.line > 0 && place.column > 0)).toBe(true);
      }),
    );
  });

  it('any value of any type in any place of a layer or the manifest is told, not thrown', () => {
    const sound = littleAtlas();
    const values = fc.constantFrom(null, true, -1, 1e9, '', 'constructor', [], {}, [[]], [null], [{}]);
    for (const file of ['atlas.json', EVENTS, 'unmapped.json']) {
      const paths = pathsIn(JSON.parse(sound.get(file) ?? ''));
      fc.assert(
        fc.property(fc.constantFrom(...paths), values, (path, value) => {
          const json = JSON.parse(sound.get(file) ?? '');
          const holder = path.slice(0, -1).reduce((part, key) => part[key], json);
          holder[path.at(-1) as string] = value;
          assemble(littleAtlas({ [file]: json }));
        }),
        { numRuns: 80 },
      );
    }
  });
});

/** The ways to every member of a value. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...pathsIn(member, [...path, key])]);
}
/** An atlas whose one layer has a symbol. */
function kind(symbol: unknown): Files {
  return littleAtlas({
    'atlas.json': { ...MANIFEST, layers: [{ id: 'events', title: 'E', one: 'E', symbol, file: EVENTS }] },
    'layers/areas.geojson': undefined,
  });
}
function point(lon: number, lat: number) {
  return { type: 'Point', coordinates: [lon, lat] };
}
function renamed(from: string, to: string) {
  const { properties, ...rest } = feature() as { properties: Record<string, unknown> };
  const { [from]: value, ...others } = properties;
  return { ...rest, properties: { ...others, [to]: value } };
}
function quoteLine(n: number, quote: string, cure: string) {
  return `${EVENTS}: first: properties.claims[0].quote: expected words that stand exactly once in p${n}; "${quote}" stands there 0 times; ${cure}`;
}
