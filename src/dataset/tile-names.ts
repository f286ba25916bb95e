/** Numbers of fields and types in the bytes of a vector tile (Mapbox Vector Tile 2, in Protocol Buffers). */
const LAYERS = 3;
const NAME = 1;
const [VARINT, FIXED64, BYTES, FIXED32] = [0, 1, 2, 5];

/**
 * The name of a tile's layer as the map gets it. Names that every object has, such as `__proto__`, the map takes for what
 * the engine means by them: their first letter becomes a point.
 */
export const plainName = (name: string): string => (name in {} ? `.${name.slice(1)}` : name);

/** Writes `plainName` over the names of a tile's layers, which stay as long as they are. What is no tile is left as it is. */
export function plainNames(tile: ArrayBuffer): void {
  const bytes = new Uint8Array(tile);
  for (const { field, from, to } of fieldsOf(bytes, 0, bytes.length)) {
    if (field !== LAYERS) continue;
    for (const inner of fieldsOf(bytes, from, to)) {
      if (inner.field !== NAME) continue;
      const name = new TextDecoder().decode(bytes.subarray(inner.from, inner.to));
      if (name !== plainName(name)) bytes.set(new TextEncoder().encode(plainName(name)), inner.from);
      break;
    }
  }
}

/** Each field that is bytes between two places, with the places of its content; until there is one that can't be. */
function* fieldsOf(bytes: Uint8Array, start: number, end: number): Generator<{ field: number; from: number; to: number }> {
  let at = start;
  const number = (): number => {
    let [value, factor] = [0, 1];
    for (; at < end; factor *= 0x80) {
      const byte = bytes[at++] as number;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  };
  while (at < end) {
    const tag = number();
    const type = tag % 8;
    if (type === BYTES) {
      const length = number();
      if (!(at + length <= end)) return;
      yield { field: Math.floor(tag / 8), from: at, to: at + length };
      at += length;
    } else if (type === VARINT) number();
    else if (type === FIXED64) at += 8;
    else if (type === FIXED32) at += 4;
    else return;
  }
}
