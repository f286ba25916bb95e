// How exact the sources of the generalised edges are: where they draw the border too, it is known better.
import { nearest } from './geometry.mjs';

const STEP = 0.05; // of an edge

/** How far edges (pairs of points) lie from the border, km: 95 % of their length within `most`, all within `all`. Ends beyond it don't count. */
export function edgeError(edges, border) {
  const found = edges
    .flatMap(([from, to]) =>
      Array.from({ length: 1 / STEP }, (_, i) => {
        const t = i * STEP;
        const { km, index, t: along } = nearest(border, [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
        const beyond = (index === 0 && along === 0) || (index === border.length - 2 && along === 1);
        return { km: beyond ? null : km, weight: Math.hypot(to[0] - from[0], to[1] - from[1]) };
      }),
    )
    .filter(({ km }) => km !== null)
    .sort((a, b) => a.km - b.km);
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const most = found.find(({ weight }) => {
    sum += weight;
    return sum >= 0.95 * total;
  });
  return { most: most.km, all: found.at(-1).km };
}
