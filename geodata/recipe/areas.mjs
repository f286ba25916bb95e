// Areas that features of the atlas lie in: provinces, districts, and stretches of the border beside provinces.
import svg from '@svg-maps/pakistan.districts';
import { simplify } from './border.mjs';
import { crossing, nearest, rings, stretch } from './geometry.mjs';
import { collection, shape } from './shape.mjs';

/** Measured georeference of the package's pixels (control: 102 district centroids). */
const place = (x, y) => [60.68403 + 0.00996648 * x - 0.00007273 * y, 37.37934 - 0.00001826 * x - 0.0087 * y];

/** First ring of an SVG path of straight pieces (M, m, L, l, z), in pixels. */
function ring(path) {
  const points = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.split(/z/i)[0].matchAll(/([a-z])([^a-z]*)/gi)) {
    if (!/[ml]/i.test(command)) throw new Error(`path command ${command} is not understood`);
    const numbers = rest.match(/-?\d+(\.\d+)?/g).map(Number);
    for (let i = 0; i < numbers.length; i += 2) {
      const relative = command === command.toLowerCase();
      [x, y] = [numbers[i] + (relative ? x : 0), numbers[i + 1] + (relative ? y : 0)];
      points.push([x, y]);
    }
  }
  return points;
}

const districts = new Map(svg.locations.map(({ id, path }) => [id, ring(path)]));

/** Pixel corners that another district has too: an edge between two of them is domestic. */
function isShared(id, [x, y]) {
  for (const [other, points] of districts) {
    if (other !== id && points.some(([px, py]) => Math.hypot(px - x, py - y) < 1.5)) return true;
  }
  return false;
}

/** The district's domestic edge as a path in degrees; a closed ring if it doesn't touch the border. */
function domesticEdge(id, border) {
  const points = districts.get(id);
  if (!points) throw new Error(`no district ${id}`);
  const outer = points.map((point) => !isShared(id, point) && nearest(border, place(...point)).km < 25);
  const first = outer.findIndex((is, i) => !is && outer[(i - 1 + outer.length) % outer.length]);
  if (first < 0) return { path: points.map((point) => place(...point)), closed: true };
  const path = [];
  for (let i = 0; i < points.length && !outer[(first + i) % points.length]; i++) path.push(place(...points[(first + i) % points.length]));
  return { path, closed: false };
}

/** Where the end of a path meets the border: it is cut there if it runs across, or carried to the nearest point. */
function landfall(path, border) {
  for (let i = path.length - 1; i > path.length / 2; i--) {
    const hit = crossing(border, path[i], path[i - 1]);
    if (hit) return { inner: path.slice(0, i), at: hit };
  }
  return { inner: path, at: nearest(border, path.at(-1)) };
}

/** A district of Pakistan, its edge along the border taken from the border line. */
export function district(id, border) {
  const { path, closed } = domesticEdge(id, border);
  if (closed) return { type: 'Polygon', coordinates: [[...path, path[0]]] };
  const end = landfall(path, border);
  const start = landfall([...end.inner].reverse(), border);
  const inner = start.inner.reverse();
  const edge = stretch(border, end.at, start.at);
  return { type: 'Polygon', coordinates: [[...inner, ...edge, inner[0]]] };
}

/** Provinces by their codes as one area, simplified. */
export async function province(areas, codes, tolerance = 0.003) {
  const own = areas.filter(({ properties }) => codes.includes(properties.code));
  if (own.length < codes.length) throw new Error(`provinces missing among ${codes}`);
  const result = await shape(`-dissolve -simplify dp planar interval=${tolerance} keep-shapes -filter-islands min-vertices=5`, {
    areas: collection(own),
  });
  return result.features[0].geometry;
}

/** The stretches of the border beside the given provinces, simplified at 0.003°. */
export async function beside(border, areas, codes) {
  const key = ([x, y]) => `${x.toFixed(5)},${y.toFixed(5)}`;
  const corners = new Set(
    areas.filter(({ properties }) => codes.includes(properties.code)).flatMap(({ geometry }) => rings(geometry).flat().map(key)),
  );
  const runs = [];
  let run = [];
  for (const point of border) {
    if (corners.has(key(point))) run.push(point);
    else {
      if (run.length > 5) runs.push(run);
      run = [];
    }
  }
  if (run.length > 5) runs.push(run);
  return { type: 'MultiLineString', coordinates: await Promise.all(runs.map((path) => simplify(path, 0.003))) };
}
