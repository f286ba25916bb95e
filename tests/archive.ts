import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection } from 'geojson';
import { Compression, TileType, zxyToTileId } from 'pmtiles';

/** What an archive is made of. */
export interface ArchivePlan {
  /** Features of each vector layer. */
  readonly layers: Readonly<Record<string, readonly Feature[]>>;
  readonly minZoom?: number;
  readonly maxZoom: number;
  /** In the place of the metadata that tell the layers and their columns. */
  readonly metadata?: unknown;
  readonly bounds?: readonly [number, number, number, number];
  /** Bytes of the header that are other than they should be, by their place. */
  readonly header?: Readonly<Record<number, number>>;
}

const HEADER = 127;

/** A PMTiles archive (version 3) of vector tiles, with one directory and gzip throughout. */
export function archiveOf({ layers, minZoom = 0, maxZoom, metadata, bounds = [60, 23, 78, 39], header = {} }: ArchivePlan): Buffer {
  const indexes = Object.entries(layers).map(([name, features]) => {
    const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
    return [name, new GeoJSONVT(collection, { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0 })] as const;
  });
  const tiles: { id: number; bytes: Buffer }[] = [];
  for (let z = minZoom; z <= maxZoom; z++) {
    const [west, north] = placeOf(bounds[0], bounds[3], z);
    const [east, south] = placeOf(bounds[2], bounds[1], z);
    for (let x = west; x <= east; x++)
      for (let y = north; y <= south; y++) {
        const found = indexes.flatMap(([name, index]) => {
          const tile = index.getTile(z, x, y);
          return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
        });
        if (found.length > 0)
          tiles.push({ id: zxyToTileId(z, x, y), bytes: gzipSync(Buffer.concat(found.map(([name, tile]) => layerOf(name, tile)))) });
      }
  }
  tiles.sort((a, b) => a.id - b.id);
  const directory = gzipSync(directoryOf(tiles));
  const told = gzipSync(JSON.stringify(metadata === undefined ? metadataFor(layers) : metadata));
  const head = Buffer.alloc(HEADER);
  head.write('PMTiles');
  head.writeUInt8(3, 7);
  const sizes = tiles.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const data = HEADER + directory.length + told.length;
  const numbers = [
    HEADER,
    directory.length,
    HEADER + directory.length,
    told.length,
    data,
    0,
    data,
    sizes,
    tiles.length,
    tiles.length,
    tiles.length,
  ];
  for (const [index, number] of numbers.entries()) head.writeBigUInt64LE(BigInt(number), 8 + index * 8);
  for (const [index, byte] of [1, Compression.Gzip, Compression.Gzip, TileType.Mvt, minZoom, maxZoom].entries())
    head.writeUInt8(byte, 96 + index);
  for (const [index, degrees] of bounds.entries()) head.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
  for (const [at, byte] of Object.entries(header)) head.writeUInt8(byte, Number(at));
  return Buffer.concat([head, directory, told, ...tiles.map(({ bytes }) => bytes)]);
}

/** A tile of one layer; such, one after the other, are a tile of all. The name is written in afterwards, as the library can't take any. */
function layerOf(name: string, tile: Parameters<typeof fromGeojsonVt>[0][string]): Buffer {
  const [wanted, written] = [Buffer.from(name), '~'.repeat(Buffer.byteLength(name))];
  const bytes = Buffer.from(fromGeojsonVt({ [written]: tile }, { version: 2, extent: 4096 }));
  bytes.set(wanted, bytes.indexOf(written));
  return bytes;
}

/** Columns as a tool that makes archives counts them. */
function metadataFor(layers: ArchivePlan['layers']): unknown {
  const all = Object.entries(layers).map(([layer, features]) => {
    const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
    const attributes = names.map((attribute) => {
      const values = [...new Set(features.flatMap(({ properties }) => properties?.[attribute] ?? []))];
      const type = values.every((value) => typeof value === 'number') ? 'number' : 'string';
      const numbers = type === 'number' && { min: Math.min(...values), max: Math.max(...values) };
      return { attribute, count: values.length, type, values: values.slice(0, 100), ...numbers };
    });
    return { layer, count: features.length, geometry: features[0]?.geometry.type, attributeCount: names.length, attributes };
  });
  const fields = (attributes: readonly { attribute: string; type: string }[]) =>
    Object.fromEntries(attributes.map(({ attribute, type }) => [attribute, type === 'number' ? 'Number' : 'String']));
  return {
    vector_layers: all.map(({ layer, attributes }) => ({ id: layer, fields: fields(attributes) })),
    tilestats: { layerCount: all.length, layers: all },
  };
}

/** Column and row of the tile that holds a place, in degrees. */
function placeOf(lon: number, lat: number, z: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const [x, y] = [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
  const last = 2 ** z - 1;
  return [Math.min(last, Math.floor(x * 2 ** z)), Math.min(last, Math.floor(y * 2 ** z))];
}

function directoryOf(tiles: readonly { id: number; bytes: Buffer }[]): Buffer {
  const numbers = [
    tiles.length,
    ...tiles.map(({ id }, index) => id - (tiles[index - 1]?.id ?? 0)),
    ...tiles.map(() => 1),
    ...tiles.map(({ bytes }) => bytes.length),
    // Zero: it follows the one before.
    ...tiles.map((_, index) => (index === 0 ? 1 : 0)),
  ];
  return Buffer.from(numbers.flatMap(varint));
}

function varint(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}
