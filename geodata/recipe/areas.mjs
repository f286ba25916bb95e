// Areas that features of the atlas lie in: provinces, districts, and stretches of the border beside provinces.
// Where they lie on the border line they have its vertices, all of them.
import svg from '@svg-maps/pakistan.districts';
import { crossing, nearest, nearestVertex, rings, stretch } from './geometry.mjs';
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

/** Whether several districts have the pixel corner: an edge between two such is domestic. */
function isShared([x, y]) {
  const near = ([px, py]) => Math.hypot(px - x, py - y) < 1.5;
  return [...districts.values()].filter((points) => points.some(near)).length > 1;
}

/** One ring around districts that lie side by side; the package gives neighbours the same corners. */
function together(ids) {
  const key = (point) => point.map(Math.round).join();
  const next = new Map();
  const inner = new Set(ids.flatMap((id) => edges(id).map(([a, b]) => `${key(b)} ${key(a)}`)));
  for (const [a, b] of ids.flatMap(edges)) if (!inner.has(`${key(a)} ${key(b)}`)) next.set(key(a), b);
  const first = districts.get(ids[0]).find((point) => next.has(key(point)));
  const path = [first];
  for (let at = next.get(key(first)); key(at) !== key(first); at = next.get(key(at))) path.push(at);
  if (path.length !== next.size) throw new Error(`${ids} do not lie side by side`);
  return path;
}

/** The edges of a district's ring, all rings wound alike. */
function edges(id) {
  const points = districts.get(id);
  if (!points) throw new Error(`no district ${id}`);
  const ends = points.map((point, i) => [point, points[(i + 1) % points.length]]).filter(([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]) > 0.5);
  const twice = ends.reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0);
  return twice > 0 ? ends : ends.map(([a, b]) => [b, a]).reverse();
}

/** The domestic edge of districts taken together as a path in degrees; a closed ring if it doesn't touch the border. */
function domesticEdge(ids, border) {
  const points = together(ids);
  const outer = points.map((point) => !isShared(point) && nearest(border, place(...point)).km < 25);
  const first = outer.findIndex((is, i) => !is && outer[(i - 1 + outer.length) % outer.length]);
  if (first < 0) return { path: points.map((point) => place(...point)), closed: true };
  const path = [];
  for (let i = 0; i < points.length && !outer[(first + i) % points.length]; i++) path.push(place(...points[(first + i) % points.length]));
  return { path, closed: false };
}

/** The vertex of the border that the end of a path comes to: where it runs across the border it is cut there. */
function landfall(path, border) {
  for (let i = path.length - 1; i > path.length / 2; i--) {
    const hit = crossing(border, path[i], path[i - 1]);
    if (hit) return { inner: path.slice(0, i), at: nearestVertex(border, hit.point) };
  }
  return { inner: path, at: nearestVertex(border, path.at(-1)) };
}

/** A district of Pakistan with the subdivisions that joined it, its edge along the border taken from the border line. */
export function district(ids, border) {
  const { path, closed } = domesticEdge(ids, border);
  if (closed) return { type: 'Polygon', coordinates: [[...path, path[0]]] };
  const end = landfall(path, border);
  const start = landfall([...end.inner].reverse(), border);
  const inner = start.inner.reverse();
  const edge = stretch(border, end.at, start.at);
  return { type: 'Polygon', coordinates: [[...inner, ...edge, inner[0]]] };
}

/** The package's own edges along the border, which are not used: they show how exact its other edges are. */
export function outerEdges(border) {
  const along = (point) => !isShared(point) && nearest(border, place(...point)).km < 25;
  return [...districts.values()].flatMap((points) =>
    points.flatMap((from, i) => {
      const to = points[(i + 1) % points.length];
      return along(from) && along(to) ? [[place(...from), place(...to)]] : [];
    }),
  );
}

/** A province by its code as it lies between the inner lines and the outline that the map draws. */
export async function province(areas, code) {
  const own = areas.filter(({ properties }) => properties.code === code);
  if (own.length === 0) throw new Error(`no province ${code}`);
  const { features } = await shape('-dissolve -filter-islands min-vertices=5', { areas: collection(own) });
  return features[0].geometry;
}

/** The stretch of the border beside each of the given provinces, in their order. */
export function beside(border, areas, codes) {
  const key = ([x, y]) => `${x.toFixed(4)},${y.toFixed(4)}`;
  const coordinates = codes.map((code) => {
    const own = areas.filter(({ properties }) => properties.code === code);
    const corners = new Set(own.flatMap(({ geometry }) => rings(geometry).flat().map(key)));
    const on = border.flatMap((point, i) => (corners.has(key(point)) ? [i] : []));
    const [from, to] = [on[0], on.at(-1)];
    if (on.length < 2 || on.length !== to - from + 1) throw new Error(`${code} does not lie on one stretch of the border`);
    return stretch(border, from, to);
  });
  return { type: 'MultiLineString', coordinates };
}
