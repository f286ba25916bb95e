import type { Spot } from './picture';

interface Props {
  /** Where signs stand, px. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Where their places are, px. */
  readonly home: (id: string) => Spot;
  /** Px a unit of the picture. */
  readonly scale: number;
}

/** A sign this near to its place needs no line to it, px. */
const NEAR = 6;

/** Thin lines from signs that were set apart to the places that they stand for. */
export function Leaders({ spots, home, scale }: Props) {
  return (
    <g class="leaders" transform={`scale(${1 / scale})`}>
      {[...spots].map(([id, [x, y]]) => {
        const [homeX, homeY] = home(id);
        if (Math.hypot(x - homeX, y - homeY) < NEAR) return null;
        return (
          <g key={id}>
            <path d={`M${x} ${y}L${homeX} ${homeY}`} />
            <circle cx={homeX} cy={homeY} r="2" />
          </g>
        );
      })}
    </g>
  );
}
