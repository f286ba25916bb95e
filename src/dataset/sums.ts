import { FuzzyDatesBuilder } from './fuzzy';
import { BYTE, CATEGORIES, daysAt, type Points, STRIDE } from './points';

/** What is counted of points ahead. */
export type Sums = Pick<Points, 'fuzzy' | 'singlesBefore' | 'startsBefore' | 'endsBefore' | 'undatedOf' | 'unsureOf'>;

/** Counts points that are laid out, once, so that nobody has to go through them again. */
export function sumsOf({
  count,
  single,
  undated,
  vertices,
  days,
}: Pick<Points, 'count' | 'single' | 'undated' | 'vertices' | 'days'>): Sums {
  const [bytes, words] = [new Uint8Array(vertices), new Uint16Array(vertices)];
  const sums = (): Uint32Array<ArrayBuffer> => new Uint32Array(CATEGORIES * (days + 1));
  const [singles, starts, ends] = [sums(), sums(), sums()];
  const [undatedOf, unsureOf] = [new Uint32Array(CATEGORIES), new Uint32Array(CATEGORIES)];
  const fuzzy = new FuzzyDatesBuilder();
  for (let place = 0; place < count; place++) {
    const category = bytes[place * STRIDE + BYTE.category] as number;
    if (place >= count - undated) {
      (undatedOf[category] as number)++;
      continue;
    }
    const isUnsure = bytes[place * STRIDE + BYTE.unsure] === 1;
    if (isUnsure) (unsureOf[category] as number)++;
    const date = daysAt(words, place);
    fuzzy.add(date, category, isUnsure);
    const base = category * (days + 1) + 1;
    if (place < single) (singles[base + date.earliest] as number)++;
    else {
      (starts[base + date.earliest] as number)++;
      (ends[base + date.latest] as number)++;
    }
  }
  for (const counts of [singles, starts, ends]) sumUp(counts, days + 1);
  return { fuzzy: fuzzy.build(), singlesBefore: singles, startsBefore: starts, endsBefore: ends, undatedOf, unsureOf };
}

/** Counts of each day to counts before it, within each category's stretch. */
function sumUp(counts: Uint32Array, stretch: number): void {
  for (let at = 0; at < counts.length; at++) if (at % stretch > 0) (counts[at] as number) += counts[at - 1] as number;
}
