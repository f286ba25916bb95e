import type { CustomRenderMethodInput } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, STRIDE } from '../../../src/dataset/points';
import { ALL_CATEGORIES, dayWindow, slicesOf } from '../../../src/dataset/slices';
import { createDrawing } from '../../../src/map/rows-drawing';
import { layOut, randomRows } from '../../random-points';

const DAYS = 40;
const points = layOut(randomRows(500, DAYS, { spans: 0.2, undated: 0.1 }), 0, DAYS);

/** A WebGL context that does nothing but note which vertices are drawn. */
function noting() {
  const drawn: number[] = [];
  let from = 0;
  let step = 0;
  const calls: Record<string, unknown> = {
    vertexAttribPointer: (location: number, _size: number, _type: number, _normal: boolean, stride: number, offset: number) => {
      if (location === 0) [from, step] = [offset / STRIDE, stride / STRIDE];
    },
    drawArrays: (_mode: number, first: number, count: number) => {
      for (let n = first; n < first + count; n++) drawn.push(from + n * step);
    },
    getUniformLocation: () => null,
    getProgramParameter: () => true,
  };
  const gl = new Proxy(calls, { get: (known, name: string) => known[name] ?? (/^[A-Z_]+$/.test(name) ? name : () => ({})) });
  return { gl: gl as unknown as WebGL2RenderingContext, drawn };
}

/** Places of the vertices that are drawn for a range when only every so many-th is. */
function drawnFor(from: number, to: number, every: number): number[] {
  const { gl, drawn } = noting();
  const window = dayWindow(points, { from, to });
  const projection = { mainMatrix: new Float64Array(16), tileMercatorCoords: [0, 0, 1, 1] };
  const input = { shaderData: { variantName: 'flat', vertexShaderPrelude: '', define: '' }, defaultProjectionData: projection };
  createDrawing(gl, points).draw(input as unknown as CustomRenderMethodInput, {
    window,
    onlyCertain: false,
    slices: slicesOf(points, window),
    mask: ALL_CATEGORIES,
    colours: new Float32Array(4 * CATEGORIES),
    radius: 3,
    every,
    middle: [0.5, 0.5],
  });
  return drawn.sort((a, b) => a - b);
}

describe('what is drawn for a range', () => {
  it('is the slices of the range, each point once', () => {
    const { single, spans, undated } = slicesOf(points, dayWindow(points, { from: 5, to: 20 }));
    const wanted = [single, spans, undated].flatMap(({ first, count }) => Array.from({ length: count }, (_, n) => first + n));
    expect(wanted.length).toBeGreaterThan(100);
    expect(drawnFor(5, 20, 1)).toEqual(wanted);
  });

  it.each([2, 4, 8])('is every %ith of them when thinned, the same ones whatever the range', (every) => {
    expect(drawnFor(5, 20, every)).toEqual(drawnFor(5, 20, 1).filter((place) => place % every === 0));
    expect(drawnFor(6, 31, every)).toEqual(drawnFor(6, 31, 1).filter((place) => place % every === 0));
  });
});
