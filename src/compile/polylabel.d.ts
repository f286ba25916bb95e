/** The part of the `polylabel` package that is used here; the package ships no types. */
declare module 'polylabel' {
  /** The point of a polygon that lies farthest from its edge, within `precision` (in the units of the coordinates). */
  export default function polylabel(polygon: [number, number][][], precision?: number): [number, number];
}
