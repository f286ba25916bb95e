import type { Note } from './geometry';
import type { Problem } from './problem';

/** The text of an atlas's files by path within its folder: `atlas.json`, `article.md`, `layers/strikes.geojson` … */
export type Files = ReadonlyMap<string, string>;

export const MANIFEST = 'atlas.json';
export const ARTICLE = 'article.md';
export const UNMAPPED = 'unmapped.json';
export const ORIGINAL = 'original.json';
export const NOTES = 'notes.json';
export const CHANGES = 'CHANGES.md';

/** The JSON of a file; null and a problem when it is missing or broken. */
export function parseJson(files: Files, file: string, problems: Problem[]): unknown {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({ file, at: '', field: '', expected: 'the file to exist' });
    return null;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push({ file, at: '', field: '', expected: `valid JSON: ${(error as Error).message}` });
    return null;
  }
}

/** Takes problems down for one file, and for one feature or passage in it. */
export const noteIn =
  (problems: Problem[], file: string, at = ''): Note =>
  (field, expected) =>
    void problems.push({ file, at, field, expected });
