import type { Kind, Shape } from '../article/kind';
import { circle, type Glyph } from './glyph';

/** A shape as it is drawn: its glyph, and how large that is on the map; 1 is full size. */
interface Drawn {
  readonly glyph: Glyph | null;
  readonly size: number;
}

const full = (body: string): Drawn => ({ glyph: { body }, size: 1 });

/** How each shape is drawn; map, legend and article draw from the same path. */
export const shapes: Readonly<Record<Shape, Drawn>> = {
  star: full('M12 1.5 14.6 9.4 22.5 12 14.6 14.6 12 22.5 9.4 14.6 1.5 12 9.4 9.4Z'),
  arrow: full('M2.5 5H14.5L21.5 12 14.5 19H2.5L7.5 12Z'),
  triangle: full('M12 3 21.5 20H2.5Z'),
  square: full('M4 4H20V20H4Z'),
  diamond: full('M12 1.5 22.5 12 12 22.5 1.5 12Z'),
  drop: full('M12 1.5C15.5 7 19 10.8 19 15.2A7 7 0 0 1 5 15.2C5 10.8 8.5 7 12 1.5Z'),
  disc: { glyph: { body: circle(12, 12, 9.5) }, size: 0.9 },
  gate: { glyph: { body: circle(12, 12, 9.5), detail: 'M6.5 10.5H17.5V13.5H6.5Z' }, size: 0.9 },
  rings: full(`${circle(8.3, 12, 6.3)}${circle(15.7, 12, 6.3)}`),
  ring: { glyph: { body: `${circle(12, 12, 7)}${circle(12, 12, 3.5)}` }, size: 0.55 },
  line: { glyph: null, size: 1 },
  area: { glyph: null, size: 1 },
};

export const glyphOf = ({ shape }: Kind): Glyph | null => shapes[shape].glyph;

/** The sign by which it is told what fills and edges mean, whatever signs an atlas has. */
export const SAMPLE: Kind = { shape: 'triangle', colour: 'plum' };
