import { type Notice, notice, type OtherKind, refuse, Unreadable } from './fault';
import type { Limits } from './limits';

/** Bytes that the first look at a file takes. */
export const SAMPLE = 64 * 1024;

/** The text of a file in UTF-8, read by pieces: the file stays where it is. */
export interface Source {
  readonly blob: Blob;
  /** What had to be guessed or changed to get at the text. */
  readonly notices: readonly Notice[];
  /** Whether it has yet to be shown that the bytes are UTF-8. */
  readonly unproved: boolean;
}

/** Bytes that are not UTF-8 were met. */
export class NotUtf8 extends Error {}

/** How many times its size a gzip may unpack to, where that is more than `Limits.unpacked`; tables come to 5 to 50. */
const MAX_PACKING_RATIO = 200;

/** Called while a file is unpacked or changed to UTF-8: bytes of the file done. */
export type Step = (bytes: number) => void;

const OTHERS: readonly (readonly [kind: OtherKind, magic: string])[] = [
  ['zip', 'PK\x03\x04'],
  ['empty-zip', 'PK\x05\x06'],
  ['parquet', 'PAR1'],
  ['pdf', '%PDF'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['zstandard', '\x28\xb5\x2f\xfd'],
  ['7z', '7z\xbc\xaf'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ'],
  ['sqlite', 'SQLite format 3'],
  ['pmtiles', 'PMTiles'],
];

/** Names of files in a zip that only workbooks have, among its first bytes: of Excel, or of OpenDocument. */
const WORKBOOK = /^PK.*(xl\/|opendocument\.spreadsheet)/s;
const decodeLatin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * Unpacks gzip, and changes UTF-16 to UTF-8 (by its byte order mark, or by the zero bytes of Latin text).
 * @throws Unreadable for an empty file, an archive in an archive, another kind of file, or more text than the limit.
 */
export async function openSource(file: Blob, limits: Limits, step: Step): Promise<Source> {
  const notices: Notice[] = [];
  let blob = file;
  if (isGzip(await head(blob))) {
    blob = await gunzip(blob, limits, step);
    if (isGzip(await head(blob))) refuse('nested-gzip');
  }
  if (blob.size > limits.bytes) tooLong(limits);
  const bytes = await head(blob);
  if (bytes.length === 0) refuse('empty');
  const other = OTHERS.find(([, magic]) => [...magic].every((letter, index) => bytes[index] === letter.charCodeAt(0)));
  if (other) refuse('other-kind', WORKBOOK.test(decodeLatin(bytes)) ? 'workbook' : other[0]);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { blob: blob.slice(3), notices, unproved: true };
  const wide = utf16(bytes);
  if (wide) {
    notices.push(notice('utf-16', wide.marked));
    return { blob: await inUtf8(blob, wide.label, limits, step), notices, unproved: false };
  }
  if (bytes.includes(0)) refuse('zero-bytes');
  return { blob, notices, unproved: true };
}

/**
 * The same bytes read as Windows-1252, in which any bytes are text; as Windows-1251 where most letters would have accents, as
 * no language writes with Latin letters and all do with Cyrillic ones.
 */
export async function asWindowsText(source: Source, limits: Limits, step: Step): Promise<Source> {
  const bytes = await head(source.blob);
  const plain = bytes.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  const accented = bytes.filter((byte) => byte >= 0xc0).length;
  const label = accented > plain ? 'windows-1251' : 'windows-1252';
  return {
    blob: await inUtf8(source.blob, label, limits, step),
    notices: [...source.notices, notice('not-utf-8', label)],
    unproved: false,
  };
}

/**
 * Bytes from `from`, at most `length` of them.
 * @throws NotUtf8 when the source is unproved and they are not UTF-8.
 */
export async function readBytes({ blob, unproved }: Source, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
  if (unproved && !isUtf8(bytes, from > 0, from + bytes.length < blob.size)) throw new NotUtf8();
  return bytes;
}

/** Whether bytes are UTF-8. A letter may be cut in two at the start of a piece that is not the first, and before one that follows. */
function isUtf8(bytes: Uint8Array, cutBefore: boolean, cutAfter: boolean): boolean {
  for (let at = 0; at < bytes.length; at++) {
    while (
      ((bytes[at] as number) | (bytes[at + 1] as number) | (bytes[at + 2] as number) | (bytes[at + 3] as number)) < 0x80 &&
      at + 4 < bytes.length
    )
      at += 4;
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (more === 0 && !(cutBefore && at < 3 && lead < 0xc0)) return false;
    for (let n = 0; n < more; n++) {
      if (++at >= bytes.length) return cutAfter;
      if (((bytes[at] as number) & 0xc0) !== 0x80) return false;
    }
  }
  return true;
}

const head = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.slice(0, SAMPLE).arrayBuffer());
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const tooLong = ({ bytes }: Limits): never => refuse('too-much-text', bytes);

function utf16(bytes: Uint8Array): { label: string; marked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', marked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', marked: true };
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) (zeros[index % 2] as number)++;
  const [even, odd] = [zeros[0] ?? 0, zeros[1] ?? 0];
  const many = bytes.length / 5;
  if (odd > many && even < odd / 8) return { label: 'utf-16le', marked: false };
  if (even > many && odd < even / 8) return { label: 'utf-16be', marked: false };
  return null;
}

async function gunzip(packed: Blob, limits: Limits, step: Step): Promise<Blob> {
  const parts = new BlobBuilder({ ...limits, bytes: Math.min(limits.bytes, Math.max(limits.unpacked, packed.size * MAX_PACKING_RATIO)) });
  let done = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      done += chunk.length;
      step(done);
      controller.enqueue(chunk);
    },
  });
  const reader = packed.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) parts.push(read.value);
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof Unreadable) throw error;
    return refuse('damaged-gzip');
  }
  return parts.blob();
}

async function inUtf8(blob: Blob, label: string, limits: Limits, step: Step): Promise<Blob> {
  const [decoder, encoder, parts] = [new TextDecoder(label), new TextEncoder(), new BlobBuilder(limits)];
  for (let from = 0; from < blob.size; from += limits.row) {
    const bytes = await blob.slice(from, from + limits.row).arrayBuffer();
    parts.push(encoder.encode(decoder.decode(bytes, { stream: true })));
    step(from);
  }
  parts.push(encoder.encode(decoder.decode()));
  return parts.blob();
}

/** Pieces on their way into one blob, which the browser may keep on disk; few of them are in memory at a time. */
class BlobBuilder {
  private readonly done: Blob[] = [];
  private open: BlobPart[] = [];
  private waiting = 0;
  private size = 0;
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    this.size += bytes.length;
    if (this.size > this.limits.bytes) tooLong(this.limits);
    this.open.push(bytes);
    this.waiting += bytes.length;
    if (this.waiting > this.limits.row * 2) this.close();
  }

  blob(): Blob {
    this.close();
    return new Blob(this.done);
  }

  private close(): void {
    this.done.push(new Blob(this.open));
    this.open = [];
    this.waiting = 0;
  }
}
