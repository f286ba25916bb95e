import { answerTo, type DateFilter } from '../core/interval';
import { BYTE, daysAt, NO_DAY, type Points, STRIDE } from './points';
import { dayWindow, rangeOf } from './slices';

/** What is shown of a table. */
export interface Shown extends DateFilter {
  /** Bit c: whether category c is shown. */
  readonly mask: number;
}

/** Tells whether the point at a place in `vertices` is shown. They are little endian, as is every machine with WebGL. */
export function isShownIn(points: Points, { range, onlyCertain, mask }: Shown): (place: number) => boolean {
  const bytes = new Uint8Array(points.vertices);
  const words = new Uint16Array(points.vertices);
  const filter = { range: range && rangeOf(dayWindow(points, range)), onlyCertain };
  return (place) => {
    if (!(mask & (1 << (bytes[place * STRIDE + BYTE.category] ?? 0)))) return false;
    if (onlyCertain && bytes[place * STRIDE + BYTE.unsure]) return false;
    const days = daysAt(words, place);
    return days.earliest === NO_DAY || answerTo(days, filter) !== 'outside';
  };
}
