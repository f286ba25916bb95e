/** A value of a JSON text and where it stands; offsets are UTF-16 units into the text. */
export interface JsonNode {
  readonly value: unknown;
  /** Where the value begins, or, for a member of an object, its name. */
  readonly start: number;
  /** By name, or by index as text; empty for what is neither an object nor a list. */
  readonly members: ReadonlyMap<string, JsonNode>;
}

/** Something in a text that isn't JSON. */
interface JsonFault {
  readonly at: number;
  readonly expected: string;
  readonly cure?: string;
}

/** What could be read. */
export interface JsonRead {
  /** Null when nothing sure could be read. */
  readonly root: JsonNode | null;
  readonly faults: readonly JsonFault[];
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$+.-]+/uy;
const SPACE = /[ \t\r\n]*/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*/y;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** What opens a text, with what closes it; only the first is JSON. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
]);
/** Deeper than anything that is meant. */
const DEEPEST = 64;
const NONE: ReadonlyMap<string, JsonNode> = new Map();

/** Ends the reading: what follows would only be guessed. */
class Lost extends Error {}

/**
 * Reads JSON with the place of each value. A slip of which the meaning is plain (a comma too many or too few, a comment, other
 * quotation marks) is a fault, and the reading goes on; after any other there is no root. Never throws.
 */
export function readJson(text: string): JsonRead {
  const reading = new Reading(text);
  try {
    const root = reading.whole();
    return { root, faults: reading.faults };
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    return { root: null, faults: reading.faults };
  }
}

class Reading {
  readonly faults: JsonFault[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonNode {
    const root = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#lost('the end of the file after its value', 'is a bracket closed too early?');
    return root;
  }

  #fault(at: number, expected: string, cure?: string): void {
    this.faults.push({ at, expected, ...(cure !== undefined && { cure }) });
  }

  #lost(expected: string, cure?: string, at = this.#at): never {
    this.#fault(at, expected, cure);
    throw new Lost();
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #space(): void {
    this.#match(SPACE);
    const at = this.#at;
    if (!this.#match(COMMENT)) return;
    this.#fault(at, 'no comment, as JSON has none', 'take it out');
    this.#space();
  }

  #value(depth: number): JsonNode {
    this.#space();
    const start = this.#at;
    const sign = this.#text[start] ?? '';
    if (depth > DEEPEST) this.#lost(`at most ${DEEPEST} brackets within each other`);
    if (sign === '{' || sign === '[') return this.#container(sign, depth);
    if (QUOTES.has(sign)) return { value: this.#string(), start, members: NONE };
    return { value: this.#plain(), start, members: NONE };
  }

  #plain(): unknown {
    const start = this.#at;
    const number = this.#match(NUMBER);
    const rest = this.#match(WORD);
    if (number !== '' && rest === '') return Number(number);
    const word = number + rest;
    if (number === '' && WORDS.has(word)) return WORDS.get(word);
    this.#at = start;
    if (word === '') return this.#lost('a value: a text in "…", a number, a list, an object, true, false or null');
    return this.#lost(`a value, not ${word}`, 'a text stands in "…", and a number has digits before and after its point');
  }

  #container(open: '{' | '[', depth: number): JsonNode {
    const start = this.#at;
    const close = open === '{' ? '}' : ']';
    const members = new Map<string, JsonNode>();
    this.#at += 1;
    let after = this.#at;
    for (let comma: number | null = this.#at; ; ) {
      this.#space();
      const sign = this.#text[this.#at];
      if (sign === close) {
        if (comma !== null && members.size > 0) this.#fault(comma, `no comma before the ${close}`, 'take it out');
        this.#at += 1;
        break;
      }
      if (sign === undefined) this.#lost(`a ${close} for this ${open}`, undefined, start);
      if (sign === '}' || sign === ']') this.#lost(`a ${close}, not a ${sign}`);
      if (sign === ',') {
        this.#fault(this.#at, 'no comma before a value', 'take it out');
        this.#at += 1;
        continue;
      }
      if (comma === null) this.#fault(after, 'a comma', 'put one after this value');
      if (open === '{') this.#member(members, depth);
      else members.set(String(members.size), this.#value(depth + 1));
      after = this.#at;
      this.#space();
      comma = this.#text[this.#at] === ',' ? this.#at : null;
      if (comma !== null) this.#at += 1;
    }
    const entries = [...members].map(([name, { value }]) => [name, value] as const);
    // `fromEntries` makes a member of any name, `__proto__` too.
    return { value: open === '{' ? Object.fromEntries(entries) : entries.map(([, value]) => value), start, members };
  }

  #member(members: Map<string, JsonNode>, depth: number): void {
    const start = this.#at;
    const name = this.#name();
    if (members.has(name)) this.#fault(start, `each name once in an object, not "${name}" again`);
    this.#space();
    if (this.#text[this.#at] === ':') this.#at += 1;
    else this.#lost(`a colon after "${name}"`);
    members.set(name, { ...this.#value(depth + 1), start });
  }

  #name(): string {
    const start = this.#at;
    if (QUOTES.has(this.#text[start] ?? '')) return this.#string();
    const word = this.#match(WORD);
    if (word === '') this.#lost('a name in "…"');
    this.#fault(start, `the name ${word} in "…"`);
    return word;
  }

  #string(): string {
    const start = this.#at;
    const open = this.#text[start] ?? '';
    if (open !== '"') this.#fault(start, 'straight double quotation marks, "…"');
    this.#at += 1;
    let value = '';
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === undefined || sign === '\n' || sign === '\r') this.#lost('the text to end in its line with "', undefined, start);
      this.#at += 1;
      if (sign === QUOTES.get(open) || (open !== '"' && sign === '"')) return value;
      value += sign === '\\' ? this.#escape() : sign;
    }
  }

  #escape(): string {
    const at = this.#at - 1;
    const sign = this.#text[this.#at] ?? '';
    this.#at += 1;
    const plain = ESCAPES.get(sign);
    if (plain !== undefined) return plain;
    const code = sign === 'u' ? this.#match(/[0-9a-fA-F]{4}/y) : '';
    if (code === '') this.#fault(at, `a backslash only as \\" \\\\ \\n \\t or \\u00e9`, 'write two for one that is meant');
    return code === '' ? sign : String.fromCharCode(Number.parseInt(code, 16));
  }
}

/** The node that a path such as `features[3].properties.claims[0].quote` leads to, or the last on the way there. */
export function nodeAt(root: JsonNode, path: string): JsonNode {
  let node = root;
  for (const name of path.split(/[.[\]]+/).filter(Boolean)) {
    const next = node.members.get(name);
    if (!next) return node;
    node = next;
  }
  return node;
}
