import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../../src/article/atlas';
import { readView, writeView } from '../../../src/article/view';
import { assemble } from '../../../src/compile/assemble';
import { ARTICLE, claim, feature, linesOf, littleAtlas } from './atlas-files';

const BEFORE = 'Before that all was quiet. {#quiet nodate="none is given" noplace="none is named"}\n\n';
const INSERTED = { passage: 'quiet', quote: 'Before that all was quiet.', reason: 'names no place' };
const REST = { quote: 'Nothing more is known.', reason: 'says that nothing is known' };

/** The little atlas with passages of given ids, whose files name them so; `before`: put in as the first of the article. */
function named(ids: readonly [string, string], refs: readonly [unknown, unknown], before = '') {
  const article = ARTICLE.replace('#p1', `#${ids[0]}`)
    .replace('#p2', `#${ids[1]}`)
    .replace('Something happened', `${before}Something happened`);
  const features = [feature({}, { claims: [claim({ passage: refs[0] })] })];
  const rest = { ...REST, passage: refs[1] };
  return littleAtlas({
    'article.md': article,
    'layers/events.geojson': { type: 'FeatureCollection', features },
    'unmapped.json': before ? [INSERTED, rest] : [rest],
  });
}

describe('a passage', () => {
  it('has an id of its author’s choice, and the number of its place', () => {
    const { atlas, problems } = assemble(named(['event', 'rest'], ['event', 'rest']));
    expect(problems).toEqual([]);
    expect(passagesIn(atlas).map(({ id, n }) => [id, n])).toEqual([
      ['event', 1],
      ['rest', 2],
    ]);
    expect(atlas.marks[0]?.claims[0]?.passage).toBe(1);
  });

  it.each([
    ['words', ['event', 'rest'], ['event', 'rest']],
    ['numbers, in the files with a p', ['p1', 'p2'], ['p1', 'p2']],
    ['numbers, in the files too', ['p1', 'p2'], [1, 2]],
  ] as const)('that is put in before others touches nothing else: ids that are %s', (_, ids, refs) => {
    const old = assemble(named(ids, refs)).atlas;
    const { atlas, problems } = assemble(named(ids, refs, BEFORE));
    expect(problems).toEqual([]);
    expect(passagesIn(atlas).map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(atlas.marks[0]?.claims[0]?.passage).toBe(2);
    for (const { n, text } of passagesIn(old)) {
      const address = writeView({ ...readView('', old).view, passage: n }, old);
      const { view, ignored } = readView(address, atlas);
      expect(ignored).toEqual([]);
      expect(passagesIn(atlas).find((passage) => passage.n === view.passage)?.text).toBe(text);
      expect(writeView(view, atlas)).toBe(address);
    }
  });

  it('stands in the address by its id, one such as p2 as 2, as ever; a number that is no id leads to the place', () => {
    const { atlas } = assemble(named(['event', 'p2'], ['event', 'p2']));
    expect(writeView(readView('?p=event', atlas).view, atlas)).toBe('?p=event');
    expect(writeView(readView('?p=2', atlas).view, atlas)).toBe('?p=2');
    expect(writeView(readView('?p=1', atlas).view, atlas)).toBe('?p=event');
    expect(readView('?p=7', atlas).ignored).toEqual([{ name: 'p', value: '7' }]);
  });

  it('that is not there is refused, with the nearest id that is', () => {
    expect(linesOf(named(['event', 'rest'], ['evnet', 'rest']))).toEqual([
      'layers/events.geojson: first: properties.claims[0].passage: expected the id of a passage, or its number from 1 to 2, not the text "evnet"; did you mean "event"?',
    ]);
  });
});
