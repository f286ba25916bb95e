import { anchorsIn, occurrences } from '../article/anchor';
import { type Mark, passagesOf } from '../article/mark';
import type { Passage } from '../article/passage';

/** A word of a text without the ending of the possessive; offsets are UTF-16 units. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words or names that are accounted for without a mark. */
interface Listed {
  readonly name: string;
  readonly also: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu;
/** What stands between two words of one name: "Qatar and Turkey" are two, "Islamic State – Khorasan Province" is one. */
const JOINS = /^(?:[’']s)?(?:[ -]|\s?–\s?| (?:of|the|of the) |[ -]\p{Ll}+-)$/u;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const bare = word.replace(/[’']s$/, '');
    return { text: bare, start: index, end: index + bare.length };
  });
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const isAcronym = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text);

/** Months and weekdays, which some languages write like names. */
function dateNames(language: string): ReadonlySet<string> {
  const formats = (['long', 'short'] as const).flatMap((width) =>
    [{ month: width }, { weekday: width }].map((options) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })),
  );
  // Twelve months, and a week of days.
  const days = [...Array(12).keys()]
    .map((index) => Date.UTC(2024, index, 1))
    .concat([...Array(7).keys()].map((day) => Date.UTC(2024, 0, day)));
  return new Set(formats.flatMap((format) => days.map((day) => format.format(day))));
}

/** Where the sentences of a text begin, at their first word. */
function firstWords(text: string, words: readonly Word[], language: string): ReadonlySet<Word> {
  const starts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ index }) => index);
  return new Set(starts.flatMap((start) => words.find((word) => word.start >= start) ?? []));
}

/**
 * The names in passages: runs of capitalised words, acronyms too, with what joins them. A sentence's first word is one only
 * if the article writes it with a capital elsewhere and never without; months and weekdays never are.
 */
function namesIn(passages: readonly Passage[], language: string): { readonly n: number; readonly words: readonly Word[] }[] {
  const dates = dateNames(language);
  const texts = passages.map(({ n, text }) => {
    const words = wordsOf(text);
    return { n, text, words, first: firstWords(text, words, language) };
  });
  const within = new Set(texts.flatMap(({ words, first }) => words.filter((word) => !first.has(word)).map((word) => word.text)));
  const isName = (word: Word, isFirst: boolean): boolean =>
    isCapital(word.text) &&
    !dates.has(word.text) &&
    (!isFirst || isAcronym(word.text) || (within.has(word.text) && !within.has(word.text.toLowerCase())));
  return texts.flatMap(({ n, text, words, first }) => {
    const names: Word[][] = [];
    for (const word of words.filter((one) => isName(one, first.has(one)))) {
      const last = names.at(-1)?.at(-1);
      if (last && JOINS.test(text.slice(last.end, word.start))) names.at(-1)?.push(word);
      else names.push([word]);
    }
    return names.map((run) => ({ n, words: run }));
  });
}

/** Whether a text's letter or digit goes on at an offset. */
const isInWord = (text: string, at: number): boolean => at >= 0 && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));

/** Where a name stands in a text, as whole words. */
export const whereNamed = (text: string, name: string): number[] =>
  occurrences(text, name).filter((at) => !isInWord(text, at - 1) && !isInWord(text, at + name.length));

/** A name that the article gives and nothing accounts for, with the passages that give it. */
export interface Unaccounted {
  readonly name: string;
  readonly passages: readonly number[];
}

/**
 * The names of the article of which a word lies neither in the words that a mark rests on, nor in a listed name, nor in the
 * name or title of a mark of the same passage. Each once, in the order of the text.
 */
export function unaccounted(
  passages: readonly Passage[],
  marks: readonly Mark[],
  listed: readonly Listed[],
  language: string,
): Unaccounted[] {
  const texts = new Map(passages.map((passage) => [passage.n, passage.text]));
  const ranges = new Map(
    passages.map(({ n, text }) => {
      const names = listed.flatMap(({ name, also }) => [name, ...also]);
      const named = names.flatMap((name) => whereNamed(text, name).map((start) => ({ start, end: start + name.length })));
      return [n, [...anchorsIn(text, n, marks), ...named]];
    }),
  );
  const known = new Map(passages.map(({ n }) => [n, namesOf(marks.filter((mark) => passagesOf(mark).includes(n)))]));
  const found = new Map<string, Set<number>>();
  for (const { n, words } of namesIn(passages, language)) {
    const isCovered = ({ text, start, end }: Word): boolean =>
      (known.get(n)?.has(text) || ranges.get(n)?.some((range) => range.start <= start && end <= range.end)) ?? false;
    if (words.every(isCovered)) continue;
    const name = texts.get(n)?.slice(words[0]?.start, words.at(-1)?.end) ?? '';
    found.set(name, (found.get(name) ?? new Set()).add(n));
  }
  return [...found].map(([name, at]) => ({ name, passages: [...at] }));
}

/** The words of the names and titles of marks. */
const namesOf = (marks: readonly Mark[]): ReadonlySet<string> =>
  new Set(marks.flatMap(({ title, where: { name, also = [] } }) => [title, name, ...also].flatMap(wordsOf)).map(({ text }) => text));
