import type { CustomRenderMethodInput } from 'maplibre-gl';
import { BYTE, CATEGORIES, type Points, STRIDE } from '../dataset/points';
import { type DayWindow, rangeOf, type Slice, type Slices } from '../dataset/slices';
import { ATTRIBUTE, fragmentShader, vertexShader } from './rows-shader';

/** How a frame shows the points. */
interface Look {
  readonly window: DayWindow;
  /** Leaves out what is only possibly in it. */
  readonly onlyCertain: boolean;
  readonly slices: Slices;
  /** Bit c: whether category c is drawn. */
  readonly mask: number;
  /** Red, green, blue and alpha of each category, 0 to 1, colours already multiplied by alpha. */
  readonly colours: Float32Array;
  /** Radius of a point of medium size, px of the canvas. */
  readonly radius: number;
  /** Draws every so many-th point: 1, 2, 4 or 8. */
  readonly every: number;
  /** Middle of the view in Web Mercator, 0 to 1. */
  readonly middle: readonly [number, number];
}

/** The points in the memory of the graphics card. It is gone when its context is lost. */
export interface Drawing {
  readonly draw: (input: CustomRenderMethodInput, look: Look) => void;
  readonly free: () => void;
}

const UNIFORMS = [
  'u_projection_matrix',
  'u_projection_fallback_matrix',
  'u_projection_tile_mercator_coords',
  'u_projection_clipping_plane',
  'u_projection_transition',
  'u_middle',
  'u_range',
  'u_only_certain',
  'u_mask',
  'u_dated',
  'u_radius',
  'u_colours',
] as const;

interface Program {
  readonly program: WebGLProgram;
  readonly uniforms: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>;
}

/** Uploads the points. */
export function createDrawing(gl: WebGL2RenderingContext, points: Points): Drawing {
  const buffer = gl.createBuffer();
  const array = gl.createVertexArray();
  const programs = new Map<string, Program>();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, points.vertices, gl.STATIC_DRAW);
  for (const location of Object.values(ATTRIBUTE)) gl.enableVertexAttribArray(location);
  gl.bindVertexArray(null);

  /** Draws every nth point of a slice. The same ones whatever the slice's ends, so that nothing flickers when they move. */
  const drawSlice = ({ first, count }: Slice, every: number): void => {
    const start = Math.ceil(first / every) * every;
    const drawn = Math.ceil((first + count - start) / every);
    if (drawn <= 0) return;
    const stride = STRIDE * every;
    const offset = start * STRIDE;
    gl.vertexAttribPointer(ATTRIBUTE.at, 2, gl.FLOAT, false, stride, offset + BYTE.x);
    gl.vertexAttribIPointer(ATTRIBUTE.days, 4, gl.UNSIGNED_SHORT, stride, offset + BYTE.days);
    gl.vertexAttribIPointer(ATTRIBUTE.kind, 3, gl.UNSIGNED_BYTE, stride, offset + BYTE.category);
    gl.drawArrays(gl.POINTS, 0, drawn);
  };

  return {
    draw: (input, look) => {
      if (look.mask === 0) return;
      const { variantName, vertexShaderPrelude, define } = input.shaderData;
      const found = programs.get(variantName) ?? link(gl, `${vertexShaderPrelude}\n${define}`);
      programs.set(variantName, found);
      const { uniforms } = found;
      gl.useProgram(found.program);
      place(gl, uniforms, input, points.origin, look.middle);
      const { from, to } = rangeOf(look.window);
      gl.uniform2i(uniforms.u_range, from, to);
      gl.uniform1i(uniforms.u_only_certain, Number(look.onlyCertain));
      gl.uniform1ui(uniforms.u_mask, look.mask);
      gl.uniform1f(uniforms.u_radius, look.radius);
      gl.uniform4fv(uniforms.u_colours, look.colours.subarray(0, 4 * CATEGORIES));
      gl.bindVertexArray(array);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      const { single, spans, undated } = look.slices;
      gl.uniform1i(uniforms.u_dated, 0);
      drawSlice(undated, look.every);
      gl.uniform1i(uniforms.u_dated, 1);
      drawSlice(spans, look.every);
      drawSlice(single, look.every);
      gl.bindVertexArray(null);
    },
    free: () => {
      for (const { program } of programs.values()) gl.deleteProgram(program);
      gl.deleteVertexArray(array);
      gl.deleteBuffer(buffer);
    },
  };
}

/**
 * Sets where the points lie. The graphics card counts with seven digits, which is some metres of the whole world and
 * would shake up close: so positions are told from the middle of the view, to which the matrices are moved in float64.
 */
function place(
  gl: WebGL2RenderingContext,
  uniforms: Program['uniforms'],
  { defaultProjectionData: projection }: CustomRenderMethodInput,
  origin: Points['origin'],
  middle: Look['middle'],
): void {
  const x = Math.fround(middle[0] - origin[0]);
  const y = Math.fround(middle[1] - origin[1]);
  const flat = (matrix: ArrayLike<number>): Float32Array => moved(matrix, origin[0] + x, origin[1] + y);
  const [left, top, width, height] = projection.tileMercatorCoords;
  const round = uniforms.u_projection_transition !== null;
  gl.uniformMatrix4fv(uniforms.u_projection_matrix, false, round ? Float32Array.from(projection.mainMatrix) : flat(projection.mainMatrix));
  gl.uniform2f(uniforms.u_middle, x, y);
  if (!round) return;
  gl.uniformMatrix4fv(uniforms.u_projection_fallback_matrix, false, flat(projection.fallbackMatrix));
  gl.uniform4f(uniforms.u_projection_tile_mercator_coords, left + (origin[0] + x) * width, top + (origin[1] + y) * height, width, height);
  gl.uniform4f(uniforms.u_projection_clipping_plane, ...projection.clippingPlane);
  gl.uniform1f(uniforms.u_projection_transition, projection.projectionTransition);
}

/** The matrix (columns first) after a move by x and y. */
function moved(matrix: ArrayLike<number>, x: number, y: number): Float32Array {
  const result = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) result[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  return result;
}

function link(gl: WebGL2RenderingContext, head: string): Program {
  const program = gl.createProgram();
  const shaders = [
    [gl.VERTEX_SHADER, vertexShader(head)],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const;
  const complaints = shaders.map(([type, source]) => {
    const shader = gl.createShader(type) as WebGLShader;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
    return shader;
  });
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(
      `Points can't be drawn: ${complaints.map((shader) => gl.getShaderInfoLog(shader)).join(' ')}${gl.getProgramInfoLog(program)}`,
    );
  const uniforms = Object.fromEntries(UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]));
  return { program, uniforms: uniforms as Program['uniforms'] };
}
