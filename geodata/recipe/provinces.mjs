// Provinces of Afghanistan and Pakistan: Natural Earth's inner lines, brought to the outline that the map draws.
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { distance, nearest, nearestVertex, parts, rings, round } from './geometry.mjs';
import { inside, units } from './land.mjs';
import { clip, collection, feature, line, shape } from './shape.mjs';

const TOUCHING = 0.6; // km
const key = ([x, y]) => `${x.toFixed(5)},${y.toFixed(5)}`;

async function innerLines(code, outline) {
  const own = units().filter(({ properties }) => properties.country === code);
  const found = await shape('-snap interval=0.0002 -dissolve code -innerlines -simplify dp planar interval=0.005', {
    units: collection(own),
  });
  const clipped = await clip(found, outline);
  return clipped.features.flatMap(({ geometry }) => parts(geometry)).map((path) => path.map((point) => round(point, 3)));
}

/** Lengthens loose ends straight to the nearest vertex of the outline, so that it gets no new one; inside, three lines or more meet at a node. */
function reach(lines, outline) {
  const edges = rings(outline.geometry);
  const count = new Map();
  for (const path of lines) for (const point of [path[0], path.at(-1)]) count.set(key(point), (count.get(key(point)) ?? 0) + 1);
  const target = (point) => {
    const [{ ring, km }] = edges.map((ring) => ({ ring, km: nearest(ring, point).km })).sort((a, b) => a.km - b.km);
    return { point: ring[nearestVertex(ring, point)], km };
  };
  const done = new Set();
  return lines.map((path) => {
    let result = path;
    for (const start of [true, false]) {
      const end = start ? path[0] : path.at(-1);
      const meeting = count.get(key(end));
      if (meeting > 2 || done.has(key(end))) continue;
      const { point, km } = target(end);
      if (km > (meeting === 1 ? 12 : 4)) continue;
      done.add(key(end));
      // A point almost on the outline would make the line cross it on its way to the vertex.
      if (meeting === 1 && km < TOUCHING && result.length > 2) result = start ? result.slice(1) : result.slice(0, -1);
      result = start ? [point, ...result] : [...result, point];
    }
    return result;
  });
}

/**
 * @returns {{ lines: Feature[], areas: Feature[] }} inner lines, and the provinces as faces between them with their `code`
 */
export async function provinces(landFeatures) {
  const result = { lines: [], areas: [] };
  for (const [code, tint] of [
    ['AFG', 1],
    ['PAK', 2],
  ]) {
    const whole = landFeatures.find(({ properties }) => properties.tint === tint);
    const outline = feature({ type: 'Polygon', coordinates: [rings(whole.geometry)[0]] }); // islands and lakes left aside
    const lines = reach(await cut(code, outline), outline);
    const drawn = await shape('-snap interval=0.00005 -polygons gap-tolerance=0.005', {
      all: collection([...lines, ...rings(outline.geometry)].map((path) => line(path, {}))),
    });
    const own = units();
    for (const face of drawn.features) {
      const point = inside(face.geometry);
      const unit = own.find((area) => booleanPointInPolygon(point, area));
      if (unit) result.areas.push(feature(face.geometry, unit.properties));
    }
    result.lines.push(feature({ type: 'MultiLineString', coordinates: lines }, { country: code === 'AFG' ? 'Afghanistan' : 'Pakistan' }));
  }
  return result;
}

/** Inner lines inside the outline; scraps that the outline cuts off beyond it are dropped. */
async function cut(code, outline) {
  const clipped = await innerLines(code, outline);
  return clipped.filter((path) => path.length > 2 || distance(path[0], path.at(-1)) > 2);
}
