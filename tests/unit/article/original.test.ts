import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match, normalise, paragraphs } from '../../../src/article/original';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const fingerprints = async (...texts: string[]) =>
  Promise.all(texts.map(async (text, index) => ({ n: index + 1, sha256: await sha256(normalise(text)) })));

describe('the original', () => {
  it('is matched paragraph by paragraph; what does not match is listed with its line', async () => {
    const known = await fingerprints('One thing.', 'Another thing.');
    const { passages, others } = await match('Title\n\nAnother  thing.\r\nOne thing!', known, sha256);
    expect([...passages]).toEqual([[2, 'Another thing.']]);
    expect(others).toEqual([
      { line: 1, text: 'Title' },
      { line: 4, text: 'One thing!' },
    ]);
  });

  it('is the same however it is spaced, composed or ended', async () => {
    const known = await fingerprints('Café au lait');
    for (const text of ['\uFEFFCafe\u0301 au lait', '  Café\tau   lait  ', 'Café au lait\r\n']) {
      expect((await match(text, known, sha256)).passages.get(1)).toBe('Café au lait');
    }
  });

  it('is never shown from a text that was changed', async () => {
    const known = await fingerprints('One thing happened here.');
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (text) => {
        fc.pre(normalise(text) !== 'One thing happened here.');
        expect((await match(text, known, sha256)).passages.size).toBe(0);
      }),
    );
  });

  it('counts lines of any ending', () => {
    expect(paragraphs('a\r\nb\rc\n\nd').map(({ line }) => line)).toEqual([1, 2, 3, 5]);
  });
});
