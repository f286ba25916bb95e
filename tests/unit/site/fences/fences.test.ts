import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fencesBroken, roomOf } from '../../../../src/site/fences/fences';
import { ROOMS } from '../../../../src/site/fences/rooms';
import { checkSources } from '../../../../src/site/fences/sources';

/** What is wrong with a made-up file, were it in `src/` beside these. */
const faultsOf = (path: string, text: string): string[] =>
  fencesBroken(
    new Map([
      ['core/day.ts', ''],
      ['map/mount.ts', ''],
      ['lookup/lookup.ts', 'export type Lookup = 1;'],
      [path, text],
    ]),
  );

describe('a room imports what the table lets it', () => {
  test('its own files, the rooms and the packages that are listed', () => {
    expect(faultsOf('core/made-up.ts', "import { a } from './day'; import distance from '@turf/distance';")).toEqual([]);
    expect(faultsOf('article/made-up.ts', "import { a } from '../core/day';")).toEqual([]);
    expect(faultsOf('map/made-up.ts', "import 'maplibre-gl/dist/maplibre-gl.css';")).toEqual([]);
    expect(faultsOf('site/made-up.ts', "import { join } from 'node:path';")).toEqual([]);
  });

  test.each([
    ["import { mount } from '../map/mount';", 'map/mount.ts'],
    ["import type { Mount } from '../map/mount';", 'map/mount.ts'],
    ["export * from '../map/mount';", 'map/mount.ts'],
    ["export { mount } from '../map/mount';", 'map/mount.ts'],
    ["const late = () => import('../map/mount');", 'map/mount.ts'],
    ["type Late = import('../map/mount').Mount;", 'map/mount.ts'],
    ["const at = new URL('../map/mount.ts', import.meta.url);", 'map/mount.ts'],
    ["import { signal } from '@preact/signals';", '@preact/signals'],
    ["import { h } from 'preact';", 'preact'],
    ["import maplibre from 'maplibre-gl';", 'maplibre-gl'],
    ["import { readFileSync } from 'node:fs';", 'node:fs'],
  ])('of core, not: %s', (text, target) => {
    expect(faultsOf('core/made-up.ts', text)).toEqual([`core/made-up.ts: core must not import ${target}`]);
  });

  test('a package that only begins like a listed one is not listed', () => {
    expect(faultsOf('core/made-up.ts', "import x from '@turf/distance-weight';")).toHaveLength(1);
  });

  test('types alone, where the table says so', () => {
    expect(faultsOf('ui/made-up.ts', "import type { Lookup } from '../lookup/lookup';")).toEqual([]);
    expect(faultsOf('ui/made-up.ts', "import { type Lookup } from '../lookup/lookup';")).toEqual([]);
    expect(faultsOf('ui/made-up.ts', "import { type Lookup, look } from '../lookup/lookup';")).toEqual([
      'ui/made-up.ts: ui must not import lookup/lookup.ts but for its types',
    ]);
  });

  test('a folder within a room belongs to it, unless it is a room of its own', () => {
    expect(roomOf('map/deep/made-up.ts')).toBe('map');
    expect(roomOf('ui/messages/en.ts')).toBe('ui/messages');
  });

  test('a file that stands in no room is refused, and so is an import of nothing', () => {
    expect(faultsOf('attic/made-up.ts', '')).toEqual([expect.stringContaining('stands in no room')]);
    expect(faultsOf('core/made-up.ts', "import './gone';")).toEqual(['core/made-up.ts: ./gone is no file of src/']);
  });
});

describe('nothing goes in a circle', () => {
  test('files, types included', () => {
    const files = new Map([
      ['core/a.ts', "import type { B } from './b';"],
      ['core/b.ts', "import { c } from './c';"],
      ['core/c.ts', "export type A = import('./a').A;"],
    ]);
    expect(fencesBroken(files)).toEqual(['files in a circle: core/a.ts → core/b.ts → core/c.ts → core/a.ts']);
  });

  test('folders, even where no files do', () => {
    const files = new Map([
      ['map/a.ts', "import { b } from './deep/b';"],
      ['map/deep/b.ts', ''],
      ['map/deep/c.ts', "import { d } from '../d';"],
      ['map/d.ts', ''],
    ]);
    expect(fencesBroken(files)).toEqual(['folders in a circle: map → map/deep → map']);
  });
});

describe('the table', () => {
  test('holds for the sources, and the diagram is drawn of it', () => {
    expect(checkSources()).toEqual([]);
  });

  test.each(['pure', 'worker', 'page', 'node'])('gives each room its environment: %s', (runs) => {
    const { include } = JSON.parse(readFileSync(`src/tsconfig.${runs}.json`, 'utf8')) as { include: string[] };
    const folders = include.filter((name) => !/\.d\.ts$|^site\/\*\.tsx/.test(name));
    const rooms = Object.keys(ROOMS).filter((name) => ROOMS[name]?.runs === runs && name !== 'styles' && !name.startsWith('ui/'));
    expect(folders.sort()).toEqual(rooms.sort());
  });
});
