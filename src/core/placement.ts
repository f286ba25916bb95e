/** A point or a size in CSS pixels of the map's box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(value, Math.max(min, max)));

/**
 * Where a popup goes: beside its mark on the side that is freest, inside the map, off the boxes that other parts take and
 * `gap` px off the mark itself, which is a box without extent for a point. All in CSS pixels.
 */
export function placePopup(mark: Box, size: { width: number; height: number }, map: Box, taken: readonly Box[], gap: number): Point {
  const margin = 8;
  const within = ({ x, y }: Point): Point => ({
    x: clamp(x, map.x + margin, map.x + map.width - size.width - margin),
    y: clamp(y, map.y + margin, map.y + map.height - size.height - margin),
  });
  const keep: Box = { x: mark.x - gap, y: mark.y - gap, width: mark.width + 2 * gap, height: mark.height + 2 * gap };
  const [left, right, above, below] = [keep.x - size.width, keep.x + keep.width, keep.y - size.height, keep.y + keep.height];
  const [midX, midY] = [mark.x + (mark.width - size.width) / 2, mark.y + (mark.height - size.height) / 2];
  const [startX, endX] = [keep.x, keep.x + keep.width - size.width];
  const sides: Point[] = [
    { x: right, y: midY },
    { x: left, y: midY },
    { x: midX, y: above },
    { x: midX, y: below },
    // Above and below, reaching to one side only.
    { x: startX, y: below },
    { x: startX, y: above },
    { x: endX, y: below },
    { x: endX, y: above },
  ];
  const ring: Box = { x: keep.x + 2, y: keep.y + 2, width: keep.width - 4, height: keep.height - 4 };
  let best = within({ x: right, y: midY });
  let least = Infinity;
  for (const side of sides) {
    const place = within(side);
    const box = { ...place, ...size };
    const moved = Math.hypot(place.x - side.x, place.y - side.y);
    const cost = overlap(box, ring) * 100 + taken.reduce((sum, other) => sum + overlap(box, other), 0) + moved;
    if (cost < least) [best, least] = [place, cost];
  }
  return { x: Math.round(best.x), y: Math.round(best.y) };
}

/**
 * Whether a card across the map goes to the foot of its free part rather than to the head: where it was, unless it would
 * cover its mark there. All in px from the map's top; `gap`: kept free around the mark.
 */
export function cardAtFoot(
  mark: number,
  height: number,
  free: { readonly from: number; readonly to: number },
  gap: number,
  wasAtFoot: boolean,
): boolean {
  const coversAtFoot = mark + gap > free.to - height;
  const coversAtHead = mark - gap < free.from + height;
  if (coversAtFoot && coversAtHead) return mark < (free.from + free.to) / 2;
  return wasAtFoot ? !coversAtFoot : coversAtHead;
}
