// Small plane geometry on lon/lat paths (distances in degrees with longitude scaled; fine over a few tens of km).
const SCALE = Math.cos((33 * Math.PI) / 180);
export const KM = 111.195; // one degree of latitude

export const distance = (a, b) => Math.hypot((a[0] - b[0]) * SCALE, a[1] - b[1]) * KM;

/** Nearest point of a path: { point, index (of the segment's first vertex), t (along the segment), km }. */
export function nearest(path, [px, py]) {
  let best = { km: Infinity };
  for (let index = 0; index + 1 < path.length; index++) {
    const [ax, ay] = path[index];
    const dx = (path[index + 1][0] - ax) * SCALE;
    const dy = path[index + 1][1] - ay;
    const wx = (px - ax) * SCALE;
    const wy = py - ay;
    const t = Math.min(1, Math.max(0, (wx * dx + wy * dy) / (dx * dx + dy * dy || 1)));
    const km = Math.hypot(wx - t * dx, wy - t * dy) * KM;
    if (km < best.km) best = { point: [ax + (t * dx) / SCALE, ay + t * dy], index, t, km };
  }
  return best;
}

/** Index of the vertex of a path nearest to a point. */
export function nearestVertex(path, point) {
  let best = 0;
  for (let index = 1; index < path.length; index++) {
    if (distance(path[index], point) < distance(path[best], point)) best = index;
  }
  return best;
}

/** The vertices of a path from one index to another, both included, in that direction. */
export const stretch = (path, from, to) => (from <= to ? path.slice(from, to + 1) : path.slice(to, from + 1).reverse());

/** Where segment ab crosses the path first, or undefined. */
export function crossing(path, a, b) {
  let first;
  for (let index = 0; index + 1 < path.length; index++) {
    const [c, d] = [path[index], path[index + 1]];
    const det = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
    if (det === 0) continue;
    const s = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / det;
    const t = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / det;
    if (s < 0 || s > 1 || t < 0 || t > 1) continue;
    if (!first || s < first.s) first = { s, index, t, point: [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])] };
  }
  return first;
}

/** Catmull–Rom curve through the points, `steps` pieces a span: for lines drawn by hand. */
export function smooth(points, steps = 6) {
  const at = (i) => points[Math.min(points.length - 1, Math.max(0, i))];
  const curve = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      curve.push(
        [0, 1].map(
          (k) =>
            0.5 *
            (2 * p1[k] +
              (p2[k] - p0[k]) * t +
              (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t +
              (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t * t * t),
        ),
      );
    }
  }
  return [...curve, points.at(-1)];
}

/** A point on a grid of so many decimals. */
export const round = (point, digits) => point.map((number) => Number(number.toFixed(digits)));

/** Rings of a Polygon or MultiPolygon. */
export const rings = ({ type, coordinates }) => (type === 'Polygon' ? coordinates : coordinates.flat());

/** Parts of a LineString or MultiLineString. */
export const parts = ({ type, coordinates }) => (type === 'LineString' ? [coordinates] : coordinates);
