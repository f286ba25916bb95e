// npm run ground -- W,S,E,N [FOLDER]: cuts the ground of a region into FOLDER/basemap. `--world`: the coarse world of the project.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COARSE, planFor, regionIn } from './plan.mjs';
import { writeFeatures } from './write.mjs';

const CREDITS = [
  { text: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  { text: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' },
];
const world = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'site', 'world', 'basemap');

/** Cuts what a plan says into a folder, a file for each part that there is. */
async function cut(plan, folder, digits) {
  const { ground } = await import('./region.mjs');
  const parts = await ground(plan);
  mkdirSync(folder, { recursive: true });
  for (const [name, features] of Object.entries(parts))
    if (features.length > 0) writeFeatures(join(folder, `${name}.geojson`), features, digits);
}

try {
  const [region, folder = 'geodata'] = process.argv.slice(2);
  if (region === '--world') await cut(COARSE, world, 2);
  else {
    if (region === undefined) throw new Error('npm run ground -- W,S,E,N [FOLDER]');
    const box = regionIn(region);
    const target = join(folder, 'basemap');
    // What somebody drew or derived isn't lost by a slip.
    if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} isn't empty: move what is in it away first`);
    await cut(planFor(box), target, 3);
    console.log(`Let "credits" of ${join(folder, 'atlas.json')} hold:\n${CREDITS.map((credit) => `  ${JSON.stringify(credit)}`).join(',\n')}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
