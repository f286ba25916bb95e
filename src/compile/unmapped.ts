import { NAMED_KINDS, type Named, type Unmapped } from '../article/ledger';
import { UNMAPPED } from './files';
import { whereNamed } from './names';
import type { Notebook } from './notebook';
import { Reader } from './reader';
import { readQuote, type Text } from './words';

/** `unmapped.json`: what of the article no mark rests on, in words of a passage or by name. */
export interface Unmarked {
  readonly unmapped: readonly Unmapped[];
  readonly named: readonly Named[];
}

/** Reads what the ledger explains, and checks that the article has it; an atlas without the file explains nothing. */
export function readUnmapped(notebook: Notebook, text: Text): Unmarked {
  const { doubt } = text;
  const unmapped: Unmapped[] = [];
  const named: Named[] = [];
  if (!notebook.has(UNMAPPED)) return { unmapped, named };
  const json = notebook.json(UNMAPPED);
  if (json === undefined) {
    doubt.cast(null);
    return { unmapped, named };
  }
  // The list has no name of its own: its entries are "[0]", "[1]" …
  const reader = new Reader({ '': json }, '', notebook.fields(UNMAPPED));
  reader.each('', (item) => {
    if (item.has('name')) named.push(readNamed(item, text));
    else unmapped.push(readQuoted(item, text));
  });
  if (!Array.isArray(json)) doubt.cast(null);
  return { unmapped, named };
}

function readQuoted(json: Reader, text: Text): Unmapped {
  const item = json.only('passage', 'quote', 'reason');
  return { ...readQuote(item, text), reason: item.text('reason') };
}

function readNamed(json: Reader, { passages, doubt }: Text): Named {
  const item = json.only('name', 'also', 'kind', 'reason');
  const [name, also] = [item.text('name'), item.texts('also')];
  const naming = passages.filter(({ text }) => [name, ...also].some((one) => whereNamed(text, one).length > 0)).map(({ n }) => n);
  if (naming.length === 0) {
    item.wrong('name', `a name that stands in the article, there or in "also", not "${name}"`);
    doubt.cast(null);
  }
  return { name, also, kind: item.oneOf('kind', NAMED_KINDS), reason: item.text('reason'), passages: naming };
}
