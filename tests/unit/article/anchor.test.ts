import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrences, segments } from '../../../src/article/anchor';
import { assemble } from '../../../src/compile/assemble';
import { feature, withEvents } from '../compile/atlas-files';

const TEXT = 'Something happened in Town, they say.';
const marksOf = (...quotes: string[]) =>
  assemble(withEvents(...quotes.map((quote, index) => feature({ id: `m${index}` }, { claims: [], mentions: [{ passage: 1, quote }] }))))
    .atlas.marks;

describe('words of a passage', () => {
  it('are cut out as links with their marks, the rest stays as it is', () => {
    expect(segments(TEXT, 1, marksOf('happened', 'Town'))).toEqual([
      { text: 'Something ', marks: [] },
      { text: 'happened', marks: ['m0'] },
      { text: ' in ', marks: [] },
      { text: 'Town', marks: ['m1'] },
      { text: ', they say.', marks: [] },
    ]);
  });

  it('that several marks rest on are one link to all of them', () => {
    expect(segments(TEXT, 1, marksOf('Town', 'Town')).find(({ text }) => text === 'Town')?.marks).toEqual(['m0', 'm1']);
  });

  it('always join up to the whole passage', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 4 }), (cuts) => {
        const marks = marksOf(...cuts.map(([at, length]) => TEXT.slice(at, at + length)));
        expect(
          segments(TEXT, 1, marks)
            .map(({ text }) => text)
            .join(''),
        ).toBe(TEXT);
      }),
    );
  });

  it('are found wherever they stand, overlapping too', () => {
    expect(occurrences('aaa', 'aa')).toEqual([0, 1]);
    expect(occurrences('abc', '')).toEqual([]);
  });
});
