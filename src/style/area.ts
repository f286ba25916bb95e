import { areaLayers, type Kind } from './kind';

/** A district or a province: an outline with a 45° hatch, and no pin. */
export const area: Kind = {
  colour: 'area',
  glyph: null,
  sign: 'area',
  size: 1,
  areas: areaLayers('area'),
  lines: () => [],
  points: () => [],
};
