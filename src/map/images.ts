import { KIND_COLOURS, SHAPES } from '../article/kind';
import { STATUSES, type Status } from '../article/mark';
import { isOneOf } from '../core/assert';
import type { Glyph } from '../style/glyph';
import type { Palette } from '../style/palette';
import { palettes } from '../style/palette';
import { shapes } from '../style/shapes';

/** Images are drawn at twice their size, for fine screens. */
export const PIXEL_RATIO = 2;
const ICON = 30;
const TILE = 34;
const HATCH = 7;

/**
 * Draws the image that a style asks for by id: `light:icon:star:red:claimed`, with `:possible` for a mark only possibly in
 * range, `light:name:ur:#4a4740:کابل`, `light:pattern:area:slate:agreed`, `light:pattern:disputed`, `light:dot`. Null for an id that nothing draws.
 */
export function drawImage(id: string): ImageData | null {
  const [theme, what, shape, colour, status, possible] = id.split(':');
  const palette = theme === 'light' || theme === 'dark' ? palettes[theme] : null;
  if (!palette) return null;
  if (what === 'name') return name(palette, shape ?? '', colour ?? '', id.split(':').slice(4).join(':'));
  if (what === 'dot') return draw(6, (context) => dot(context, palette));
  if (what === 'pattern' && shape === 'disputed') return draw(8, (context) => hatch(context, 8, palette.control, 0.7));
  if (!isOneOf(SHAPES, shape) || !isOneOf(KIND_COLOURS, colour) || !isOneOf(STATUSES, status)) return null;
  const { glyph } = shapes[shape];
  const ink = palette[colour];
  const look: Look = { colour: ink, ground: palette.land, status, possible: possible === 'possible' };
  if (what === 'icon' && glyph) return draw(ICON, (context) => icon(context, glyph, look, ICON));
  if (what !== 'pattern') return null;
  if (!glyph) return draw(HATCH, (context) => hatch(context, HATCH, ink, 0.8));
  return draw(TILE, (context) => {
    context.translate(TILE / 4, TILE / 4);
    icon(context, glyph, look, TILE / 2.6);
    context.translate(TILE / 2, TILE / 2);
    icon(context, glyph, look, TILE / 2.6);
  });
}

/** Height of a name's letters, px, and the room around them for what reaches above and below. */
const NAME = 13;
const NAME_ROOM = 3;

/** Families that join the letters of every language well, where the reader has them. */
const NAME_FONT: Readonly<Record<string, string>> = { ur: '"Noto Nastaliq Urdu", ' };

/** A name in a language of its own, shaped by the browser, with a halo in the ground's colour. */
function name({ land }: Palette, language: string, colour: string, text: string): ImageData {
  const font = `500 ${NAME}px ${NAME_FONT[language] ?? ''}"Noto Naskh Arabic", system-ui, sans-serif`;
  const ruler = context(1, 1);
  ruler.font = font;
  const { width, actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = ruler.measureText(text);
  const [wide, high] = [Math.ceil(width) + 2 * NAME_ROOM, Math.ceil(above + below) + 2 * NAME_ROOM];
  return paint(wide, high, (on) => {
    on.font = font;
    on.textAlign = 'center';
    on.lineJoin = 'round';
    on.lineWidth = 3;
    on.strokeStyle = land;
    on.fillStyle = colour;
    const [x, y] = [wide / 2, NAME_ROOM + above];
    on.strokeText(text, x, y);
    on.fillText(text, x, y);
  });
}

interface Look {
  readonly colour: string;
  readonly ground: string;
  readonly status: Status;
  readonly possible: boolean;
}

type Painter = (on: OffscreenCanvasRenderingContext2D) => void;

const draw = (size: number, painter: Painter): ImageData => paint(size, size, painter);

function paint(width: number, height: number, painter: Painter): ImageData {
  const [wide, high] = [width * PIXEL_RATIO, height * PIXEL_RATIO];
  const on = context(wide, high);
  on.scale(PIXEL_RATIO, PIXEL_RATIO);
  painter(on);
  return on.getImageData(0, 0, wide, high);
}

function context(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const on = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!on) throw new Error('This browser draws no canvas.');
  return on;
}

/** A glyph of `box` px, drawn from the top left of the context, with a halo in the ground's colour. */
function icon(
  context: OffscreenCanvasRenderingContext2D,
  { body, detail }: Glyph,
  { colour, ground, status, possible }: Look,
  box: number,
): void {
  const path = new Path2D(body);
  context.save();
  context.translate(box / 10, box / 10);
  context.scale((box * 0.8) / 24, (box * 0.8) / 24);
  context.lineJoin = 'round';
  context.strokeStyle = ground;
  context.lineWidth = 5;
  context.stroke(path);
  context.fillStyle = status === 'agreed' ? colour : ground;
  context.fill(path, 'evenodd');
  if (status === 'disputed') {
    context.save();
    context.beginPath();
    context.rect(0, 0, 12, 24);
    context.clip();
    context.fillStyle = colour;
    context.fill(path, 'evenodd');
    context.restore();
  }
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.setLineDash(possible ? [3.5, 2.5] : status === 'unverified' ? [2, 2] : []);
  context.stroke(path);
  if (detail) {
    context.fillStyle = status === 'agreed' ? ground : colour;
    context.fill(new Path2D(detail));
  }
  context.restore();
}

function hatch(context: OffscreenCanvasRenderingContext2D, size: number, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
  }
  context.stroke();
}

function dot(context: OffscreenCanvasRenderingContext2D, palette: Palette): void {
  context.fillStyle = palette.control;
  context.beginPath();
  context.arc(3, 3, 1.75, 0, 2 * Math.PI);
  context.fill();
}
