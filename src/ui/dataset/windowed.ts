/** Taller than this, px, no browser draws a box; the scrollbar of a longer list stands for more than itself. */
const MAX_HEIGHT = 10_000_000;
/** Rows drawn beyond what is seen, on either side. */
const OVERSCAN = 4;

/** A list of rows of one height, px, in a box of a height. */
export interface Long {
  readonly total: number;
  readonly row: number;
  readonly view: number;
}

/** What of a long list is to be drawn: rows from `first` on, of which the first stands `top` px below the list's head. */
export interface VisibleRows {
  readonly first: number;
  readonly count: number;
  readonly top: number;
  /** Of the whole list, px. */
  readonly height: number;
}

const heightOf = ({ total, row }: Long): number => Math.min(total * row, MAX_HEIGHT);

/** How far down in the list, px as if it were never cut, the box begins when it is scrolled by `scrolled` px. */
function begins(long: Long, scrolled: number): number {
  const [full, height] = [long.total * long.row, heightOf(long)];
  if (height === full || height <= long.view) return scrolled;
  return (scrolled / (height - long.view)) * (full - long.view);
}

export function visibleRows(long: Long, scrolled: number): VisibleRows {
  const { total, row, view } = long;
  const from = begins(long, Math.max(0, scrolled));
  const first = Math.max(0, Math.min(Math.floor(from / row), total) - OVERSCAN);
  const count = Math.min(total - first, Math.ceil(view / row) + 2 * OVERSCAN + 1);
  return { first, count, top: scrolled - (from - first * row), height: heightOf(long) };
}

/** How far to scroll, px, so that a row is seen whole: as little as can be. */
export function scrollTo(long: Long, scrolled: number, index: number): number {
  const { total, row, view } = long;
  const from = begins(long, scrolled);
  const wanted = index * row < from ? index * row : (index + 1) * row > from + view ? (index + 1) * row - view : from;
  const [full, height] = [total * row, heightOf(long)];
  return height === full || height <= view ? wanted : (wanted / (full - view)) * (height - view);
}
