const SLOTS = 1 << 14;
const MAX_CACHED_LENGTH = 48;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads short cells as text. The same bytes give the same string without decoding again, as long as few others came
 * between: dates and categories are mostly repeated.
 */
export class Texts {
  private readonly slots: string[] = new Array<string>(SLOTS).fill('');

  read(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > MAX_CACHED_LENGTH) return decoder.decode(bytes.subarray(from, to));
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.slots[slot] as string;
    if (known.length === length && isSame(known, bytes, from)) return known;
    const text = decoder.decode(bytes.subarray(from, to));
    this.slots[slot] = text;
    return text;
  }
}

/** Bytes above 127 never equal the code of a letter they stand for, so such a text is decoded each time. */
function isSame(text: string, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== bytes[from + at]) return false;
  return true;
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** A decimal number, NaN for anything else and for no figures at all. `commas`: whether `,` may stand for `.`. */
export function parseNumber(bytes: Uint8Array, from: number, to: number, commas: boolean): number {
  let at = from;
  const minus = bytes[at] === 0x2d;
  if (minus || bytes[at] === 0x2b) at++;
  let [figures, whole, decimals, comma] = [0, 0, -1, false];
  for (; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + byte - 0x30;
      figures++;
      if (decimals >= 0) decimals++;
    } else if ((byte === 0x2e || (byte === 0x2c && commas)) && decimals < 0) {
      decimals = 0;
      comma = byte === 0x2c;
    } else break;
  }
  // Up to 15 figures both parts are exact, and so is their quotient rounded right.
  if (at === to && figures > 0 && figures <= 15) {
    const size = decimals > 0 ? whole / (POWERS[decimals] as number) : whole;
    return minus ? -size : size;
  }
  return figures === 0 ? Number.NaN : slowNumber(decoder.decode(bytes.subarray(from, to)), comma);
}

/** A number in text, as `parseNumber` reads it. */
export function numberIn(text: string): number {
  const trimmed = text.trim();
  return slowNumber(trimmed, /^[+-]?\d*,\d*$/.test(trimmed));
}

function slowNumber(text: string, comma: boolean): number {
  const dotted = (comma ? text.replace(',', '.') : text).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(dotted) ? Number(dotted) : Number.NaN;
}

/** A figure of a value column: as above, and with thousands set apart by commas or spaces. */
export function valueIn(text: string): number {
  const trimmed = text.trim();
  return /^[+-]?\d{1,3}([,\s]\d{3})+(\.\d+)?$/.test(trimmed) ? Number(trimmed.replace(/[,\s]/g, '')) : numberIn(trimmed);
}
