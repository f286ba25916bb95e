import { statusBy } from '../article/filter';
import type { Kind } from '../article/kind';
import type { Mark, Status } from '../article/mark';
import type { Explorer } from '../state/explorer';
import { shapes } from '../style/shapes';
import { type Edges, type Named, type Placed, placeNames } from './names';
import type { Picture, Spot } from './picture';
import { type Standing, spread } from './spread';

/** A mark that is shown now, and how. */
export interface Shown {
  readonly mark: Mark;
  readonly kind: Kind;
  readonly status: Status;
  readonly possible: boolean;
}

/** The marks that the explorer shows now, in the order of painting: bottom layer first. */
export function shownNow(explorer: Explorer): Shown[] {
  const shown = explorer.shown.peek();
  const filter = explorer.filter.peek();
  return [...explorer.atlas.marks].reverse().flatMap((mark): Shown[] => {
    const how = shown.get(mark.id);
    if (!how) return [];
    return [{ mark, kind: explorer.layerOf(mark).symbol, status: statusBy(mark, filter), possible: how === 'possible' }];
  });
}

/** The marks sorted by how the picture draws them. */
export function sortedOut(shown: readonly Shown[], picture: Picture) {
  const here = shown.filter(({ mark }) => picture.marks[mark.id]);
  return {
    areas: here.filter(({ mark }) => mark.shape === 'area'),
    lines: here.filter(({ mark }) => mark.shape === 'line'),
    points: here.filter(({ mark }) => mark.shape === 'point'),
    /** Not in the picture. */
    beyond: shown.filter(({ mark }) => !picture.marks[mark.id]),
  };
}

/** Sets the boxes around marks apart. `sizeOf`: width and height of a mark's box, px; `scale`: px a unit. Spots in px. */
export function spotsOf(
  marks: readonly Shown[],
  picture: Picture,
  scale: number,
  sizeOf: (shown: Shown) => readonly [width: number, height: number],
): Map<string, Spot> {
  const boxes = marks.map((shown): Standing => {
    const [width, height] = sizeOf(shown);
    const [x = 0, y = 0] = picture.marks[shown.mark.id]?.at ?? [];
    return { id: shown.mark.id, at: [x * scale, y * scale], width, height };
  });
  return spread(boxes, [picture.width * scale, picture.height * scale]);
}

/** Font sizes, px. */
const SIZES: Readonly<Record<string, number>> = { country: 15, sea: 13, capital: 13, mark: 12.5, area: 12.5 };
const NAME = 12.5;
/** Half the width of a town's dot with its room, px. */
const DOT = 3;

/** The names that have room between the signs: countries, the marks' places, then towns by rank. All in px. */
export function namesIn(
  picture: Picture,
  scale: number,
  marks: readonly Named[],
  taken: readonly Edges[],
  frame: Edges,
): { names: Placed[]; dots: Spot[] } {
  const ground = [...picture.names]
    .sort((a, b) => a.rank - b.rank)
    .map(({ text, kind, at: [x, y] }): Named => {
      const wide = kind === 'country' || kind === 'sea';
      return { text, kind, at: [x * scale, y * scale], size: SIZES[kind] ?? NAME, beside: wide ? 0 : DOT };
    })
    .filter(({ at: [x, y] }) => x > frame[0] && x < frame[2] && y > frame[1] && y < frame[3]);
  const names = placeNames(
    [...ground.filter(({ beside }) => beside === 0), ...marks, ...ground.filter(({ beside }) => beside > 0)],
    taken,
    frame,
  );
  const written = new Set(names.map(({ text, kind }) => `${kind} ${text}`));
  return { names, dots: ground.filter(({ text, kind, beside }) => beside > 0 && written.has(`${kind} ${text}`)).map(({ at }) => at) };
}

/** The name that a mark writes beside its sign, at a spot in px. */
export const nameOf = ({ mark, kind }: Shown, at: Spot): Named => ({
  text: mark.where.name.split(',')[0] ?? '',
  kind: mark.shape === 'area' ? 'area' : 'mark',
  at,
  size: NAME,
  beside: mark.shape === 'area' ? 0 : (shapes[kind.shape].size * 22) / 2 + 1,
});

/** The names in areas and along lines: of each part of a mark of several places, else of an area as a whole. `scale`: px a unit. */
export function namesWithin(shown: readonly Shown[], picture: Picture, scale: number): Named[] {
  return shown.flatMap((one): Named[] => {
    const { at, parts } = picture.marks[one.mark.id] ?? { at: [0, 0] };
    const px = ([x, y]: Spot): Spot => [x * scale, y * scale];
    if (parts) return parts.map((part) => ({ text: part.name, kind: 'area', at: px(part.at), size: NAME, beside: 0 }));
    return one.mark.shape === 'area' ? [nameOf(one, px(at))] : [];
  });
}
