import { occurrences } from '../article/anchor';
import { NAMED_KINDS, type Named, type Unmapped } from '../article/ledger';
import type { Passage } from '../article/passage';
import { type Files, noteIn, parseJson, UNMAPPED } from './files';
import { whereNamed } from './names';
import { type Problem, Reader } from './problem';

/** `unmapped.json`: what of the article no mark rests on, in words of a passage or by name. */
export interface Unmarked {
  readonly unmapped: readonly Unmapped[];
  readonly named: readonly Named[];
}

/** Reads what the ledger explains, and checks that the article has it; an atlas without the file explains nothing. */
export function readUnmapped(files: Files, passages: readonly Passage[], problems: Problem[]): Unmarked {
  const unmapped: Unmapped[] = [];
  const named: Named[] = [];
  if (!files.has(UNMAPPED)) return { unmapped, named };
  // The list has no name of its own: its entries are "[0]", "[1]" …
  const reader = new Reader({ '': parseJson(files, UNMAPPED, problems) }, '', noteIn(problems, UNMAPPED));
  reader.each('', (item) => {
    if (item.has('name')) named.push(readNamed(item, passages));
    else unmapped.push(readQuoted(item, passages));
  });
  return { unmapped, named };
}

function readQuoted(item: Reader, passages: readonly Passage[]): Unmapped {
  const [passage, quote] = [item.number('passage', 1), item.text('quote')];
  const text = passages[passage - 1]?.text;
  if (text === undefined || occurrences(text, quote).length !== 1)
    item.wrong('quote', `words that stand exactly once in p${passage}, not "${quote}"`);
  return { passage, quote, reason: item.text('reason') };
}

function readNamed(item: Reader, passages: readonly Passage[]): Named {
  const [name, also] = [item.text('name'), item.texts('also')];
  const naming = passages.filter(({ text }) => [name, ...also].some((one) => whereNamed(text, one).length > 0)).map(({ n }) => n);
  if (naming.length === 0) item.wrong('name', `a name that stands in the article, there or in "also", not "${name}"`);
  return { name, also, kind: item.oneOf('kind', NAMED_KINDS), reason: item.text('reason'), passages: naming };
}
