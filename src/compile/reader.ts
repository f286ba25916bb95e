import { nearestWord } from './near';
import type { Note } from './problem';

/** Reads the members of one JSON object and notes what is wrong with each. */
export class Reader<Name extends string = string> {
  readonly #members: ReadonlyMap<string, unknown>;
  readonly #path: string;
  readonly #note: Note;
  /** Names that are meant by others: `whne` for `when`. */
  readonly #meant = new Map<string, string>();

  constructor(value: unknown, path: string, note: Note) {
    this.#path = path;
    this.#note = note;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) note(path, `an object, { … }${value === undefined ? '' : `, not ${told(value)}`}`);
    this.#members = new Map(isObject ? Object.entries(value) : []);
  }

  /** Lets in these names alone. One that is nearly a name that isn't given is read as that, so that nothing else follows from it. */
  only<Known extends string>(...names: readonly Known[]): Reader<Known> {
    const missing = names.filter((name) => !this.#members.has(name));
    for (const name of this.#members.keys()) {
      if (names.includes(name as Known)) continue;
      const meant = nearestWord(name, missing);
      if (meant !== null) this.#meant.set(meant, name);
      const near = meant ?? nearestWord(name, names);
      this.#note(this.#field(name), `one of the names ${names.join(', ')}`, near === null ? undefined : `did you mean "${near}"?`);
    }
    return this as Reader<string> as Reader<Known>;
  }

  #field(name: string): string {
    if (this.#path === '') return name;
    return name === '' ? this.#path : `${this.#path}.${name}`;
  }

  raw(name: Name): unknown {
    return this.#members.get(this.#meant.get(name) ?? name);
  }

  has(name: Name): boolean {
    return this.raw(name) !== undefined;
  }

  wrong(name: Name, expected: string, cure?: string): void {
    this.#note(this.#field(name), expected, cure);
  }

  /** Notes that a member is not what it should be, and what it is instead. */
  other(name: Name, expected: string, cure?: string): void {
    const value = this.raw(name);
    this.wrong(name, value === undefined ? expected : `${expected}, not ${told(value)}`, cure);
  }

  /** A text with something in it. */
  text(name: Name): string {
    const value = this.raw(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    const expected = 'a text that is not empty';
    if (typeof value === 'string') this.wrong(name, expected);
    else this.other(name, expected, typeof value === 'number' ? `write "${value}"` : undefined);
    return '';
  }

  optionalText(name: Name): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  /** A number within bounds, both included. */
  number(name: Name, min = -Infinity, max = Infinity): number {
    const value = this.raw(name);
    if (typeof value === 'number' && value >= min && value <= max) return value;
    const meant = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? `write ${Number(value)}` : undefined;
    const bounds = [min > -Infinity ? ` from ${min}` : '', max < Infinity ? ` to ${max}` : ''].join('');
    this.other(name, `a number${bounds}`, meant);
    return Number.isFinite(min) ? min : 0;
  }

  optionalNumber(name: Name, min?: number, max?: number): number | undefined {
    return this.has(name) ? this.number(name, min, max) : undefined;
  }

  boolean(name: Name, otherwise: boolean): boolean {
    const value = this.raw(name);
    if (value === undefined) return otherwise;
    if (typeof value === 'boolean') return value;
    this.other(name, 'true or false');
    return otherwise;
  }

  /** One of a few words. */
  oneOf<T extends string>(name: Name, words: readonly T[]): T {
    const value = this.raw(name);
    if (words.includes(value as T)) return value as T;
    const near = typeof value === 'string' ? nearestWord(value, words) : null;
    this.other(name, `one of ${words.join(', ')}`, near === null ? undefined : `did you mean "${near}"?`);
    return words[0] as T;
  }

  /** A list of objects; one that is missing is empty. */
  each<T>(name: Name, read: (item: Reader, index: number) => T): T[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.other(name, 'a list, [ … ]');
      return [];
    }
    return value.map((item, index) => read(new Reader(item, `${this.#field(name)}[${index}]`, this.#note), index));
  }

  texts(name: Name): string[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    this.other(name, 'a list of texts, ["…"]');
    return [];
  }

  object(name: Name): Reader {
    return new Reader(this.raw(name), this.#field(name), this.#note);
  }
}

/** The texts that may be left out, those that are there. */
export function readOptional<Name extends string, Of extends Name>(reader: Reader<Name>, names: readonly Of[]): { [name in Of]?: string } {
  const found: { [name in Of]?: string } = {};
  for (const name of names) {
    const text = reader.optionalText(name);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

/** A value as it is told in a message: its type, and what it is where that is short. */
function told(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value !== 'string') return String(value);
  return value.length > 40 ? `the text "${value.slice(0, 40)}…"` : `the text "${value}"`;
}

/** An id: it stands in addresses and in lists with commas. */
export function readId<Name extends string>(reader: Reader<Name | 'id'>): string {
  const id = reader.text('id');
  if (id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) reader.wrong('id', `small letters, digits and single hyphens, not "${id}"`);
  return id;
}
