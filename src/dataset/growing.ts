type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** How many numbers a column has room for at first. */
export const ROOM = 1024;

/** The same numbers with room for as many more. A column grows by this, as each kind of array is only fast by itself. */
export function wider<A extends Numbers>(array: A): A {
  const room = new (array.constructor as new (length: number) => A)(array.length * 2);
  room.set(array);
  return room;
}
