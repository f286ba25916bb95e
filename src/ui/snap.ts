/** The heights at which the sheet of a phone rests, low to high. */
export const SNAPS = ['low', 'middle', 'high'] as const;
export type Snap = (typeof SNAPS)[number];

/** Height of the lowest sheet, px, and of the others as a share of the page. The stylesheet says the same. */
const LOW = 120;
const SHARE = { middle: 0.42, high: 0.92 };
/** A sheet let go at this speed goes on in its direction, px a ms. */
const FLING = 0.5;
/** How much farther it goes, as a share of how far it was drawn. */
const ONWARD = 0.5;

/** Heights of the snaps on a page of a height, px. */
export const heights = (page: number): Readonly<Record<Snap, number>> => ({
  low: LOW,
  middle: page * SHARE.middle,
  high: page * SHARE.high,
});

/**
 * Where a sheet comes to rest that was drawn from a height to another (px) and let go with a speed (px a ms, upwards
 * positive). It goes on a little in the direction in which it was drawn.
 */
export function restOf(from: number, height: number, speed: number, page: number): Snap {
  const all = heights(page);
  if (Math.abs(speed) > FLING) {
    const onward = speed > 0 ? SNAPS.find((snap) => all[snap] > height) : SNAPS.findLast((snap) => all[snap] < height);
    return onward ?? (speed > 0 ? 'high' : 'low');
  }
  const goal = height + (height - from) * ONWARD;
  return SNAPS.reduce((best, snap) => (Math.abs(all[snap] - goal) < Math.abs(all[best] - goal) ? snap : best));
}

/** The snap above (1) or below (-1) another, itself at the end. */
export const nextSnap = (snap: Snap, direction: 1 | -1): Snap => SNAPS[SNAPS.indexOf(snap) + direction] ?? snap;
