import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../../src/lookup/fold';

describe('folding a word', () => {
  it.each([
    ['Angoor', 'Angur'],
    ['Adda', 'Ada'],
    ['Qandahār', 'Kandahar'],
    ['Khost', 'khost'],
    ['Ghulam', 'gulam'],
    ['İstanbul', 'istanbul'],
    ['آباد', 'اباد'],
    ['اڈہ', 'اډه'],
    ['انگور', 'انګور'],
    ['کرمه', 'كرمہ'],
  ])('makes %s and %s one', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('keeps different names apart', () => {
    expect(new Set(['Kabul', 'Khost', 'Kurram', 'Kunar', 'Torkham', 'Chaman', 'کابل', 'خوست', 'کرم'].map(fold)).size).toBe(9);
  });

  it('changes nothing more when done again', () => {
    for (const word of ['Angoor', 'Qandahār', 'اڈہ', 'Shah', 'Peshawar']) expect(fold(fold(word))).toBe(fold(word));
  });
});

describe('words of a text', () => {
  it('are cut at spaces, signs and zero-width joiners', () => {
    expect(wordsOf('Dera Ismail-Khan’s جلال\u200cآباد')).toEqual(['Dera', 'Ismail', 'Khan', 's', 'جلال', 'آباد']);
  });
});
