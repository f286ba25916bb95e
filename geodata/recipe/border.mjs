// The Afghanistan–Pakistan border: the edge that the time zones Asia/Kabul and Asia/Karachi share.
import { closeSync, openSync, readSync } from 'node:fs';
import { decode } from 'geobuf';
import Pbf from 'pbf';
import { line, shape } from './shape.mjs';
import { npmFile, npmJson } from './sources.mjs';

const DATA = 'data/timezones.geojson';
const WINDOW = [60, 29, 76, 38];
const ZONES = ['Asia/Kabul', 'Asia/Karachi'];
const key = ([x, y]) => `${x},${y}`;

/** Features of geo-tz's quadtree leaves that touch the window; quads a, b, c, d run anticlockwise from the north-east. */
function* leaves() {
  const index = npmJson('geo-tz', `${DATA}.index.json`);
  const file = openSync(npmFile('geo-tz', `${DATA}.geo.dat`), 'r');
  function* walk(node, [west, south, east, north]) {
    if (east < WINDOW[0] || west > WINDOW[2] || north < WINDOW[1] || south > WINDOW[3]) return;
    if (Array.isArray(node)) return; // a quad wholly inside one zone
    if (node.pos !== undefined) {
      const bytes = Buffer.alloc(node.len);
      readSync(file, bytes, 0, node.len, node.pos);
      yield { features: decode(new Pbf(bytes)).features, box: [west, south, east, north] };
      return;
    }
    const x = (west + east) / 2;
    const y = (south + north) / 2;
    const boxes = { a: [x, y, east, north], b: [west, y, x, north], c: [west, south, x, y], d: [x, south, east, y] };
    for (const [quad, child] of Object.entries(node)) yield* walk(child, boxes[quad]);
  }
  yield* walk(index.lookup, [-180, -90, 180, 90]);
  closeSync(file);
}

/** Edges that both zones have, leaving out the sides of the quads themselves. */
function sharedEdges() {
  const shared = [];
  for (const { features, box } of leaves()) {
    const seen = ZONES.map((zone) => {
      const edges = new Map();
      for (const { properties, geometry } of features) {
        if (properties.tzid !== zone) continue;
        const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
        for (const ring of rings) {
          for (let i = 1; i < ring.length; i++) {
            const [a, b] = [ring[i - 1], ring[i]];
            if (key(a) !== key(b)) edges.set([key(a), key(b)].sort().join(' '), [a, b]);
          }
        }
      }
      return edges;
    });
    const onSide = ([a, b]) =>
      [0, 1].some((axis) => a[axis] === b[axis] && [box[axis], box[axis + 2]].some((side) => Math.abs(side - a[axis]) < 2e-6));
    for (const [name, edge] of seen[0]) if (seen[1].has(name) && !onSide(edge)) shared.push(edge);
  }
  return shared;
}

/** Chains edges into lines, then bridges the gaps that rounding leaves at the sides of quads. */
function chain(edges) {
  const at = new Map();
  for (const edge of edges) for (const end of edge) at.set(key(end), [...(at.get(key(end)) ?? []), edge]);
  const used = new Set();
  const follow = (start) => {
    const path = [start];
    for (;;) {
      const last = path.at(-1);
      const next = at.get(key(last)).find((edge) => !used.has(edge));
      if (!next) return path;
      used.add(next);
      path.push(key(next[0]) === key(last) ? next[1] : next[0]);
    }
  };
  const parts = [];
  for (const edge of edges) {
    if (used.has(edge)) continue;
    used.add(edge);
    const forward = follow(edge[1]);
    const backward = follow(edge[0]);
    parts.push([...backward.reverse(), ...forward]);
  }
  return join(parts.sort((a, b) => b.length - a.length));
}

function join(parts) {
  let path = parts.shift();
  const gap = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  for (;;) {
    let best;
    for (const part of parts) {
      for (const [atEnd, flip] of [
        [true, false],
        [true, true],
        [false, false],
        [false, true],
      ]) {
        const distance = gap(path.at(atEnd ? -1 : 0), part.at(atEnd === flip ? -1 : 0));
        if (!best || distance < best.distance) best = { part, atEnd, flip, distance };
      }
    }
    if (!best || best.distance > 0.002) return { path, left: parts };
    const piece = best.flip ? [...best.part].reverse() : best.part;
    path = best.atEnd ? [...path, ...piece] : [...piece, ...path];
    parts = parts.filter((part) => part !== best.part);
  }
}

/** Douglas–Peucker in degrees. */
export async function simplify(coordinates, tolerance) {
  const result = await shape(`-simplify dp planar interval=${tolerance} keep-shapes`, { border: line(coordinates) });
  return result.features[0].geometry.coordinates;
}

/** The whole border from the tripoint with China to the tripoint with Iran. */
export function border() {
  const { path, left } = chain(sharedEdges());
  const lost = left.reduce((sum, part) => sum + part.length, 0);
  if (path.length < 30000 || lost > 200) throw new Error(`border broken: ${path.length} vertices, ${lost} left over`);
  if (path[0][1] < path.at(-1)[1]) path.reverse();
  return path.filter((point, i) => i === 0 || key(point) !== key(path[i - 1]));
}
