import { colourAt } from '../../dataset/points';
import './swatch.css';

/** Places of up to three dots on a 16 × 16 grid. */
const DOTS = [
  [[8, 8, 5]],
  [
    [5, 8, 4],
    [11, 8, 4],
  ],
  [
    [5, 10.5, 3.6],
    [11, 10.5, 3.6],
    [8, 5.5, 3.6],
  ],
] as const;

interface Props {
  readonly categories: readonly number[];
  /** How far the colours of their layer are moved on. */
  readonly paletteOffset: number;
}

/** The colour of a category of own rows; of a layer those of its first categories. */
export function Swatch({ categories, paletteOffset }: Props) {
  const colours = categories.slice(0, DOTS.length).map((category) => colourAt(category, paletteOffset));
  const places = DOTS[colours.length - 1] ?? [];
  return (
    <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">
      {places.map(([x, y, radius], index) => (
        <circle key={index} cx={x} cy={y} r={radius} style={{ fill: `var(--category-${colours[index]})` }} />
      ))}
    </svg>
  );
}
