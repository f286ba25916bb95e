import type { Note } from './problem';

/** What the placeholders of `where.found` stand for; undefined where the mark has no such thing. */
export interface Measures {
  /** `{distance}`: from the atlas's line, km. */
  readonly distance?: number | undefined;
  /** `{length}`: of a line, km, and the resolution that it was measured at. */
  readonly length?: { readonly km: number; readonly resolution: string } | undefined;
  /** `{area}`: what an area encloses, km². */
  readonly area?: number | undefined;
}

/** A length in figures, but no area: what can be computed must not be typed. */
const TYPED = /\d[\d.,]*\s?(?:m|km|kilomet\w+|met(?:re|er)s?)(?![²2\w])/;

/** The text with its placeholders filled in. One that can't be, and a length that was typed, goes to `note`. */
export function fillFound(text: string, measures: Measures, note: Note): string {
  const field = 'properties.where.found';
  const typed = TYPED.exec(text);
  if (typed) note(field, `{distance} or {length} in the place of "${typed[0]}"`);
  const words = inWords(measures);
  return text.replace(/\{[^}]*\}/g, (placeholder) => {
    const filled = words.get(placeholder);
    if (filled === undefined)
      note(field, `{distance} of a point, {length} of a line with a resolution, {area} of an area, not ${placeholder}`);
    return filled ?? placeholder;
  });
}

function inWords({ distance, length, area }: Measures): Map<string, string> {
  const words = new Map<string, string>();
  if (distance !== undefined)
    words.set('{distance}', distance < 1 ? `${Math.round(distance * 1000)} m` : `${Number(distance.toFixed(1))} km`);
  if (length) words.set('{length}', `${length.km.toLocaleString('en')} km at ${length.resolution}`);
  if (area !== undefined) words.set('{area}', `${Number(area.toPrecision(3)).toLocaleString('en')} km²`);
  return words;
}
