import { shapes } from '../style/shapes';
import { Ground, Names } from './Ground';
import { Leaders } from './Leaders';
import type { Edges } from './names';
import type { Picture, Spot } from './picture';
import { AreaPatterns, Glyph, Shape } from './Signs';
import type { Words } from './StillMap';
import { namesIn, namesWithin, type Shown, sortedOut, spotsOf } from './scene';

interface Props {
  readonly picture: Picture;
  readonly shown: readonly Shown[];
  readonly number: (shown: Shown) => number;
  readonly words: Words;
}

const ID = 'print';
/** The picture is drawn as wide as a page of A4 has room, in CSS px; units of length below are px too. */
const WIDTH = 660;
const SIGN = 18;
/** Size of the numbers, and the width of a digit. */
const FIGURE = 12;
const DIGIT = 6.6;
const GAP = 2;

/** The map on paper: each shown mark has its number, a point beside its sign, a line or an area in a box. */
export function PrintPicture({ picture, shown, number, words }: Props) {
  const { width, height, marks } = picture;
  const scale = WIDTH / width;
  const { areas, lines, points } = sortedOut(shown, picture);
  const signOf = ({ mark, kind }: Shown): number => (mark.shape === 'point' ? SIGN * shapes[kind.shape].size : 0);
  const figureOf = (one: Shown): number => String(number(one)).length * DIGIT;
  const wide = (one: Shown): number => signOf(one) + GAP + figureOf(one) + 4;
  const all = [...areas, ...lines, ...points];
  const spots = spotsOf(all, picture, scale, (one) => [wide(one), SIGN]);
  const home = (id: string): Spot => [(marks[id]?.at[0] ?? 0) * scale, (marks[id]?.at[1] ?? 0) * scale];
  const taken = all.map((one): Edges => {
    const [x, y] = spots.get(one.mark.id) ?? [0, 0];
    return [x - wide(one) / 2, y - SIGN / 2, x + wide(one) / 2, y + SIGN / 2];
  });
  const parts = namesWithin(
    [...areas, ...lines].filter(({ mark }) => mark.parts),
    picture,
    scale,
  );
  const { names, dots } = namesIn(picture, scale, parts, taken, [0, 0, width * scale, height * scale]);
  return (
    <svg class="print-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.stillMap}>
      <Ground picture={picture} id={ID} />
      <AreaPatterns id={ID} shown={shown} scale={scale} />
      {[...areas, ...lines].map((one) => (
        <Shape key={one.mark.id} id={ID} shown={one} drawn={marks[one.mark.id] ?? { at: [0, 0] }} scale={scale} />
      ))}
      <g class="dots" transform={`scale(${1 / scale})`}>
        {dots.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1.75" />
        ))}
      </g>
      <Leaders spots={spots} home={home} scale={scale} />
      <Names names={names} scale={scale} />
      <g transform={`scale(${1 / scale})`}>
        {all.map((one) => {
          const [x, y] = spots.get(one.mark.id) ?? [0, 0];
          const start = x - wide(one) / 2 + 2;
          const size = signOf(one);
          const point = one.mark.shape === 'point';
          return (
            <g key={one.mark.id} data-number={number(one)}>
              {!point && <rect class="print-box" x={start - 3} y={y - 8} width={figureOf(one) + GAP + 6} height="16" rx="2" />}
              {point && <Glyph kind={one.kind} status={one.status} possible={one.possible} at={[start + size / 2, y]} size={size} />}
              <text class="print-figure" x={start + size + GAP} y={y} font-size={FIGURE} dominant-baseline="central">
                {number(one)}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}
