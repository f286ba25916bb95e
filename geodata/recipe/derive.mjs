// Derives everything under geodata/basemap/ and the geometry of the features that have no simple point.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from './apply.mjs';
import { beside, district, outerEdges, province } from './areas.mjs';
import { border as borderLine, simplify } from './border.mjs';
import { disputed } from './disputed.mjs';
import { edgeError } from './edge-error.mjs';
import { round } from './geometry.mjs';
import { faces, land } from './land.mjs';
import { detailNetwork, itsBorder, lines } from './lines.mjs';
import { places } from './places.mjs';
import { provinces } from './provinces.mjs';
import { relief } from './relief.mjs';
import { rivers } from './rivers.mjs';
import { roads } from './roads.mjs';
import { basemap, geometryFile } from './sources.mjs';
import { canonical, writeFeatures, writeText } from './write.mjs';

const file = (name) => join(basemap, `${name}.geojson`);
mkdirSync(basemap, { recursive: true });

console.log('border');
const border = (await simplify(borderLine(), 0.001)).map((point) => round(point, 4));

console.log('base map');
const network = await detailNetwork(border);
const ground = await land(await faces(network, border));
const { lines: inner, areas } = await provinces(ground);
const streams = await rivers();
writeFeatures(file('land'), ground);
writeFeatures(file('disputed'), await disputed(), 3);
writeFeatures(file('lines'), await lines(network));
writeFeatures(file('provinces'), inner);
writeFeatures(file('rivers'), streams, 3);
writeFeatures(file('roads'), roads());
writeFeatures(file('places'), await places(areas), 3);
await relief();

console.log('geometry of features');
const KUNAR = 'AFG-1762';
const NANGARHAR = 'AFG-1764';
const KHOST = 'AFG-1758';
const FRONT = [KUNAR, NANGARHAR, 'AFG-3413', KHOST, 'AFG-1759', 'AFG-1750']; // … Paktia, Khost, Paktika, Helmand
const EAST = [NANGARHAR, KUNAR, 'AFG-1770', 'AFG-1761']; // … Laghman, Nuristan
/** Districts with the subdivisions that joined them in 2018. */
const RAIDS = {
  'dera-ismail-khan': ['dera-ismail-khan', 'd-i-khan-subdivision'],
  'north-waziristan': ['north-waziristan'],
  bajaur: ['bajaur'],
  bannu: ['bannu', 'bannu-subdivision'],
};
const kurram = district(['kurram'], border);
const raids = Object.entries(RAIDS).map(([name, ids]) => [name, district(ids, border)]);
const multi = (polygons) => ({ type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) });

const geometries = {
  'durand-line': { type: 'LineString', coordinates: border },
  'border-posts-attack': beside(border, areas, FRONT),
  'khost-strike': await province(areas, KHOST),
  'kurram-district': kurram,
  'kurram-raids': kurram,
  'place-kurram': kurram,
  ...Object.fromEntries(raids.map(([name, geometry]) => [`district-${name}`, geometry])),
  'northwest-raids': multi(raids.map(([, geometry]) => geometry)),
  'khyber-pakhtunkhwa': await province(areas, 'PAK-1123'),
  balochistan: await province(areas, 'PAK-1108'),
  'eastern-afghanistan': multi(await Promise.all(EAST.map((code) => province(areas, code)))),
};
const entries = Object.entries(geometries).map(([id, geometry]) => `${JSON.stringify(id)}:${JSON.stringify(canonical(geometry, 4))}`);
writeText(geometryFile, `{\n${entries.join(',\n')}\n}\n`);
for (const [source, edges] of [
  ['districts', outerEdges(border)],
  ['Natural Earth', await itsBorder()],
]) {
  const { most, all } = edgeError(edges, border);
  console.log(`  ${source}: 95 % of the edge within ${most.toFixed(1)} km of the border line, all within ${all.toFixed(1)} km`);
}
apply();
