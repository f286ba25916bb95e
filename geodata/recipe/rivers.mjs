// Rivers of the detail extent: GSHHG (WDB-II) levels 1–3; names for those that can be told for sure; the Kurram by hand.
import { File, ready } from 'h5wasm/node';
import { distance, nearest, parts, smooth } from './geometry.mjs';
import { Network } from './network.mjs';
import { collection, EXTENT, line, shape } from './shape.mjs';
import { debianFile } from './sources.mjs';

const ARM = 11; // km
const [WEST, SOUTH, , NORTH] = EXTENT;
const EAST = 82; // the Indus and the Sutlej to their sources

/** Named courses as points along them, downstream; the way between is found in the network of segments. */
const COURSES = [
  {
    name: 'Indus',
    rank: 1,
    through: [
      [81.3, 31.3],
      [77.58, 34.13],
      [75.63, 35.32],
      [72.24, 33.9],
      [71.0, 31.8],
      [68.87, 27.68],
      [68.33, 25.4],
      [67.9, 24.2],
    ],
  },
  {
    name: 'Kabul',
    rank: 2,
    through: [
      [69.3, 34.53],
      [70.45, 34.44],
      [71.98, 34.02],
      [72.24, 33.9],
    ],
  },
  {
    name: 'Helmand',
    rank: 2,
    through: [
      [67.5, 34.1],
      [65.1, 32.3],
      [64.36, 31.58],
      [62.0, 30.6],
    ],
  },
  {
    name: 'Kunar',
    rank: 2,
    through: [
      [71.78, 35.85],
      [71.15, 34.87],
      [70.55, 34.41],
    ],
  },
];

/** Courses in the part of the map that is seen closest. */
const CURVED = ['Kabul', 'Kunar'];

/** The Kurram from its source past Parachinar and Thall to Bannu: GSHHG lies up to 2.4 km off it, so it is redrawn. */
const KURRAM = [
  [69.56, 33.78],
  [69.68, 33.755],
  [69.8, 33.775],
  [69.9, 33.79],
  [69.961, 33.805],
  [70.04, 33.812],
  [70.12, 33.8],
  [70.21, 33.755],
  [70.28, 33.7],
  [70.33, 33.64],
  [70.34, 33.58],
  [70.37, 33.51],
  [70.44, 33.43],
  [70.52, 33.37],
  [70.54, 33.3],
  [70.5, 33.22],
  [70.47, 33.13],
  [70.52, 33.05],
  [70.6, 33.02],
  [70.68, 32.95],
  [70.76, 32.84],
  [70.86, 32.72],
  [70.98, 32.64],
  [71.12, 32.61],
  [71.26, 32.62],
  [71.4, 32.61],
];

/** Segments of the binned file: 2° bins from the north-west, 16-bit positions from each bin's south-west corner. */
async function segments() {
  await ready;
  const file = new File(debianFile('gmt-gshhg-high', 'usr/share/gmt-gshhg/binned_river_h.nc'), 'r');
  const column = (name) => file.get(name).value;
  const first = column('Id_of_first_segment_in_a_bin');
  const count = column('N_segments_in_a_bin');
  const level = column('Hierarchial_level_of_a_segment');
  const start = column('Id_of_first_point_in_a_segment');
  const points = column('N_points_for_a_segment');
  const x = column('Relative_longitude_from_SW_corner_of_bin');
  const y = column('Relative_latitude_from_SW_corner_of_bin');
  const found = [];
  for (let west = WEST; west < EAST; west += 2) {
    for (let south = Math.floor(SOUTH / 2) * 2; south < NORTH; south += 2) {
      const bin = ((88 - south) / 2) * 180 + west / 2;
      for (let s = first[bin]; s < first[bin] + count[bin]; s++) {
        if (level[s] > 3) continue;
        const path = [];
        for (let p = start[s]; p < start[s] + points[s]; p++) {
          path.push([west + ((x[p] & 0xffff) * 2) / 65535, south + ((y[p] & 0xffff) * 2) / 65535]);
        }
        found.push(line(path, { rank: Math.max(1, level[s]) }));
      }
    }
  }
  file.close();
  return found;
}

/** A second bank or a side arm of a named river: all of it lies close to the course. */
const beside = ({ path }, named) => {
  const near = named.filter(({ geometry }) => nearest(geometry.coordinates, path[0]).km < ARM);
  return near.some(({ geometry }) => path.every((point) => nearest(geometry.coordinates, point).km < ARM));
};

/** Rivers of the Indian plains and of the Tarim basin, which the extent would cut off, and scraps. */
const aside = ({ path, properties: { rank } }) =>
  (rank === 3 && distance(path[0], path.at(-1)) < 12) ||
  path.every(
    ([x, y]) =>
      (rank > 1 && x > 71.5 && y < 30.5) ||
      (x > 73.5 && y < 30.6) ||
      (x > 74.6 && y > 36.4) ||
      (rank > 1 && x > 78) ||
      (x > 77.5 && y < 31.05),
  );

/** Drops points at which a course runs back on itself, as it does where bins meet. */
const unspike = (path) =>
  path.filter((point, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    return !before || !after || distance(before, after) > 0.7 * (distance(before, point) + distance(point, after));
  });

export async function rivers() {
  const clipped = await shape(`-snap interval=0.0005 -clip bbox=${[WEST, SOUTH, EAST, NORTH]} -explode`, {
    rivers: collection(await segments()),
  });
  const network = new Network(clipped.features.map(({ geometry, properties }) => ({ path: parts(geometry)[0], properties })));
  const named = COURSES.map(({ name, rank, through }) => line(unspike(network.course(through)), { rank, name }));
  const byKurram = (path) => path.some((p) => KURRAM.some((k) => distance(p, k) < 4)) && !path.some((p) => distance(p, KURRAM.at(-1)) < 15);
  const others = network.unused().filter((segment) => !byKurram(segment.path) && !beside(segment, named) && !aside(segment));
  const joined = await shape('-snap interval=0.001 -dissolve rank -simplify dp planar interval=0.007', {
    rivers: collection(others.map(({ path, properties }) => line(path, properties))),
  });
  const courses = await shape('-simplify dp planar interval=0.004', { named: collection(named) });
  for (const { geometry, properties } of courses.features) {
    if (CURVED.includes(properties.name)) geometry.coordinates = smooth(geometry.coordinates, 3);
  }
  return [
    ...courses.features,
    line(smooth(KURRAM, 4), { rank: 3, name: 'Kurram' }),
    ...joined.features.sort((a, b) => a.properties.rank - b.properties.rank),
  ];
}
