// The packages everything is derived from: npm ones come with `npm ci`, Debian ones are fetched here.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, 'cache');

export const basemap = join(here, '..', 'basemap');
export const layers = join(here, '..', 'layers');
export const geometryFile = join(here, 'geometry.json');

/** Debian packages (bookworm) by exact version, with the sha256 of every file that is read (debian.json). */
const debian = JSON.parse(readFileSync(join(here, 'debian.json'), 'utf8'));

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function unpack(name, version) {
  const target = join(cache, `${name}_${version.replace(/[^\w.+-]/g, '_')}`);
  if (existsSync(target)) return target;
  mkdirSync(cache, { recursive: true });
  const deb = `${name}_${version.replace(':', '%3a')}_all.deb`;
  if (!existsSync(join(cache, deb))) {
    console.log(`  fetching ${name} ${version}`);
    try {
      execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: cache, stdio: 'pipe' });
    } catch (error) {
      throw new Error(
        `apt-get could not download ${name}=${version} (Debian 12 "bookworm"). Fetch ${deb} by other means ` +
          `and put it into geodata/recipe/cache/.\n${error.stderr ?? error}`,
      );
    }
  }
  execFileSync('dpkg-deb', ['-x', join(cache, deb), target]);
  return target;
}

/** Path of a file inside a Debian package, checked against its sha256. */
export function debianFile(name, file) {
  const source = debian[name];
  const path = join(unpack(name, source.version), file);
  if (!existsSync(path)) throw new Error(`${name} ${source.version} holds no ${file}`);
  const found = sha256(path);
  if (found !== source.files[file]) {
    throw new Error(`${name}: ${file} has sha256 ${found}, expected ${source.files[file]}`);
  }
  return path;
}

/** A Natural Earth layer of libmagics++-data: checks the geometry and the attributes, gives the .shp. */
export function naturalEarth(scale, layer) {
  const stem = `usr/share/magics/${scale}/ne_${scale}_${layer}`;
  debianFile('libmagics++-data', `${stem}.dbf`);
  return debianFile('libmagics++-data', `${stem}.shp`);
}

/** Path of a file inside an npm package of this recipe. */
export const npmFile = (name, file) => join(here, 'node_modules', name, file);

export const npmJson = (name, file) => JSON.parse(readFileSync(npmFile(name, file), 'utf8'));
