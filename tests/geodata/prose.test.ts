import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The paragraphs of the retelling, read without the product's code. */
const passages = [...readFileSync('geodata/article.md', 'utf8').matchAll(/^(.+?)\s*\{#(p\d+)[^}]*\}$/gm)].map(([, text = '', id = '']) => ({
  id,
  text,
}));
const sentencesOf = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
const FORMULA = /\bthe article (?:says|calls|reads|argues|reports|adds|notes|concludes|describes)\b|\bit says\b/gi;

describe('the retelling', () => {
  it('has sentences of at most 25 words on average', () => {
    const lengths = passages.flatMap(({ text }) => sentencesOf(text)).map((sentence) => sentence.trim().split(/\s+/).length);
    expect(passages.length).toBe(22);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(25);
  });

  it('says at most once a paragraph that it is the article that says so', () => {
    const often = passages.map(({ id, text }) => `${id}: ${text.match(FORMULA)?.length ?? 0}`).filter((line) => !/: [01]$/.test(line));
    expect(often).toEqual([]);
  });
});
