import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import { unaccounted, whereNamed } from '../../../src/compile/names';
import { feature, linesOf, littleAtlas } from './atlas-files';

const passages = (...texts: string[]) => texts.map((text, index) => ({ id: `p${index + 1}`, n: index + 1, text }));
const names = (...texts: string[]) => unaccounted(passages(...texts), [], [], 'en').map(({ name }) => name);

describe('the names of an article', () => {
  it('are runs of capitalised words, with what joins them', () => {
    expect(
      names('It met the Ministry of Defence and the Islamic State – Khorasan Province, then Tehreek-e-Taliban Pakistan (TTP).'),
    ).toEqual(['Ministry of Defence', 'Islamic State – Khorasan Province', 'Tehreek-e-Taliban Pakistan', 'TTP']);
    expect(names('They use “Fitna al-Khawarij” and speak of anti-Pakistan talk and Pakistan’s Foreign Office.')).toEqual([
      'Fitna al-Khawarij',
      'Pakistan',
      'Pakistan’s Foreign Office',
    ]);
    expect(names('They are in Qatar and Turkey, of Doha’s choice.')).toEqual(['Qatar', 'Turkey', 'Doha']);
  });

  it('are no first words of a sentence, unless written so elsewhere and never small, or acronyms', () => {
    expect(names('Security matters. Iran offers. “Public” words.')).toEqual([]);
    expect(names('Iran offers. It asks Iran.', 'Iran waits.')).toEqual(['Iran']);
    expect(names('Public words. It asks the Office of Public Relations in public.')).toEqual(['Office of Public Relations']);
    expect(names('ISKP waits.')).toEqual(['ISKP']);
  });

  it('are no months and no weekdays', () => {
    expect(names('It was on Wednesday 19 November, or in Oct, and in May.')).toEqual([]);
  });

  it('stand as whole words', () => {
    expect(whereNamed('Omani, Oman, Omani and Oman’s', 'Oman')).toEqual([7, 23]);
  });
});

const ARTICLE = `# A title

A standfirst.

## A section

Something happened in Town, the League says. {#p1 when=2025-10}

Nothing of Town is known to the League. {#p2 nodate="none is given" noplace="none is named"}
`;
const SENTENCE = { passage: 2, quote: 'Nothing of Town is known to the League.', reason: 'says that nothing is known' };
const lines = (unmapped: unknown[], events: unknown[] = [feature()]) =>
  linesOf(
    littleAtlas({
      'article.md': ARTICLE,
      'unmapped.json': unmapped,
      'layers/events.geojson': { type: 'FeatureCollection', features: events },
    }),
  );
const wanted = (at: string, name: string) =>
  `article.md: ${at}: name: expected a mark, or a line in unmapped.json that names it: "${name}"`;
const LEAGUE = { name: 'League of Towns', also: ['League'], kind: 'actor', reason: 'has no seat that is named' };
const TOWN = { name: 'Town', kind: 'place', reason: 'is only named' };

describe('every name', () => {
  it('has a mark in its passage or a line in the ledger, or is told once with its passages', () => {
    expect(lines([SENTENCE])).toEqual([wanted('p2', 'Town'), wanted('p1, p2', 'League')].reverse());
    expect(lines([SENTENCE, LEAGUE])).toEqual([wanted('p2', 'Town')]);
    expect(lines([SENTENCE, LEAGUE, TOWN])).toEqual([]);
  });

  it('is accounted for by the name or title of a mark of the passage, but not by its reason alone', () => {
    const titled = feature({}, { title: 'The League in Town' });
    expect(lines([SENTENCE, TOWN], [titled])).toEqual([wanted('p2', 'League')]);
  });

  it('of the ledger stands in the article and is of a known kind', () => {
    expect(lines([SENTENCE, LEAGUE, TOWN, { ...TOWN, name: 'Village' }])).toEqual([
      'unmapped.json: [3].name: expected a name that stands in the article, there or in "also", not "Village"',
    ]);
    expect(lines([SENTENCE, LEAGUE, { ...TOWN, kind: 'thing' }])).toEqual([
      'unmapped.json: [2].kind: expected one of actor, place, event, not the text "thing"',
    ]);
  });

  it('of the ledger is kept with its passages', () => {
    const { atlas } = assemble(littleAtlas({ 'article.md': ARTICLE, 'unmapped.json': [SENTENCE, LEAGUE, TOWN] }));
    expect(atlas.unmapped).toEqual([SENTENCE]);
    expect(atlas.named).toEqual([
      { ...LEAGUE, passages: [1, 2] },
      { ...TOWN, also: [], passages: [1, 2] },
    ]);
  });
});
