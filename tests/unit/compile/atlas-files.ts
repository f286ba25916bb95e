import { assemble, type Files } from '../../../src/compile/assemble';
import { problemLine } from '../../../src/compile/problem';

type Json = Record<string, unknown>;

/** A small closed ring, wound counter-clockwise. */
export const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

/** A sound claim, with changes. */
export const claim = (changes: Json = {}): Json => ({
  id: 'said',
  by: 'Somebody',
  verb: 'says',
  says: 'so',
  status: 'claimed',
  made: '2025-10-10',
  passage: 1,
  quote: 'happened in Town',
  ...changes,
});

/** A sound feature of the little atlas, with changes. */
export const feature = (changes: Json = {}, properties: Json = {}): Json => ({
  type: 'Feature',
  id: 'first',
  geometry: { type: 'Point', coordinates: [69.2, 34.5] },
  properties: {
    title: 'A first thing',
    when: '2025-10-09',
    where: { name: 'Town', precision: 'place', radiusKm: 2 },
    claims: [claim()],
    sources: [{ id: 'paper', publisher: 'Paper', title: 'Title', date: '2025-10-10', url: 'https://example.org/a', adds: 'a detail' }],
    ...properties,
  },
  ...changes,
});

export const MANIFEST: Json = {
  language: 'en',
  citation: { title: 'An article', note: 'Undated.' },
  notice: 'A retelling.',
  span: { from: '2025-10-01', to: '2025-11-22' },
  extent: [60, 23, 78, 39],
  bounds: [-10, -10, 78, 80],
  presets: [{ title: 'October', from: '2025-10-01', to: '2025-10-31' }],
  layers: [
    { id: 'areas', title: 'Areas', one: 'Area', symbol: { shape: 'area', colour: 'slate' }, file: 'layers/areas.geojson' },
    { id: 'events', title: 'Events', one: 'Event', symbol: { shape: 'star', colour: 'red' }, file: 'layers/events.geojson' },
  ],
  credits: [{ text: 'Somebody' }],
};

/** A manifest whose events have states on two tracks. */
export const GATES: Json = {
  'atlas.json': {
    ...MANIFEST,
    layers: (MANIFEST['layers'] as Json[]).map((layer) =>
      layer['id'] === 'events'
        ? {
            ...layer,
            tracks: [
              { id: 'lorries', title: 'Lorries' },
              { id: 'walkers', title: 'Walkers' },
            ],
          }
        : layer,
    ),
  },
};

export const ARTICLE = `# A title

A standfirst.

## A section

Something happened in Town, they say. {#p1 when=2025-10}

Nothing more is known. {#p2 nodate="none is given" noplace="none is named"}
`;

/** A small sound atlas; files given replace its own, undefined takes one away. */
export function littleAtlas(files: Record<string, unknown> = {}): Files {
  const all: Record<string, unknown> = {
    'atlas.json': MANIFEST,
    'article.md': ARTICLE,
    'unmapped.json': [{ passage: 2, quote: 'Nothing more is known.', reason: 'says that nothing is known' }],
    'layers/areas.geojson': { type: 'FeatureCollection', features: [] },
    'layers/events.geojson': { type: 'FeatureCollection', features: [feature()] },
    ...files,
  };
  const texts = Object.entries(all).filter(([, content]) => content !== undefined);
  return new Map(texts.map(([name, content]) => [name, typeof content === 'string' ? content : JSON.stringify(content)]));
}

export const withEvents = (...features: Json[]): Files => littleAtlas({ 'layers/events.geojson': { type: 'FeatureCollection', features } });

/** What is wrong with an atlas, a line each, without the lines and columns of its files. */
export const linesOf = (files: Files): string[] => assemble(files).problems.map((problem) => problemLine({ ...problem, place: null }));
