import { Compression, EtagMismatch, type Header, PMTiles, SharedPromiseCache, type Source, TileType } from 'pmtiles';
import { LAST_DAY } from '../core/day';
import { partsOfAddress, partsOfFile } from './archive-source';
import { noPoints } from './layout';
import type { Outcome } from './messages';
import { COLOURED } from './points';
import { guessColumns } from './rows/columns';
import { type FileFault, notice, refuse, Unreadable } from './rows/fault';
import { type Metadata, metadataOf } from './tile-metadata';
import { plainName, plainNames } from './tile-names';
import { TILE_DAYS, type Tiles } from './tiles';

/** The first bytes of an archive of version 3. */
const MAGIC = 'PMTiles\x03';
/** Directories that are kept in memory. */
const MAX_DIRECTORIES = 100;
/** Bytes that a tile or a directory may unpack to. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
const MAX_ZOOM = 24;

/** A PMTiles archive, of which parts are read as they are needed. */
export class Archive {
  private readonly source: Source;
  private parts: PMTiles;

  /** `file`: a file of this device, or the address of one of the page's own site. */
  constructor(file: Blob | string) {
    this.source = typeof file === 'string' ? partsOfAddress(file) : partsOfFile(file);
    this.parts = this.afresh();
  }

  /** What kind of tiles there are, how they are compressed and where. @throws Unreadable */
  async header(): Promise<Header> {
    return this.parts.getHeader();
  }

  /** What the archive says of itself; anything. @throws Unreadable */
  async metadata(): Promise<unknown> {
    return this.parts.getMetadata();
  }

  /** A tile's bytes, unpacked, with plain names; empty where there is none. @throws Unreadable, or AbortError when it is no longer wanted. */
  async tile(z: number, x: number, y: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    try {
      const tile = (await this.parts.getZxy(z, x, y, signal))?.data ?? new ArrayBuffer(0);
      plainNames(tile);
      return tile;
    } catch (error) {
      // The package keeps what failed: without this a part that could not be read once never could be again.
      if (!signal?.aborted) this.parts = this.afresh();
      throw error;
    }
  }

  private afresh(): PMTiles {
    return new PMTiles(this.source, new SharedPromiseCache(MAX_DIRECTORIES, true, unpack), unpack);
  }
}

/** Whether a file is an archive by its first bytes; an address is asked for them by whoever reads it. */
export async function isArchive(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
  return [...MAGIC].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/** Reads what an archive says of itself, and none of its tiles. Never throws. */
export async function readArchive(file: Blob | string, name: string): Promise<{ outcome: Outcome; archive: Archive | null }> {
  const archive = new Archive(file);
  try {
    const header = await archive.header();
    refuseOthers(header);
    const metadata = metadataOf(await archive.metadata());
    if (metadata.layers.length === 0) refuse('no-vector-layers');
    return { outcome: outcomeOf(header, metadata, name), archive };
  } catch (error) {
    return { outcome: { type: 'failed', fault: faultOf(error) }, archive: null };
  }
}

function faultOf(error: unknown): FileFault {
  if (error instanceof Unreadable) return error.fault;
  if (error instanceof EtagMismatch) return { code: 'changed-archive', args: [] };
  // What the package says of it is for who looks into it, not for the archive's owner.
  console.warn('The archive could not be read:', error);
  return { code: 'damaged-archive', args: [] };
}

function refuseOthers({ specVersion, tileType, tileCompression, internalCompression, minZoom, maxZoom }: Header): void {
  if (specVersion !== 3) refuse('old-archive');
  if (tileType !== TileType.Mvt) refuse('other-tiles');
  for (const one of [tileCompression, internalCompression])
    if (one !== Compression.Gzip && one !== Compression.None) refuse('other-compression', 'tiles');
  if (minZoom > maxZoom || maxZoom > MAX_ZOOM) refuse('zoom-out-of-range');
}

function outcomeOf(header: Header, { layers, columns, rows }: Metadata, name: string): Outcome {
  const { mapping } = guessColumns([...columns.keys()], [], true);
  const start = columns.get(TILE_DAYS.start);
  const dated = start !== undefined && start.type !== 'string' && (start.most ?? 0) <= LAST_DAY;
  const values = mapping.category === undefined ? [] : (columns.get(mapping.category)?.values ?? []);
  const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
  const isGiven = [minLon, minLat, maxLon, maxLat].some((degrees) => degrees !== 0);
  const within = isGiven && minLon <= maxLon && minLat <= maxLat && Math.abs(minLat) <= 90 && Math.abs(maxLat) <= 90;
  const tiles: Tiles = {
    layers: layers.map(plainName),
    minZoom,
    maxZoom,
    bounds: within ? [Math.max(-180, minLon), minLat, Math.min(180, maxLon), maxLat] : [-180, -85, 180, 85],
    dated,
    title: mapping.title ?? null,
    category: values.length > 0 ? (mapping.category as string) : null,
    values: values.slice(0, COLOURED),
    rows,
  };
  const notices = [
    notice('tiles', minZoom, maxZoom),
    dated
      ? notice('tile-days', columns.has(TILE_DAYS.certainFrom) || columns.has(TILE_DAYS.certainTo))
      : notice('tiles-undated', undatedWhy(start)),
    ...(minZoom > 0 ? [notice('tiles-from-zoom', minZoom)] : []),
    ...(tiles.category === null ? [] : [notice('tile-colours', tiles.category)]),
  ];
  const report = {
    name,
    unit: 'tile',
    rows: rows ?? 0,
    taken: rows ?? 0,
    refused: 0,
    undated: 0,
    notices,
    faults: [],
    unlisted: 0,
  } as const;
  return {
    type: 'done',
    points: noPoints(tiles.values),
    shapes: { type: 'FeatureCollection', features: [] },
    tiles,
    bounds: tiles.bounds,
    header: [...columns.keys()],
    mapping,
    report,
  };
}

function undatedWhy(start: { readonly type: string; readonly most: number | null } | undefined): 'missing' | 'text' | number {
  if (!start) return 'missing';
  return start.type === 'string' ? 'text' : (start.most ?? 0);
}

/** @throws Unreadable for what no browser unpacks, is damaged, or too large. */
async function unpack(bytes: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None) return bytes;
  if (compression !== Compression.Gzip) refuse('other-compression', 'archive');
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MAX_UNPACKED_BYTES) {
      void reader.cancel();
      refuse('too-much-unpacked', MAX_UNPACKED_BYTES);
    }
    parts.push(read.value);
  }
  return new Blob(parts).arrayBuffer();
}
