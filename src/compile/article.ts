import type { DateWords } from '../article/mark';
import type { Passage, Section } from '../article/passage';
import { parseDate } from '../core/edtf';
import type { Problem } from './problem';

/** A parsed article and what was wrong with its file. */
export interface Parsed {
  readonly title: string;
  readonly standfirst: string;
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

const ATTRIBUTES = /\s*\{#p(\d+)((?:\s+[a-z]+=(?:"[^"]*"|[^\s"}]+))*)\s*\}$/;
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|([^\s"}]+))/g;
const KNOWN = ['when', 'nodate', 'noplace'];

/**
 * Parses the article: `# title`, a standfirst, then `## section` headings with one passage a paragraph, each ending in
 * `{#p9 when=2025-10-09}`, or with `nodate="reason"` and `noplace="reason"` where it has no date or no place.
 * Passages are numbered from 1 without a gap. Nothing else of Markdown is read: the text is shown as it stands.
 */
export function parseArticle(text: string, file: string): Parsed {
  const problems: Problem[] = [];
  const note = (at: string, field: string, expected: string) => void problems.push({ file, at, field, expected });
  let title = '';
  let standfirst = '';
  const sections: { heading: string; passages: Passage[] }[] = [];
  let count = 0;
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .split(/\n{2,}/);
  for (const block of blocks.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean)) {
    if (block.startsWith('# ')) title = block.slice(2);
    else if (block.startsWith('## ')) sections.push({ heading: block.slice(3), passages: [] });
    else if (sections.length === 0) standfirst = standfirst ? `${standfirst} ${block}` : block;
    else {
      count += 1;
      sections.at(-1)?.passages.push(parsePassage(block, count, note));
    }
  }
  if (!title) note('', 'title', 'a first line that begins with "# "');
  if (count === 0) note('', 'passages', 'at least one paragraph under a "## " heading');
  return { title, standfirst, sections, problems };
}

function parsePassage(block: string, n: number, note: (at: string, field: string, expected: string) => void): Passage {
  const match = ATTRIBUTES.exec(block);
  const at = `p${n}`;
  if (!match) {
    note(at, 'id', `a paragraph that ends in {#p${n} …}, not "…${block.slice(-30)}"`);
    return { n, text: block };
  }
  if (Number(match[1]) !== n) note(at, 'id', `{#p${n}}, as passages are numbered without a gap, not {#p${match[1]}}`);
  const attributes = new Map(
    [...(match[2] ?? '').matchAll(ATTRIBUTE)].map(([, name, quoted, plain]) => [name ?? '', quoted ?? plain ?? '']),
  );
  for (const name of attributes.keys()) if (!KNOWN.includes(name)) note(at, name, `one of ${KNOWN.join(', ')}`);
  const nodate = attributes.get('nodate');
  const noplace = attributes.get('noplace');
  const when = readWhen(attributes.get('when'), at, note);
  if (!attributes.has('when') && !nodate) note(at, 'when', 'a date in EDTF, or nodate="the reason why there is none"');
  return { n, text: block.slice(0, match.index), ...(when && { when }), ...(nodate && { nodate }), ...(noplace && { noplace }) };
}

function readWhen(
  text: string | undefined,
  at: string,
  note: (at: string, field: string, expected: string) => void,
): DateWords | undefined {
  if (text === undefined) return undefined;
  try {
    const { interval, words } = parseDate(text);
    return { interval, words };
  } catch (error) {
    note(at, 'when', `a date in EDTF: ${(error as Error).message}`);
    return undefined;
  }
}
