/** One thing wrong in an atlas, located so that whoever wrote it finds it: file, feature or passage, field, expectation. */
export interface Problem {
  readonly file: string;
  /** Feature id or passage id; empty when the whole file is meant. */
  readonly at: string;
  readonly field: string;
  readonly expected: string;
}

/** "geodata/layers/strikes.geojson: kabul-strike: claims[0].quote: expected …" */
export const problemLine = ({ file, at, field, expected }: Problem): string =>
  `${[file, at, field].filter(Boolean).join(': ')}: expected ${expected}`;

/** Reads the members of one JSON object and notes what is wrong with each. */
export class Reader {
  readonly #object: Record<string, unknown>;
  readonly #path: string;
  readonly #note: (field: string, expected: string) => void;

  constructor(value: unknown, path: string, note: (field: string, expected: string) => void) {
    this.#path = path;
    this.#note = note;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) note(path || '(whole)', 'an object');
    this.#object = isObject ? (value as Record<string, unknown>) : {};
  }

  #field(name: string): string {
    return this.#path ? `${this.#path}.${name}` : name;
  }

  has(name: string): boolean {
    return this.#object[name] !== undefined;
  }

  wrong(name: string, expected: string): void {
    this.#note(this.#field(name), expected);
  }

  /** A text with something in it. */
  text(name: string): string {
    const value = this.#object[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.wrong(name, 'a text that is not empty');
    return '';
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  /** A number within bounds, both included. */
  number(name: string, min = -Infinity, max = Infinity): number {
    const value = this.#object[name];
    if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max) return value;
    this.wrong(name, `a number from ${min} to ${max}`);
    return Number.isFinite(min) ? min : 0;
  }

  optionalNumber(name: string, min?: number, max?: number): number | undefined {
    return this.has(name) ? this.number(name, min, max) : undefined;
  }

  boolean(name: string, otherwise: boolean): boolean {
    const value = this.#object[name];
    if (value === undefined) return otherwise;
    if (typeof value === 'boolean') return value;
    this.wrong(name, 'true or false');
    return otherwise;
  }

  /** One of a few words. */
  oneOf<T extends string>(name: string, words: readonly T[]): T {
    const value = this.#object[name];
    if (words.includes(value as T)) return value as T;
    this.wrong(name, `one of ${words.join(', ')}`);
    return words[0] as T;
  }

  /** A list of objects; one that is missing is empty. */
  each<T>(name: string, read: (item: Reader, index: number) => T): T[] {
    const value = this.#object[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.wrong(name, 'a list');
      return [];
    }
    return value.map((item, index) => read(new Reader(item, `${this.#field(name)}[${index}]`, this.#note), index));
  }

  texts(name: string): string[] {
    const value = this.#object[name];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
    this.wrong(name, 'a list of texts');
    return [];
  }

  object(name: string): Reader {
    return new Reader(this.#object[name], this.#field(name), this.#note);
  }

  raw(name: string): unknown {
    return this.#object[name];
  }
}
