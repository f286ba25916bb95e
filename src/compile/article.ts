import type { DateWords } from '../article/mark';
import type { Passage, Section } from '../article/passage';
import { parseDate } from '../core/edtf';
import { ARTICLE } from './files';
import { nearestWord } from './near';
import type { Notebook } from './notebook';
import type { Note } from './problem';
import { Doubt, type Text } from './words';

/** A parsed article. */
export interface Parsed extends Text {
  readonly title: string;
  readonly standfirst: string;
  readonly sections: readonly Section[];
  /** Where each passage begins in the file's text, by number. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** Lines without an empty one between them, as they stand in the file. */
interface Block {
  readonly raw: string;
  readonly offset: number;
}

const ATTRIBUTES = /\s*\{#([^\s}]*)((?:\s+[a-z]+=(?:"[^"]*"|[^\s"}]+))*)\s*\}$/;
/** No id is a number alone: that would be its place. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|([^\s"}]+))/g;
const KNOWN = ['when', 'nodate', 'noplace'];

const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/[^\r\n]*\S[^\r\n]*(?:(?:\r\n?|\n)[^\r\n]*\S[^\r\n]*)*/g)].map(({ 0: raw, index }) => ({ raw, offset: index }));

/**
 * Parses the article: `# title`, a standfirst, then `## section` headings with one passage a paragraph, each ending in
 * `{#raid when=2025-10-09}`, or with `nodate="reason"` and `noplace="reason"` where it has no date or no place. The id is its own;
 * numbers follow from the order. Nothing else of Markdown is read: the text is shown as it stands.
 * Doubt is cast on passages whose attributes can't be read.
 */
export function parseArticle(notebook: Notebook): Parsed {
  const doubt = new Doubt();
  const note = notebook.words(ARTICLE, '', 0);
  let title = '';
  let standfirst = '';
  const sections: { heading: string; passages: Passage[] }[] = [];
  const offsets = new Map<number, number>();
  const ids = new Set<string>();
  const isThere = notebook.need(ARTICLE);
  for (const { raw, offset } of blocksOf(isThere ? notebook.text(ARTICLE) : '')) {
    const block = raw.replace(/\s+/g, ' ').trim().normalize('NFC');
    if (block.startsWith('# ')) title = block.slice(2);
    else if (block.startsWith('## ')) sections.push({ heading: block.slice(3), passages: [] });
    else if (sections.length === 0) standfirst = standfirst ? `${standfirst} ${block}` : block;
    else {
      const n = offsets.size + 1;
      offsets.set(n, offset);
      const end = raw.lastIndexOf('{#');
      const [, given = ''] = ATTRIBUTES.exec(block) ?? [];
      const id = ID.test(given) ? given : `p${n}`;
      const note = notebook.words(ARTICLE, id, offset + Math.max(0, end));
      if (given && given !== id) note('id', `an id of small letters, digits and hyphens that begins with a letter, not "${given}"`);
      if (ids.has(id)) note('id', `an id of its own, not "${id}" again`);
      ids.add(id);
      const passage = parsePassage(block, note);
      if (!passage) doubt.cast(n);
      sections.at(-1)?.passages.push({ id, n, ...(passage ?? { text: block }) });
    }
  }
  if (isThere) {
    if (!title) note('title', 'a first line that begins with "# "');
    if (offsets.size === 0) note('passages', 'at least one paragraph under a "## " heading');
  }
  const passages = sections.flatMap((section) => section.passages);
  return { title, standfirst, sections, passages, offsets, doubt };
}

/** Null when the paragraph doesn't end in attributes. */
function parsePassage(block: string, note: Note): Omit<Passage, 'id' | 'n'> | null {
  const match = ATTRIBUTES.exec(block);
  if (!match) {
    note('id', `a paragraph that ends in {#id …}, not "…${block.slice(-30)}"`);
    return null;
  }
  const attributes = new Map(
    [...(match[2] ?? '').matchAll(ATTRIBUTE)].map(([, name, quoted, plain]) => [name ?? '', quoted ?? plain ?? '']),
  );
  for (const name of attributes.keys()) {
    if (KNOWN.includes(name)) continue;
    const near = nearestWord(name, KNOWN);
    note(name, `one of ${KNOWN.join(', ')}`, near === null ? undefined : `did you mean "${near}"?`);
    if (near !== null && !attributes.has(near)) attributes.set(near, attributes.get(name) ?? '');
  }
  const nodate = attributes.get('nodate');
  const noplace = attributes.get('noplace');
  const when = readWhen(attributes.get('when'), note);
  if (!attributes.has('when') && !nodate) note('when', 'a date in EDTF, or nodate="the reason why there is none"');
  return { text: block.slice(0, match.index), ...(when && { when }), ...(nodate && { nodate }), ...(noplace && { noplace }) };
}

function readWhen(text: string | undefined, note: Note): DateWords | undefined {
  if (text === undefined) return undefined;
  try {
    const { interval, words } = parseDate(text);
    return { interval, words };
  } catch (error) {
    note('when', `a date in EDTF: ${(error as Error).message}`);
    return undefined;
  }
}
