/** Letters of Arabic script that Urdu, Pashto and Persian write differently for the same name. */
const ALIKE: readonly [RegExp, string][] = [
  [/[كڪ]/g, 'ک'],
  [/ګ/g, 'گ'],
  [/[يىېۍےۓ]/g, 'ی'],
  [/[ةہھۀەۂۃ]/g, 'ه'],
  [/[ڈډ]/g, 'د'],
  [/[ٹټ]/g, 'ت'],
  [/[ڑړ]/g, 'ر'],
  [/[ںڼ]/g, 'ن'],
  [/ښ/g, 'ش'],
  [/[ءـ]/g, ''],
];

/** Ways of writing one sound in Latin letters: Angoor and Angur, Adda and Ada, Khost and Kost, Qandahar and Kandahar. */
const SOUNDS: readonly [RegExp, string][] = [
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/(.)\1(?!\1)/g, '$1'],
  [/kh|q/g, 'k'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/(?<=..)h$/g, ''],
];

/** The words of a text. A zero-width joiner ends one, as a space does. */
export const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** A word without accents, case, and the differences between common spellings of names; may be empty. */
export function fold(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const alike = ALIKE.reduce((text, [letters, one]) => text.replace(letters, one), plain);
  return /[a-z]/.test(alike) ? SOUNDS.reduce((text, [letters, one]) => text.replace(letters, one), alike) : alike;
}
