// Canonical GeoJSON: rounded, wound by the right-hand rule, in a fixed order, one feature a line.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rewindRing } from './winding.mjs';

const round = (number, digits) => Number(number.toFixed(digits));
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

function path(points, digits) {
  const rounded = points.map(([x, y]) => [round(Math.min(180, Math.max(-180, x)), digits), round(Math.min(90, Math.max(-90, y)), digits)]);
  return rounded.filter((point, i) => i === 0 || !same(point, rounded[i - 1]));
}

function ringOf(points, digits, outer) {
  const open = path(points, digits);
  if (same(open[0], open.at(-1))) open.pop();
  return open.length < 3 ? undefined : rewindRing([...open, open[0]], outer);
}

function polygonOf(rings, digits) {
  const outer = ringOf(rings[0], digits, true);
  return (
    outer && [
      outer,
      ...rings
        .slice(1)
        .map((ring) => ringOf(ring, digits, false))
        .filter(Boolean),
    ]
  );
}

/** A geometry rounded, wound and stripped of parts that rounding made empty. */
export function canonical({ type, coordinates }, digits) {
  if (type === 'Point') return { type, coordinates: coordinates.map((number) => round(number, digits)) };
  if (type === 'LineString') return { type, coordinates: path(coordinates, digits) };
  if (type === 'MultiLineString') {
    const lines = coordinates.map((line) => path(line, digits)).filter((line) => line.length > 1);
    return lines.length === 1 ? { type: 'LineString', coordinates: lines[0] } : { type, coordinates: lines };
  }
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => polygonOf(rings, digits)).filter(Boolean);
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons };
}

const empty = ({ coordinates }) => coordinates.length === 0;

/** Writes a FeatureCollection and gives its size in bytes, gzip -9. */
export function writeFeatures(file, features, digits = 4) {
  const lines = features
    .map(({ properties, geometry }) => ({ type: 'Feature', properties, geometry: canonical(geometry, digits) }))
    .filter(({ geometry }) => !empty(geometry))
    .map((feature) => JSON.stringify(feature));
  return writeText(file, `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`);
}

export function writeText(file, text) {
  writeFileSync(file, text);
  const size = gzipSync(text, { level: 9 }).length;
  console.log(`  ${file.split('/').slice(-2).join('/')}: ${text.length} bytes, ${size} gzip`);
  return size;
}
