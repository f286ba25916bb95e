// National boundaries: Natural Earth 10m inside the detail extent, 50m outside, without the line the map draws itself.

import { distance, parts, round } from './geometry.mjs';
import { collection, EXTENT, feature, line, shape } from './shape.mjs';
import { naturalEarth } from './sources.mjs';

const [WEST, SOUTH, EAST, NORTH] = EXTENT;
const LAND = 'admin_0_boundary_lines_land';
const isDurand = ({ adm0_left, adm0_right }) => [adm0_left, adm0_right].sort().join() === 'Afghanistan,Pakistan';
const isDisputed = ({ featurecla }) => !/^International/.test(featurecla);
const onEdge = ([x, y]) => [x - WEST, x - EAST, y - SOUTH, y - NORTH].some((d) => Math.abs(d) < 1e-6);

const tidy = (features) =>
  features
    .filter(({ properties, geometry }) => geometry && !isDurand(properties))
    .flatMap(({ properties, geometry }) => parts(geometry).map((part) => line(part, { disputed: isDisputed(properties) })));

/** Natural Earth's own Afghanistan–Pakistan line as pairs of points: not drawn, but it shows how exact its other lines are. */
export async function itsBorder() {
  const { features } = await shape(`-clip bbox=${EXTENT}`, naturalEarth('10m', LAND));
  const own = features.filter(({ properties, geometry }) => geometry && isDurand(properties));
  return own.flatMap(({ geometry }) => parts(geometry).flatMap((path) => path.slice(1).map((point, i) => [path[i], point])));
}

/** Moves the ends of lines at the two tripoints onto the ends of the border line. */
function tieToBorder(features, border) {
  const ends = [border[0], border.at(-1)];
  for (const { geometry } of features) {
    const path = geometry.coordinates;
    for (const i of [0, path.length - 1]) {
      const end = ends.find((point) => distance(point, path[i]) < 4);
      if (end) path[i] = end;
    }
  }
  return features;
}

/** Natural Earth's lines and coast inside the detail extent, simplified together so that they still meet. */
export async function detailNetwork(border) {
  const boundaries = await shape(`-clip bbox=${EXTENT}`, naturalEarth('10m', LAND));
  const land = await shape(`-clip bbox=${EXTENT} -filter-islands min-area=8km2 -lines`, naturalEarth('10m', 'land'));
  const coast = land.features.map(({ geometry }) => feature(geometry, { coast: true }));
  const all = collection([...tieToBorder(tidy(boundaries.features), border), ...coast]);
  const simple = await shape('-snap interval=0.0005 -simplify dp planar interval=0.0035 -clean', { all });
  const fixed = [border[0], border.at(-1)];
  const grid = (point) => fixed.find((end) => distance(end, point) < 0.01) ?? round(point, 3);
  return simple.features.flatMap(({ properties, geometry }) => parts(geometry).map((part) => line(part.map(grid), properties)));
}

/** Coarse lines outside the extent; their ends at its edge are moved to the detailed lines' ends there. */
async function coarse(detail) {
  const world = await shape(`-erase bbox=${EXTENT} -simplify dp planar interval=0.07`, naturalEarth('50m', LAND));
  const ends = detail.flatMap(({ geometry }) => [geometry.coordinates[0], geometry.coordinates.at(-1)]).filter(onEdge);
  const features = tidy(world.features);
  for (const { geometry } of features) {
    const path = geometry.coordinates;
    for (const i of [0, path.length - 1]) {
      if (!onEdge(path[i])) continue;
      const best = ends.toSorted((a, b) => distance(a, path[i]) - distance(b, path[i]))[0];
      if (distance(best, path[i]) < 15) path[i] = best;
    }
    geometry.coordinates = path.map((point) => (onEdge(point) ? point : round(point, 2)));
  }
  return features;
}

/** The lines to draw: one feature for all plain lines and one for all disputed ones, in each of the two scales. */
export async function lines(network) {
  const detail = network.filter(({ properties }) => !properties.coast);
  const world = await coarse(detail);
  return [detail, world].flatMap((set, i) =>
    [false, true].map((disputed) =>
      feature(
        {
          type: 'MultiLineString',
          coordinates: set.filter(({ properties }) => properties.disputed === disputed).map(({ geometry }) => geometry.coordinates),
        },
        { disputed, scale: i === 0 ? '10m' : '50m' },
      ),
    ),
  );
}
