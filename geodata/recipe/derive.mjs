// Derives everything under geodata/basemap/ and the geometry of the features that have no simple point.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from './apply.mjs';
import { beside, district, province } from './areas.mjs';
import { border as borderLine, simplify } from './border.mjs';
import { disputed } from './disputed.mjs';
import { round } from './geometry.mjs';
import { faces, land } from './land.mjs';
import { detailNetwork, lines } from './lines.mjs';
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
const FRONT = [KUNAR, NANGARHAR, 'AFG-3413', 'AFG-1758', 'AFG-1759', 'AFG-1750']; // … Paktia, Khost, Paktika, Helmand
const EAST = [NANGARHAR, KUNAR, 'AFG-1770', 'AFG-1761']; // … Laghman, Nuristan
const RAIDS = ['dera-ismail-khan', 'north-waziristan', 'bajaur', 'bannu'];
const kurram = district('kurram', border);
const raids = RAIDS.map((id) => district(id, border));

const geometries = {
  'durand-line': [{ type: 'LineString', coordinates: border }, 4],
  'border-posts-attack': [await beside(border, areas, FRONT), 4],
  'kurram-district': [kurram, 4],
  'kurram-raids': [kurram, 4],
  'place-kurram': [kurram, 4],
  ...Object.fromEntries(RAIDS.map((id, i) => [`district-${id}`, [raids[i], 4]])),
  'northwest-raids': [{ type: 'MultiPolygon', coordinates: raids.map(({ coordinates }) => coordinates) }, 4],
  'khyber-pakhtunkhwa': [await province(areas, ['PAK-1123'], 0.006), 4],
  balochistan: [await province(areas, ['PAK-1108'], 0.006), 4],
  'eastern-afghanistan': [await province(areas, EAST, 0.003), 4],
};
const entries = Object.entries(geometries).map(
  ([id, [geometry, digits]]) => `${JSON.stringify(id)}:${JSON.stringify(canonical(geometry, digits))}`,
);
writeText(geometryFile, `{\n${entries.join(',\n')}\n}\n`);
apply();
