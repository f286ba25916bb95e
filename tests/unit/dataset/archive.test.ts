import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import type { Feature, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ENDLESS } from '../../../src/core/day';
import { once, throughout } from '../../../src/core/interval';
import { isArchive, readArchive } from '../../../src/dataset/archive';
import { OTHER } from '../../../src/dataset/points';
import { metadataOf } from '../../../src/dataset/tile-metadata';
import { rowOfTile, type Tiles } from '../../../src/dataset/tiles';
import { fileFault } from '../../../src/ui/messages/en-faults';
import { notice } from '../../../src/ui/messages/en-notices';
import { archiveOf } from '../../archive';
import { file } from './files';

const point = (coordinates: Position, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const EVENTS = [
  point([69.18, 34.53], { title: 'First', type: 'strike', start: 20370, end: 20372 }),
  point([66.45, 30.92], { title: 'Second', type: 'clash', start: 20394 }),
];
const small = (): Buffer => archiveOf({ layers: { events: EVENTS }, maxZoom: 6 });
const blob = (bytes: Buffer): Blob => file(new Uint8Array(bytes));

async function tilesOf(bytes: Buffer): Promise<Tiles & { readonly notices: readonly string[] }> {
  const { outcome } = await readArchive(blob(bytes), 'a.pmtiles');
  if (outcome.type !== 'done' || !outcome.tiles) throw new Error(JSON.stringify(outcome));
  return { ...outcome.tiles, notices: outcome.report.notices.map(notice) };
}
async function reasonOf(what: Blob | string): Promise<string> {
  const { outcome } = await readArchive(what, 'a.pmtiles');
  return outcome.type === 'failed' ? fileFault(outcome.fault) : outcome.type;
}

// What the package says of damage is for the console.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));

describe('a PMTiles archive', () => {
  it('is told by its first bytes', async () => {
    expect(await isArchive(blob(small()))).toBe(true);
    expect(await isArchive(file('PMTiles'))).toBe(false);
    expect(await isArchive(file(''))).toBe(false);
  });

  it('tells its layers, zoom levels, days, columns and how many rows it says that it has', async () => {
    const { notices, ...tiles } = await tilesOf(small());
    expect(tiles).toEqual({
      layers: ['events'],
      minZoom: 0,
      maxZoom: 6,
      bounds: [60, 23, 78, 39],
      dated: true,
      title: 'title',
      category: 'type',
      values: ['strike', 'clash'],
      rows: 2,
    });
    expect(notices.join(' ')).toMatch(/zoom 0 to 6.*start and end.*"type"/);
  });

  it('gives its tiles, and nothing where there is none', async () => {
    const { archive } = await readArchive(blob(small()), 'a.pmtiles');
    expect((await archive?.tile(0, 0, 0))?.byteLength).toBeGreaterThan(50);
    expect((await archive?.tile(6, 0, 0))?.byteLength).toBe(0);
    expect((await archive?.tile(12, 0, 0))?.byteLength).toBe(0);
  });

  it.each([
    ['no column start', [point([60, 30], { title: 'a' })]],
    ['the column start is text', [point([60, 30], { start: '2025-10-09' })]],
    ['the column start goes up to 1760000000', [point([60, 30], { start: 1_760_000_000 })]],
  ])('whose days can’t be read is shown at any date, and says why: %s', async (why, features) => {
    const { dated, notices } = await tilesOf(archiveOf({ layers: { events: features }, maxZoom: 2 }));
    expect(dated).toBe(false);
    expect(notices.join(' ')).toContain(why);
  });

  it.each([
    ['pictures', { header: { 99: 2 } }, 'Its tiles are pictures'],
    ['Brotli', { header: { 98: 3 } }, 'compressed in a way that no browser can unpack'],
    ['a zoom that can’t be', { header: { 101: 200 } }, 'zoom levels are out of range'],
    ['no vector layers', { metadata: {} }, 'names no vector layers'],
    ['a layer without a name', { metadata: { vector_layers: [{ id: '' }] } }, 'names no vector layers'],
    ['metadata that are no object', { metadata: [1] }, 'names no vector layers'],
  ])('of %s is refused with a reason', async (_, plan, why) => {
    expect(await reasonOf(blob(archiveOf({ layers: { events: EVENTS }, maxZoom: 2, ...plan })))).toContain(why);
  });

  it('that unpacks to more than it may is refused', async () => {
    const padded = archiveOf({
      layers: { events: EVENTS },
      maxZoom: 0,
      metadata: { vector_layers: [], padding: ' '.repeat(40 * 1024 * 1024) },
    });
    expect(await reasonOf(blob(padded))).toContain('unpacks to more than 32 MB');
  });

  it('that is cut off or damaged anywhere gives a reason or nothing worse', async () => {
    const bytes = small();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const other = Buffer.from(cut ? bytes.subarray(0, at) : bytes);
        if (!cut) other[at] = byte;
        const { outcome, archive } = await readArchive(blob(other), 'a.pmtiles');
        if (outcome.type === 'failed') expect(fileFault(outcome.fault)).toMatch(/\.$|: .+/);
        await archive?.tile(3, 5, 3).catch((error: Error) => expect(error).toBeInstanceOf(Error));
      }),
      { numRuns: 60 },
    );
  });
});

describe('metadata of an archive', () => {
  it('may be anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ vector_layers: fc.jsonValue(), tilestats: fc.jsonValue() })), (anything) => {
        expect(Array.isArray(metadataOf(anything).layers)).toBe(true);
      }),
    );
  });
});

describe('a row of a tile', () => {
  const tiles = { dated: true, title: 'name', category: 'kind', values: ['a', 'b'] } as unknown as Tiles;
  const of = (properties: Record<string, unknown>) => rowOfTile(tiles, properties, [60, 30]);

  it('has its days, of which a part counts as a whole, its category, title and all columns as text', () => {
    expect(of({ name: 'One', kind: 'b', start: 20370.5, end: 20372, fine: true, none: null })).toMatchObject({
      category: 1,
      when: throughout(20370, 20372),
      text: {
        title: 'One',
        cells: [
          ['name', 'One'],
          ['kind', 'b'],
          ['start', '20370.5'],
          ['end', '20372'],
          ['fine', 'true'],
        ],
      },
    });
    expect(of({ start: 20370, end: 20360 }).when).toEqual(throughout(20370, 20370));
    expect(of({ start: 20370 }).when).toEqual(throughout(20370, 20370));
    expect(of({ start: '20370' }).when).toBeNull();
    // Seconds are no days, and an end that is never is open.
    expect(of({ start: 1_760_000_000 }).when).toBeNull();
    expect(of({ start: 20370, end: 999_999_999 }).when).toEqual(throughout(20370, ENDLESS));
    // One moment within, and within what it can be.
    expect(of({ start: 20370, end: 20400, certain_from: 20400, certain_to: 20370 }).when).toEqual(once(20370, 20400));
    expect(of({ start: 20370, end: 20400, certain_from: 20300, certain_to: 20500 }).when).toEqual(throughout(20370, 20400));
    expect(of({ start: 20370, end: 20400, certain_from: 'soon' }).when).toEqual(throughout(20370, 20400));
    expect(of({ kind: 'c' }).category).toBe(OTHER);
    expect(of({}).category).toBe(OTHER);
  });

  it('is told apart by what it says and where it is', () => {
    const rows = [of({ name: 'One' }), of({ name: 'Two' }), rowOfTile(tiles, { name: 'One' }, [61, 30])].map(({ row }) => row);
    expect(new Set(rows).size).toBe(3);
    expect(of({ name: 'One' }).row).toBe(rows[0]);
    expect(rowOfTile(tiles, { name: 'One' }, [60, 30], 7).row).not.toBe(rows[0]);
  });
});

describe('an archive of a site', () => {
  let server: Server;
  let site = '';
  const asked: string[] = [];
  let fails = 0;
  let version = 1;
  beforeAll(async () => {
    const bytes = small();
    server = createServer(({ url = '', headers }, response) => {
      asked.push(`${url} ${headers.range}`);
      if (url === '/gone.pmtiles') return response.writeHead(404).end();
      if (url === '/away.pmtiles') return response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end();
      if (url === '/whole.pmtiles') return response.end(Buffer.concat([bytes, Buffer.alloc(20_000)]));
      const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(headers.range ?? '')?.map(Number) ?? [];
      if (fails > 0) return fails-- && response.writeHead(503).end();
      const part = bytes.subarray(from, to + 1);
      return response.writeHead(206, { ETag: `"${version}"`, 'Content-Length': part.length }).end(part);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is read in parts', async () => {
    const { outcome, archive } = await readArchive(`${site}/a.pmtiles`, 'a.pmtiles');
    expect(outcome.type).toBe('done');
    expect((await archive?.tile(6, 44, 25))?.byteLength).toBeGreaterThan(0);
    expect(asked.every((one) => /bytes=\d+-\d+$/.test(one))).toBe(true);
  });

  it('is read on after a part could not be read, and after it was changed on the site', async () => {
    const { archive } = await readArchive(`${site}/a.pmtiles`, 'a.pmtiles');
    fails = 1;
    await expect(archive?.tile(6, 44, 25)).rejects.toMatchObject({ fault: { code: 'not-fetched', args: [503] } });
    expect((await archive?.tile(6, 44, 25))?.byteLength).toBeGreaterThan(0);
    version++;
    expect((await archive?.tile(6, 44, 25))?.byteLength).toBeGreaterThan(0);
  });

  it('is not read for a tile that is no longer wanted', async () => {
    const { archive } = await readArchive(`${site}/a.pmtiles`, 'a.pmtiles');
    const control = new AbortController();
    control.abort();
    await expect(archive?.tile(6, 44, 25, control.signal)).rejects.toThrow();
  });

  it.each([
    ['whole', 'it has to answer range requests'],
    ['gone', 'answered with 404'],
    ['away', 'there was no answer'],
  ])('that is %s says why it can’t be read', async (name, why) => {
    expect(await reasonOf(`${site}/${name}.pmtiles`)).toContain(why);
  });
});
