import { excerpt, type RowFault, rowFault } from '../rows/fault';
import { readBytes, type Source } from '../rows/source';

/** What a reader of elements is called with, in order. `line` counts from 1, `offset` is the element's first byte in the file. */
export interface ElementVisitor {
  /** One element as parsed; false to stop reading. */
  element(value: unknown, offset: number, line: number): boolean;
  /** An element that can't be read. */
  broken(why: RowFault, offset: number, line: number): void;
  /** Called after each piece of the file: bytes done. */
  read(bytes: number): void;
}

const code = (letter: string): number => letter.charCodeAt(0);
const [QUOTE, ESCAPE, FEED, COMMA, COLON] = [code('"'), code('\\'), 10, code(','), code(':')];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [code('{'), code('}'), code('['), code(']')];
/** Stands before each text of a GeoJSON text sequence (RFC 8142). */
const RECORD = 0x1e;
const FEATURES = 'features';
const decoder = new TextDecoder();

/**
 * Reads the elements of JSON text one by one: the members of `features` of a FeatureCollection, those of a list, or
 * whole values one after the other. `byLine`: every line is a value, so that a bad one leaves the rest alone.
 */
export async function readElements(source: Source, byLine: boolean, piece: number, most: number, visitor: ElementVisitor): Promise<void> {
  const scan = byLine ? new LineScan() : new ValueScan();
  const { size } = source.blob;
  for (let offset = 0; offset < size; ) {
    const bytes = await readBytes(source, offset, piece);
    let at = 0;
    while (at < bytes.length) {
      at = scan.next(bytes, at, offset);
      if (!scan.found) break;
      const [start, end, line] = [scan.start, scan.end, scan.line];
      if (scan.found === 'stray') visitor.broken(rowFault('no-object'), start, line);
      else if (end - start > most) visitor.broken(rowFault('long-element', most), start, line);
      else {
        const text = decoder.decode(
          start >= offset ? bytes.subarray(start - offset, end - offset) : await readBytes(source, start, end - start),
        );
        if (!visit(text, start, line, visitor)) return;
      }
    }
    offset += bytes.length;
    visitor.read(offset);
  }
  const left = scan.rest(size);
  if (!left) return;
  if (left.whole && left.end - left.start <= most) {
    visit(decoder.decode(await readBytes(source, left.start, left.end - left.start)), left.start, left.line, visitor);
  } else visitor.broken(rowFault('cut-off'), left.start, left.line);
}

function visit(text: string, start: number, line: number, visitor: ElementVisitor): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === RECORD ? text.slice(1) : text);
  } catch {
    visitor.broken(rowFault('no-json', excerpt(text)), start, line);
    return true;
  }
  return visitor.element(value, start, line);
}

/** The element that begins at the start of `bytes`; null when it isn't there whole. */
export function elementAt(bytes: Uint8Array, byLine: boolean): unknown {
  const scan = byLine ? new LineScan() : new ValueScan(true);
  scan.next(bytes, 0, 0);
  const [start, end] = scan.found ? [scan.start, scan.end] : [0, bytes.length];
  try {
    return JSON.parse(decoder.decode(bytes.subarray(start, end)).replace('\x1e', ''));
  } catch {
    return null;
  }
}

interface Rest {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Whether it may be an element as it is. */
  readonly whole: boolean;
}

/** Finds elements in bytes that come in pieces. Where one is found, `start`, `end` (bytes of the file) and `line` tell it. */
abstract class Scan {
  found: 'element' | 'stray' | null = null;
  start = -1;
  end = -1;
  line = 1;
  /** Goes on at `from` in `bytes`, which begin at `offset` of the file; gives the place to go on from. */
  abstract next(bytes: Uint8Array, from: number, offset: number): number;
  /** What is left at the end of the file. */
  abstract rest(size: number): Rest | null;
}

class LineScan extends Scan {
  private from = 0;
  private lines = 0;
  private filled = false;

  next(bytes: Uint8Array, from: number, offset: number): number {
    this.found = null;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte !== FEED) {
        if (byte > 0x20) this.filled = true;
        continue;
      }
      this.lines++;
      [this.start, this.end, this.line] = [this.from, offset + at, this.lines];
      this.from = offset + at + 1;
      if (!this.filled) continue;
      this.filled = false;
      this.found = 'element';
      return at + 1;
    }
    return bytes.length;
  }

  rest(size: number): Rest | null {
    return this.filled ? { start: this.from, end: size, line: this.lines + 1, whole: true } : null;
  }
}

class ValueScan extends Scan {
  private depth = 0;
  private inText = false;
  private escaped = false;
  /** The last text at the depth of a collection's members, and whether it was followed by `:`. */
  private text = '';
  private key = '';
  /** Depth within the list of elements; -1 outside of one. */
  private list = -1;
  private begun = -1;
  private begunLine = 1;
  private top = -1;
  private topLine = 1;
  private collection = false;
  private stray = -1;
  private lines = 1;

  /** `bare`: an element of a list stands by itself, and has no elements within. */
  constructor(bare = false) {
    super();
    if (bare) this.list = 0;
  }

  next(bytes: Uint8Array, from: number, offset: number): number {
    this.found = null;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (this.inText) {
        if (this.escaped) this.escaped = false;
        else if (byte === ESCAPE) this.escaped = true;
        else if (byte === QUOTE) this.inText = false;
        else if (this.depth === 1 && this.list < 0 && this.text.length <= FEATURES.length) this.text += String.fromCharCode(byte);
        if (byte === FEED) this.lines++;
        continue;
      }
      if (byte <= 0x20) {
        if (byte === FEED) this.lines++;
        continue;
      }
      const level = this.depth === this.list;
      if (byte === QUOTE) {
        this.inText = true;
        if (this.depth === 1) this.text = '';
        if (level) this.strays(offset + at);
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.opens(byte, offset + at, level);
        this.depth++;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (level && this.endsStray(offset + at)) return at;
        if (this.closes(offset + at + 1)) return at + 1;
      } else if (byte === COLON) {
        if (this.depth === 1) this.key = this.text;
      } else if (byte === COMMA) {
        if (level && this.endsStray(offset + at)) return at;
      } else if (level || this.depth === 0) this.strays(offset + at);
    }
    return bytes.length;
  }

  rest(size: number): Rest | null {
    if (this.begun >= 0) return { start: this.begun, end: size, line: this.begunLine, whole: false };
    if (this.stray >= 0) return { start: this.stray, end: size, line: this.begunLine, whole: true };
    return this.depth > 0 ? { start: this.top, end: size, line: this.topLine, whole: false } : null;
  }

  private opens(byte: number, place: number, level: boolean): void {
    if (this.depth === 0 && this.list < 0) {
      this.top = place;
      this.topLine = this.lines;
      this.collection = false;
      if (byte === OPEN_LIST) [this.list, this.collection] = [1, true];
    } else if (level) {
      if (byte === OPEN_OBJECT) [this.begun, this.begunLine] = [place, this.lines];
      else this.strays(place);
    } else if (this.depth === 1 && this.list < 0 && byte === OPEN_LIST && this.key === FEATURES) {
      [this.list, this.collection] = [2, true];
    }
  }

  /** Whether an element ends here. */
  private closes(place: number): boolean {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth === this.list && this.begun >= 0) return this.finds('element', this.begun, place, this.begunLine);
    if (this.depth < this.list) this.list = -1;
    if (this.depth > 0 || this.top < 0) return false;
    const whole = !this.collection;
    const start = this.top;
    this.top = -1;
    this.key = '';
    return whole && this.finds('element', start, place, this.topLine);
  }

  private strays(place: number): void {
    if (this.stray >= 0 || this.begun >= 0) return;
    this.stray = place;
    this.begunLine = this.lines;
  }

  private endsStray(place: number): boolean {
    if (this.stray < 0) return false;
    const start = this.stray;
    this.stray = -1;
    return this.finds('stray', start, place, this.begunLine);
  }

  private finds(what: 'element' | 'stray', start: number, end: number, line: number): true {
    [this.found, this.start, this.end, this.line] = [what, start, end, line];
    this.begun = -1;
    return true;
  }
}
