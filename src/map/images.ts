import { SYMBOLS, type SymbolKind } from '../core/atlas';
import { STATUSES, type Status } from '../core/mark';
import type { Glyph } from '../layers/glyph';
import { kinds } from '../layers/kinds';
import type { Palette, Theme } from '../layers/palette';
import { palettes } from '../layers/palette';

/** Images are drawn at twice their size, for fine screens. */
export const PIXEL_RATIO = 2;
const ICON = 30;
const TILE = 34;
const HATCH = 7;

/**
 * Draws the image that a style asks for by id: `light:icon:strike:claimed`, with `:possible` for a mark only possibly in
 * range, `light:pattern:area:agreed`, `light:pattern:disputed`, `light:dot`. Null for an id that nothing draws.
 */
export function drawImage(id: string): ImageData | null {
  const [theme, what, kind, status, possible] = id.split(':');
  const palette = palettes[theme as Theme];
  if (!palette) return null;
  if (what === 'dot') return draw(6, (context) => dot(context, palette));
  if (what === 'pattern' && kind === 'disputed') return draw(8, (context) => hatch(context, 8, palette.control, 0.7));
  if (!SYMBOLS.includes(kind as SymbolKind) || !STATUSES.includes(status as Status)) return null;
  const { glyph, colour } = kinds[kind as SymbolKind];
  const look: Look = { colour: palette[colour], ground: palette.land, status: status as Status, possible: possible === 'possible' };
  if (what === 'icon' && glyph) return draw(ICON, (context) => icon(context, glyph, look, ICON));
  if (what !== 'pattern') return null;
  if (!glyph) return draw(HATCH, (context) => hatch(context, HATCH, palette[colour], 0.8));
  return draw(TILE, (context) => {
    context.translate(TILE / 4, TILE / 4);
    icon(context, glyph, look, TILE / 2.6);
    context.translate(TILE / 2, TILE / 2);
    icon(context, glyph, look, TILE / 2.6);
  });
}

interface Look {
  readonly colour: string;
  readonly ground: string;
  readonly status: Status;
  readonly possible: boolean;
}

function draw(size: number, paint: (context: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pixels = size * PIXEL_RATIO;
  const context = new OffscreenCanvas(pixels, pixels).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no canvas.');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  paint(context);
  return context.getImageData(0, 0, pixels, pixels);
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
