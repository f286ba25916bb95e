import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import type { NamedPlace } from '../../../src/lookup/gazetteer';
import { createSearch, type Found } from '../../../src/lookup/search';
import { claim, feature, withEvents } from '../compile/atlas-files';

const where = { name: 'Angoor Ada', names: { ur: 'انگور اڈہ', fa: 'انگور\u200cاده' }, also: ['Angor Adda'], precision: 'place' };
const { atlas, problems } = assemble(
  withEvents(feature({}, { title: 'Angoor Ada crossing', where, claims: [claim({ by: 'A ministry', says: 'gates are shut' })] })),
);
const places: NamedPlace[] = [
  { name: 'Jalalabad', names: { ur: 'جلال آباد', fa: 'جلال\u200cآباد' }, kind: 'city', rank: 3, at: [70.45, 34.43] },
  { name: 'Peshawar', names: { ps: 'پېښور' }, kind: 'city', rank: 2, at: [71.57, 34.01] },
];
const find = createSearch(atlas, places);
const text = ({ words }: Found) => words.map((piece) => piece.text).join('');
const kinds = (query: string) => find(query).map(({ goal }) => goal.kind);

describe('search', () => {
  it('rests on a sound atlas', () => expect(problems).toEqual([]));

  it.each(['Angoor Adda', 'Angur Ada', 'angor ada', 'angoorada', 'ANGŪR', 'انگور اڈہ', 'انګور اډه', 'انگوراده'])(
    'finds a mark by %s',
    (query) => {
      expect(find(query)[0]).toMatchObject({ goal: { kind: 'mark', id: 'first' } });
    },
  );

  it.each(['Jalalabad', 'jelalabad', 'جلال آباد', 'جلال\u200cآباد', 'جلالاباد'])('finds a name of the basemap by %s', (query) => {
    expect(find(query)[0]).toMatchObject({ goal: { kind: 'place', at: [70.45, 34.43], of: 'city' } });
  });

  it('finds passages, claims and claimants, and says what each is', () => {
    expect(kinds('happened')).toContain('passage');
    expect(find('gates shut')[0]).toMatchObject({ goal: { kind: 'claim', id: 'first', n: 1, by: 'A ministry' } });
    expect(find('ministry')[0]).toMatchObject({ goal: { kind: 'claimant', name: 'A ministry', claims: 1 } });
  });

  it('takes a word that is half written, and wants all words if any result has them all', () => {
    expect(find('pesh').map(text)).toEqual(['Peshawar']);
    expect(find('gates happened').length).toBeGreaterThan(0);
    expect(kinds('angoor crossing')).toEqual(['mark']);
  });

  it('marks the words that were looked for', () => {
    expect(find('Angur')[0]?.words).toEqual([
      { text: 'Angoor', hit: true },
      { text: ' Ada crossing', hit: false },
    ]);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '…', 'zzzzzz']) expect(find(query)).toEqual([]);
  });
});
