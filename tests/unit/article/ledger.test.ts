import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../../src/article/atlas';
import { ledger } from '../../../src/article/ledger';
import { assemble } from '../../../src/compile/assemble';
import { problemLine } from '../../../src/compile/problem';
import { ARTICLE, littleAtlas } from '../compile/atlas-files';

describe('the ledger', () => {
  it('lists what has no place or date with its reason, and counts what has a mark', () => {
    const { atlas } = assemble(littleAtlas());
    expect(ledger(passagesIn(atlas), atlas.marks, atlas.unmapped)).toEqual({
      passages: 2,
      marked: 1,
      withoutPlace: [{ n: 2, reason: 'none is named' }],
      withoutDate: [{ n: 2, reason: 'none is given' }],
      unmapped: [{ passage: 2, quote: 'Nothing more is known.', reason: 'says that nothing is known' }],
    });
  });

  it('refuses a sentence that neither a mark nor a reason tells', () => {
    const article = ARTICLE.replace('they say.', 'they say. Then something else happened.');
    const lines = assemble(littleAtlas({ 'article.md': article })).problems.map(problemLine);
    expect(lines).toEqual([
      'article.md:7:39: p1: sentence: expected a mark that quotes it, or a reason in unmapped.json: "Then something else happened."',
    ]);
  });

  it('refuses a reason for words that do not stand in the passage', () => {
    const unmapped = [
      { passage: 2, quote: 'Nothing more is known.', reason: 'r' },
      { passage: 1, quote: 'Elsewhere', reason: 'r' },
    ];
    expect(
      assemble(littleAtlas({ 'unmapped.json': unmapped }))
        .problems.map(problemLine)
        .join(),
    ).toMatch(/unmapped\.json:1:75: \[1\]\.quote: expected words/);
  });
});
