import type { Files } from './files';
import { type JsonNode, nodeAt, readJson } from './json';
import type { Note, Position, Problem } from './problem';

/** A note of one object of a JSON file that tells what it has taken down. */
export interface FieldNote extends Note {
  /** Whether something was taken down for a field, or for what it is part of. */
  readonly has: (field: string) => boolean;
}

/** What of a file was read. */
interface Text {
  readonly text: string;
  readonly root: JsonNode | null;
}

/** What stands where bytes are no UTF-8, or where every second byte of UTF-16 is. */
const NOT_UTF8 = /[\0\uFFFD]/;

/** Everything that is wrong with an atlas's files, each with its place. One cause gives one problem. */
export class Notebook {
  readonly problems: Problem[] = [];
  readonly #files: Files;
  readonly #texts = new Map<string, Text>();
  /** Paths of JSON files for which something was taken down. */
  readonly #said = new Set<string>();

  constructor(files: Files) {
    this.#files = files;
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** The text of a file, without a byte order mark; empty when it isn't there. */
  text(file: string): string {
    return (this.#files.get(file) ?? '').replace(/^\uFEFF/, '');
  }

  /** Whether a file is there and is text in UTF-8; a problem when it isn't. */
  need(file: string): boolean {
    const has = this.has(file);
    if (!has) this.problems.push({ file, place: null, at: '', field: '', expected: 'the file to exist' });
    const strange = this.text(file).search(NOT_UTF8);
    if (strange >= 0) this.#push(file, positionIn(this.text(file), strange), '', '', 'a text in UTF-8', 'save it in that encoding');
    return has && strange < 0;
  }

  /** The JSON of a file; undefined, and a problem, when it is missing or can't be read. */
  json(file: string): unknown {
    if (!this.need(file)) return undefined;
    const text = this.text(file);
    const { root, faults } = readJson(text);
    this.#texts.set(file, { text, root });
    for (const { at, expected, cure } of faults) this.#push(file, positionIn(text, at), '', '', expected, cure);
    return root?.value;
  }

  /**
   * Takes problems down for an object of a JSON file: `at` names it to people, `path` leads to it. A field for which something is
   * taken down, and all that is in it, is done with: what else is found there follows from the first.
   */
  fields(file: string, at = '', path = ''): FieldNote {
    const has = (field: string): boolean => {
      const parts = pathOf(path, field).split(/(?=[.[])/);
      return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join(''))].some((whole) => this.#said.has(`${file}:${whole}`));
    };
    const note: Note = (field, expected, cure) => {
      if (has(field)) return;
      const whole = pathOf(path, field);
      this.#said.add(`${file}:${whole}`);
      const read = this.#texts.get(file);
      const place = positionIn(this.text(file), read?.root ? nodeAt(read.root, whole).start : 0);
      this.#push(file, place, at, field, expected, cure);
    };
    return Object.assign(note, { has });
  }

  /** Takes problems down for a part of a text that begins at an offset of the file's text. */
  words(file: string, at: string, offset: number): Note {
    return (field, expected, cure) => this.#push(file, positionIn(this.text(file), offset), at, field, expected, cure);
  }

  #push(file: string, place: Position, at: string, field: string, expected: string, cure?: string): void {
    this.problems.push({ file, place, at, field, expected, ...(cure !== undefined && { cure }) });
  }
}

const pathOf = (path: string, field: string): string =>
  path === '' || field === '' || field.startsWith('[') ? path + field : `${path}.${field}`;

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
