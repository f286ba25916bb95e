import { describe, expect, it } from 'vitest';
import { assemble, type Files } from '../../../src/compile/assemble';
import { ARTICLE, claim, feature, GATES, linesOf, littleAtlas, MANIFEST, SQUARE, withEvents } from './atlas-files';

const lines = linesOf;
const EVENTS = 'layers/events.geojson';
const STATE = { track: 'lorries', when: '2025-10-10', state: 'closed', source: 'paper' };
const WALKERS = { id: 'walkers', title: 'Walkers' };
const EVENTS_LAYER = { id: 'events', title: 'E', one: 'E', symbol: { shape: 'star', colour: 'red' }, file: EVENTS };

describe('an atlas', () => {
  it('that is sound has no problems and keeps its content', () => {
    const { atlas, features, problems } = assemble(littleAtlas());
    expect(problems).toEqual([]);
    expect(atlas.title).toBe('A title');
    expect(atlas.marks.map(({ id, layer, shape, anchor }) => ({ id, layer, shape, anchor }))).toEqual([
      { id: 'first', layer: 'events', shape: 'point', anchor: [69.2, 34.5] },
    ]);
    expect(features[0]?.geometry.type).toBe('Point');
  });

  it('lists its marks topmost layer first', () => {
    const area = feature(
      {
        id: 'area',
        geometry: SQUARE,
      },
      { when: undefined },
    );
    const { atlas, problems } = assemble(littleAtlas({ 'layers/areas.geojson': { type: 'FeatureCollection', features: [area] } }));
    expect(problems).toEqual([]);
    expect(atlas.marks.map(({ id }) => id)).toEqual(['first', 'area']);
  });

  it.each<[string, Files, RegExp]>([
    ['a duplicate id', withEvents(feature(), feature()), /^layers\/events\.geojson: first: id: expected an id of its own/],
    [
      'a quote that is not in its passage',
      withEvents(quoting('elsewhere')),
      /first: properties\.claims\[0\]: .*|first: properties\.claims\[0\]\.quote: expected words that stand exactly once in p1; "elsewhere" stands there 0 times/,
    ],
    [
      'a quote that stands twice',
      withEvents(quoting('e')),
      /claims\[0\]\.quote: expected words that stand exactly once in p1; "e" stands there \d+ times/,
    ],
    ['an unparsable date', withEvents(feature({}, { when: '9 Oct' })), /first: properties\.when: expected a date in EDTF: "9 Oct"/],
    [
      'a date out of span',
      withEvents(feature({}, { when: '2024-10-09' })),
      /first: properties\.when: expected a date that touches the atlas's span, not 2024-10-09/,
    ],
    ['a claim without claimant', withEvents(claiming({ by: '' })), /first: properties\.claims\[0\]\.by: expected a text that is not empty/],
    [
      'a claim without status',
      withEvents(claiming({ status: undefined })),
      /claims\[0\]\.status: expected one of agreed, claimed, disputed, unverified/,
    ],
    [
      'a claim without date',
      withEvents(claiming({ made: undefined })),
      /claims\[0\]\.made: expected the date in EDTF on which it was said/,
    ],
    ['a state without source', stated({ source: undefined }), /states\[0\]\.source: expected a text that is not empty/],
    ['a state of an unknown source', stated({ source: 'nobody' }), /states\[0\]\.source: expected "article" or the id/],
    ['a state that is none', stated({ state: 'ajar' }), /states\[0\]\.state: expected one of open, closed, partly, differ, unknown/],
    ['a state of an unknown track', stated({ track: 'boats' }), /states\[0\]\.track: expected one of lorries, walkers, not "boats"/],
    [
      'a state that goes on after the last dated report and is nobody’s claim',
      stated({ when: '2025-10-10/2025-10-11' }),
      /states\[0\]\.when: expected an end by the last dated report, 10 October 2025, or by whom it is claimed later/,
    ],
    [
      'a state in a layer without tracks',
      withEvents(feature({}, { states: [STATE] })),
      /states\[0\]: expected no states, or a layer with tracks/,
    ],
    [
      'two tracks of one name',
      littleAtlas({
        'atlas.json': { ...MANIFEST, layers: [{ ...EVENTS_LAYER, tracks: [WALKERS, WALKERS] }] },
      }),
      /^atlas\.json: layers\[0\]\.tracks\[1\]\.id: expected an id of its own, not "walkers" again/,
    ],
    [
      'a source without https',
      withEvents(sourced({ url: 'http://example.org' })),
      /sources\[0\]\.url: expected an address that begins with https/,
    ],
    ['a source without date', withEvents(sourced({ date: undefined })), /sources\[0\]\.date: expected a date in EDTF, such as 2025-10-10/],
    [
      'a layer without file',
      littleAtlas({ [EVENTS]: undefined }),
      /^atlas\.json: layers\[1\]\.file: expected the file layers\/events\.geojson to exist/,
    ],
    [
      'a file without layer',
      littleAtlas({ 'layers/more.geojson': '{}' }),
      /^layers\/more\.geojson: expected a layer in atlas\.json that names this file/,
    ],
    [
      'an old name that leads nowhere',
      littleAtlas({ 'atlas.json': { ...MANIFEST, renamed: [{ was: 'happenings', now: ['evens'] }] } }),
      /^atlas\.json: renamed\[0\]\.now: expected ids of layers or names of claimants that the atlas has, not "evens"$/,
    ],
    [
      'two passages of one id',
      littleAtlas({ 'article.md': ARTICLE.replace('{#p2', '{#p1') }),
      /^article\.md: p1: id: expected an id of its own, not "p1" again/,
    ],
    [
      'an id of a passage that is a number',
      littleAtlas({ 'article.md': ARTICLE.replace('{#p2', '{#2') }),
      /^article\.md: p2: id: expected an id of small letters, digits and hyphens that begins with a letter, not "2"/,
    ],
    [
      'a passage without date or reason',
      littleAtlas({ 'article.md': ARTICLE.replace(' when=2025-10', '') }),
      /^article\.md: p1: when: expected a date in EDTF, or nodate=/,
    ],
    [
      'a passage without mark or reason',
      littleAtlas({ 'article.md': ARTICLE.replace(' noplace="none is named"', '') }),
      /^article\.md: p2: noplace: expected a mark that quotes it/,
    ],
    ['broken JSON', littleAtlas({ [EVENTS]: '{"type":' }), /^layers\/events\.geojson: expected a value: a text in/],
    [
      'swapped coordinates',
      withEvents(placed({ type: 'Point', coordinates: [34.5, 169.2] })),
      /first: geometry\.coordinates: expected a latitude from -90 to 90, not 169\.2; swapped\? longitude comes first/,
    ],
    [
      'too many decimals',
      withEvents(placed({ type: 'Point', coordinates: [34.12345678, 9] })),
      /geometry\.coordinates: expected at most 6 decimals/,
    ],
    [
      'an open ring',
      withEvents(
        placed({
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        }),
      ),
      /geometry\.coordinates\[0\]: expected a closed ring/,
    ],
    [
      'a ring wound clockwise',
      withEvents(
        placed({
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [0, 1],
              [1, 1],
              [0, 0],
            ],
          ],
        }),
      ),
      /geometry\.coordinates\[0\]: expected an outer ring wound counter-clockwise/,
    ],
    ['an unknown geometry', withEvents(placed({ type: 'Circle' })), /geometry\.type: expected one of Point/],
    ['no geometry', withEvents(placed(null)), /geometry\.type: expected one of Point/],
    [
      'a layer of an unknown shape',
      littleAtlas({
        'atlas.json': {
          ...MANIFEST,
          layers: [{ id: 'events', title: 'E', one: 'E', symbol: { shape: 'flame', colour: 'red' }, file: EVENTS }],
        },
      }),
      /^atlas\.json: layers\[0\]\.symbol\.shape: expected one of star/,
    ],
  ])('with %s says where and what was expected', (_, files, expected) => {
    expect(
      lines(files).some((line) => expected.test(line)),
      lines(files).join('\n'),
    ).toBe(true);
  });

  it('keeps a state that goes on as somebody’s claim', () => {
    const files = stated({ when: '2025-10-11/2025-11-22', by: 'Somebody', says: 'shut to lorries' });
    const { atlas, problems } = assemble(files);
    expect(problems).toEqual([]);
    expect(atlas.marks[0]?.states).toMatchObject([{ track: 'lorries', state: 'closed', by: 'Somebody', says: 'shut to lorries' }]);
  });

  it('refuses words that overlap in part, as both could not be links', () => {
    const second = feature({ id: 'second' }, { claims: [], mentions: [{ passage: 1, quote: 'Something happened' }] });
    expect(lines(withEvents(feature(), second)).join()).toMatch(/p1: quotes: expected words either shared or apart/);
  });

  it('refuses conflicts that are named on one side only', () => {
    const claims = [claim({ id: 'a', conflicts: ['b'] }), claim({ id: 'b' })];
    expect(lines(withEvents(feature({}, { claims }))).join()).toMatch(/claims\[0\]\.conflicts: expected "b" to name "a" in return/);
  });

  it('keeps the rest when one feature is broken', () => {
    const { atlas, problems } = assemble(withEvents({ type: 'Feature' }, feature()));
    expect(problems.length).toBeGreaterThan(0);
    expect(atlas.marks.some(({ id }) => id === 'first')).toBe(true);
  });
});

/** An atlas with one state, with changes. */
function stated(changes: Record<string, unknown>): Files {
  const states = [{ ...STATE, ...changes }];
  return littleAtlas({ ...GATES, [EVENTS]: { type: 'FeatureCollection', features: [feature({}, { states })] } });
}
function claiming(changes: Record<string, unknown>) {
  return feature({}, { claims: [claim(changes)] });
}
function quoting(quote: string) {
  return claiming({ quote });
}
function sourced(changes: object) {
  return feature(
    {},
    { sources: [{ id: 'paper', publisher: 'Paper', title: 'T', date: '2025-10-10', url: 'https://example.org', adds: 'x', ...changes }] },
  );
}
function placed(geometry: unknown) {
  return feature({ geometry });
}
