import fc from 'fast-check';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Archive, readArchive } from '../../../src/dataset/archive';
import { plainName, plainNames } from '../../../src/dataset/tile-names';
import { archiveOf } from '../../archive';
import { file } from './files';

const NAMES = ['events', '__proto__', 'constructor', 'toString', 'roads', 'valueOf'];
const feature: Feature = {
  type: 'Feature',
  properties: { name: 'toString' },
  geometry: { type: 'Point', coordinates: [70, 34] },
};
const ARCHIVE = archiveOf({ layers: Object.fromEntries(NAMES.map((name) => [name, [feature]])), maxZoom: 0 });

describe('names of a tile’s layers', () => {
  it('that every object has are changed alike in the tile and in what is told of the archive, others stay', async () => {
    const blob = file(Uint8Array.from(ARCHIVE));
    const { outcome } = await readArchive(blob, 'a.pmtiles');
    const plain = ['events', '._proto__', '.onstructor', '.oString', 'roads', '.alueOf'];
    expect(outcome).toMatchObject({ tiles: { layers: plain } });
    const text = Buffer.from(await new Archive(blob).tile(0, 0, 0)).toString('latin1');
    for (const name of plain) expect(text, name).toContain(name);
    for (const name of ['constructor', 'valueOf']) expect(text, name).not.toContain(name);
    // Only names of layers: a text of the same letters stays.
    expect(text.split('toString')).toHaveLength(NAMES.length + 1);
    expect(text).not.toContain('__proto__');
  });

  it('are as long as before, and no name of an object', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      expect(plainName(name)).toHaveLength(name.length);
      expect(plainName(name) in {}).toBe(false);
    }
  });

  it('leaves any other bytes as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const tile = Uint8Array.from(bytes);
        plainNames(tile.buffer);
        expect(tile).toEqual(Uint8Array.from(bytes));
      }),
    );
  });
});
