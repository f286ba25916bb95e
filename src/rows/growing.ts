type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** A column of numbers that grows as rows come in, without an object for each. */
export class Growing<A extends Numbers> {
  length = 0;
  private array: A;
  private readonly kind: new (
    length: number,
  ) => A;

  constructor(kind: new (length: number) => A) {
    this.kind = kind;
    this.array = new kind(1024);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const wider = new this.kind(this.length * 2);
      wider.set(this.array);
      this.array = wider;
    }
    this.array[this.length++] = value;
  }

  /** What was pushed; a view, good until the next push. */
  get values(): A {
    return this.array.subarray(0, this.length) as A;
  }
}
