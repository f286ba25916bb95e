import { describe, expect, it } from 'vitest';
import { saidIn } from '../../../src/article/mark';
import { assemble } from '../../../src/compile/assemble';
import { claim, feature, linesOf, withEvents } from './atlas-files';

type Json = Record<string, unknown>;
const sourced = (id: string, url: string): Json => ({ id, publisher: 'Paper', title: 'T', date: '2025-10-10', url, adds: 'x' });
const mark = (id: string, claims: Json[], sources: Json[] = []): Json => feature({ id }, { claims, sources });
const lines = (...features: Json[]) => linesOf(withEvents(...features));
const DISPUTED =
  'layers/events.geojson: second: properties.claims[0].status: expected "claimed", as the same claim has it as "said" of first, not "disputed"';

describe('the same claim', () => {
  it('with the same claimant and words has one status at every mark', () => {
    const other = { status: 'disputed', quote: 'Something', by: 'Somebody', says: 'so' };
    expect(lines(mark('first', [claim()]), mark('second', [claim(other)]))).toEqual([DISPUTED]);
    expect(lines(mark('first', [claim()]), mark('second', [claim({ ...other, status: 'claimed' })]))).toEqual([]);
    expect(lines(mark('first', [claim()]), mark('second', [claim({ ...other, by: 'Somebody else' })]))).toEqual([]);
  });

  it('on the same words of the article by the same report has one status, however it is put', () => {
    const put = { says: 'otherwise', status: 'disputed' };
    expect(lines(mark('first', [claim()]), mark('second', [claim(put)]))).toEqual([DISPUTED]);
    const reported = (id: string, url: string, changes: Json = {}) =>
      mark(id, [claim({ source: 'paper', ...changes })], [sourced('paper', url)]);
    const first = reported('first', 'https://example.org/a');
    expect(lines(first, reported('second', 'https://example.org/a', put))).toEqual([DISPUTED]);
    // Ids of reports are a mark's own: another report by the same id is another.
    expect(lines(first, reported('second', 'https://example.org/b', put))).toEqual([]);
    expect(lines(mark('first', [claim()]), reported('second', 'https://example.org/a', put))).toEqual([]);
  });

  it('is compared within a mark, too', () => {
    expect(lines(mark('first', [claim(), claim({ id: 'again', status: 'unverified' })]))).toEqual([
      'layers/events.geojson: first: properties.claims[1].status: expected "claimed", as the same claim has it as "said" of first, not "unverified"',
    ]);
  });
});

describe('an accusation', () => {
  const accusing = (changes: Json = {}) =>
    claim({ id: 'accusing', by: 'North', says: 'they shelter them', accuses: 'South', charge: 'shelter', ...changes });
  const denying = (changes: Json = {}) => claim({ id: 'denying', by: 'South', says: 'they do not', denies: 'shelter', ...changes });
  const both = [accusing({ conflicts: ['denying'] }), denying({ conflicts: ['accusing'] })];
  const wanted = (id: string, index: number, at: string) =>
    `layers/events.geojson: ${id}: properties.claims[${index}].conflicts: expected the denial of "shelter" by South, linked both ways, as "denying" of ${at} gives it`;

  it('may stand alone while nobody denies it', () => {
    expect(lines(mark('first', [accusing()]))).toEqual([]);
  });

  it('carries its denial at every mark once the atlas has one', () => {
    expect(lines(mark('first', both), mark('second', both))).toEqual([]);
    expect(lines(mark('first', [accusing()]), mark('second', both))).toEqual([wanted('first', 0, 'second')]);
  });

  it('is linked to its denial', () => {
    expect(lines(mark('first', [accusing(), denying()]))).toEqual([wanted('first', 0, 'first')]);
  });

  it('is not answered by the denial of another charge, or by another party', () => {
    const others = [
      accusing({ id: 'other', says: 'they fund them', charge: 'funds' }),
      accusing({ id: 'west', says: 'West does', accuses: 'West' }),
    ];
    expect(lines(mark('first', [...both, ...others]))).toEqual([]);
  });

  it('says whom it accuses and of what, both or neither', () => {
    const expected =
      'layers/events.geojson: first: properties.claims[0].charge: expected "accuses" and "charge" together: whom, and of what';
    expect(lines(mark('first', [accusing({ charge: undefined })]))).toEqual([expected]);
    expect(lines(mark('first', [accusing({ accuses: undefined })]))).toEqual([expected]);
  });

  it('is there for every denial', () => {
    expect(lines(mark('first', [denying({ denies: 'shleter' })]))).toEqual([
      'layers/events.geojson: first: properties.claims[0].denies: expected a charge that some claim makes against South, not "shleter"',
    ]);
  });
});

describe('a condition', () => {
  it('follows the words of its claim', () => {
    const { atlas, problems } = assemble(withEvents(mark('first', [claim({ if: 'if the parties ask' }), claim({ id: 'plain' })])));
    expect(problems).toEqual([]);
    expect(atlas.marks[0]?.claims.map(saidIn)).toEqual(['so, if the parties ask', 'so']);
  });
});
