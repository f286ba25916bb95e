/** The shape of a symbol on a 24 × 24 grid, as SVG path data filled by the even-odd rule. */
export interface Glyph {
  readonly body: string;
  /** Drawn over the body: in the ground's colour on a filled body, in the symbol's own colour on a hollow one. */
  readonly detail?: string;
}

/** SVG path data of a circle. */
export const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
