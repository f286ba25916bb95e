import type { Spot } from './picture';

/** A name that wants to stand on or beside a spot. All lengths in px. */
export interface Named {
  readonly text: string;
  readonly kind: string;
  readonly at: Spot;
  readonly size: number;
  /** Half the width of what it stands beside; 0: it stands on the spot itself. */
  readonly beside: number;
}

/** A name with its place: the middle of its line, and where it starts from there. */
export interface Placed {
  readonly text: string;
  readonly kind: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly from: 'start' | 'middle' | 'end';
}

/** A box by its edges, px. */
export type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** Mean width of a letter, of the font's size: names are placed before they are drawn. */
const LETTER = 0.54;

/**
 * The names that have room inside a frame, first come first served: each on the side of its spot where it covers no box of
 * `taken` and no other name. The same name is written once.
 */
export function placeNames(names: readonly Named[], taken: readonly Edges[], frame: Edges): Placed[] {
  const full = [...taken];
  const placed: Placed[] = [];
  for (const { text, kind, at, size, beside } of names) {
    if (placed.some((other) => other.text === text)) continue;
    const wide = text.length * size * LETTER;
    for (const [x, y, from] of sides(at, beside, size, wide, frame)) {
      const left = x - { start: 0, middle: wide / 2, end: wide }[from];
      const box: Edges = [left, y - size * 0.6, left + wide, y + size * 0.6];
      if (!inside(box, frame) || full.some((other) => cover(box, other))) continue;
      full.push(box);
      placed.push({ text, kind, size, x, y, from });
      break;
    }
  }
  return placed;
}

/** Where a name may stand, best first. One that stands on its spot is moved into the frame, as it names something wide. */
function sides(
  [x, y]: Spot,
  beside: number,
  size: number,
  wide: number,
  [left, top, right, bottom]: Edges,
): [number, number, Placed['from']][] {
  if (beside === 0) {
    const inX = Math.min(Math.max(x, left + wide / 2 + 4), right - wide / 2 - 4);
    return [[inX, Math.min(Math.max(y, top + size), bottom - size), 'middle']];
  }
  const off = beside + 3;
  return [
    [x + off, y, 'start'],
    [x - off, y, 'end'],
    [x, y + beside + size * 0.75, 'middle'],
    [x, y - beside - size * 0.75, 'middle'],
  ];
}

const inside = ([l, t, r, b]: Edges, [left, top, right, bottom]: Edges): boolean => l >= left && t >= top && r <= right && b <= bottom;
const cover = ([al, at, ar, ab]: Edges, [bl, bt, br, bb]: Edges): boolean => al < br && ar > bl && at < bb && ab > bt;
