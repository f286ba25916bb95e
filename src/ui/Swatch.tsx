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

/** Colours of categories, as places in the palette: of a layer those of its first three. */
export function Swatch({ colours }: { readonly colours: readonly number[] }) {
  const dots = colours.slice(0, DOTS.length);
  const places = DOTS[dots.length - 1] ?? [];
  return (
    <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">
      {places.map(([x, y, radius], index) => (
        <circle key={index} cx={x} cy={y} r={radius} style={{ fill: `var(--category-${dots[index]})` }} />
      ))}
    </svg>
  );
}
