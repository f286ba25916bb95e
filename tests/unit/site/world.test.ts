import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/compile/assemble';
import { readBasemap } from '../../../src/compile/basemap';
import { Notebook } from '../../../src/compile/notebook';
import { geodataAssets } from '../../../src/site/assets';
import { readFolder } from '../../../src/site/folder';
import { prepare } from '../../../src/site/prerender';
import { coarseGround } from '../../../src/site/world';

const chile = readFolder('tests/atlases/chile-1960');
const bare: Files = new Map([...chile].filter(([name]) => !name.startsWith('basemap/')));
const READING = { folder: 'atlas', draft: false };

/** What the map and the look-ups of an atlas load. */
function loaded(files: Files) {
  const prepared = prepare(files, READING);
  const { assets, urls } = geodataAssets('tests/atlases/chile-1960', prepared, prepared.edgeKnownTo);
  const text = (url: string): string => String(assets.find(({ fileName }) => fileName === url)?.body);
  const ground = JSON.parse(text(urls.basemap)) as FeatureCollection;
  return { prepared, features: ground.features, names: text(urls.names), size: gzipSync(text(urls.basemap)).length };
}

const ofKind = (features: readonly Feature[], kind: string): Feature[] =>
  features.filter(({ properties }) => properties?.['kind'] === kind);
const isLand = (features: readonly Feature[], place: readonly number[]): boolean =>
  ofKind(features, 'land').some((land) => booleanPointInPolygon([...place], land as Feature<Polygon>));

describe('an atlas without a basemap', () => {
  const { prepared, features, names, size } = loaded(bare);

  it('is sound, and has land, lines, rivers and towns under its marks from the coarse world', () => {
    expect(prepared.problems).toEqual([]);
    for (const kind of ['land', 'lines', 'rivers', 'places']) expect(ofKind(features, kind).length, kind).toBeGreaterThan(0);
    const inland = prepared.features.filter(({ layer, shape }) => layer === 'erupciones' && shape === 'point');
    expect(inland.length).toBeGreaterThan(0);
    for (const { anchor } of inland) expect(isLand(features, anchor)).toBe(true);
    expect(isLand(features, [-120, -40])).toBe(false);
    expect(names).toContain('Temuco');
  });

  it('says on its page that the ground is coarse and whose it is, beside what it credits itself', () => {
    expect(prepared.html).toContain('coarse ground by Natural Earth');
    expect(prepared.html).toContain('GeoNames (CC BY 4.0)');
    expect(prepared.atlas.credits.map(({ text }) => text)).toContain('Natural Earth');
  });

  it('ships what lies about its first view and its marks alone', () => {
    const whole = readdirSync('src/site/world/basemap').map((file) => readFileSync(join('src/site/world/basemap', file)));
    expect(size).toBeLessThan(gzipSync(Buffer.concat(whole)).length / 2);
    expect(names).not.toContain('Kabul');
    const { features } = coarseGround({ extent: [5, 45, 10, 48], marks: [] });
    const all = features.flatMap(({ geometry }) => ('coordinates' in geometry ? (geometry.coordinates.flat(9) as number[]) : []));
    const [lons, lats] = [all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)];
    expect([Math.min(...lons), Math.max(...lons)]).toEqual([0, 15]);
    expect([Math.min(...lats), Math.max(...lats)]).toEqual([42, 51]);
  });
});

describe('an atlas with a basemap', () => {
  it('has its own ground alone, and says nothing of a coarse one', () => {
    const { prepared, features } = loaded(chile);
    expect(prepared.html).not.toContain('coarse ground');
    expect(features.map(({ properties }) => properties?.['kind'])).toEqual(
      prepared.basemap?.features.map(({ properties }) => properties?.['kind']),
    );
  });
});

describe('the world that ships', () => {
  const folder = 'src/site/world';
  it('is sound, and at most 250 kB after gzip', () => {
    const files = readFolder(folder);
    const notebook = new Notebook(files);
    expect(readBasemap(files, notebook)?.features.length).toBeGreaterThan(1000);
    expect(notebook.problems).toEqual([]);
    const sizes = [...files.values()].map((text) => gzipSync(text, { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });

  // Inland of every continent, islands, seas and lakes.
  it.each([
    [10, 50],
    [138, -25],
    [-155.5, 19.6],
    [-60, -10],
    [25, 0],
    [100, 60],
    [-100, 40],
    [174.8, -41.2],
  ])('has land at %d, %d', (...at) => {
    expect(isLand(coarseGround({ extent: [at[0] - 1, at[1] - 1, at[0] + 1, at[1] + 1], marks: [] }).features, at)).toBe(true);
  });

  it.each([
    [0, 0],
    [-30, 40],
    [33, -1],
    [-87, 44],
    [50, 42],
    [160, 0],
  ])('has water at %d, %d', (...at) => {
    expect(isLand(coarseGround({ extent: [at[0] - 9, at[1] - 9, at[0] + 9, at[1] + 9], marks: [] }).features, at)).toBe(false);
  });
});
