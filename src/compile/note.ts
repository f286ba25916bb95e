import type { EditorsNote } from '../article/editors-note';
import { parseDay } from '../core/day';
import { NOTES } from './files';
import type { Notebook } from './notebook';
import { Reader } from './reader';
import { REPORT, readReport } from './report';
import { Doubt, readPassage, readQuote, type Text } from './words';

/** Reads `notes.json` and checks each note like a claim; an atlas without the file has none. Null: they could not be read. */
export function readNotes(notebook: Notebook, article: Text): EditorsNote[] | null {
  if (!notebook.has(NOTES)) return [];
  const all = notebook.json(NOTES);
  if (all === undefined) return null;
  if (!Array.isArray(all)) {
    notebook.fields(NOTES)('', 'a list of notes');
    return null;
  }
  // No mark rests on a note: what is wrong with its words casts no doubt on others.
  const text = { passages: article.passages, doubt: new Doubt() };
  const ids = new Set<string>();
  return all.map((json, index) => {
    const id = (json as { id?: unknown } | null)?.id;
    const note = notebook.fields(NOTES, typeof id === 'string' ? id : `[${index}]`, `[${index}]`);
    const read = readNote(new Reader(json, '', note), text);
    if (ids.has(read.id)) note('id', 'an id of its own; another note has it too');
    ids.add(read.id);
    return read;
  });
}

function readNote(json: Reader, text: Text): EditorsNote {
  const reader = json.only('id', 'passage', 'quote', 'date', 'text', 'sources', 'inference');
  const words = reader.has('quote') ? readQuote(reader, text) : { passage: readPassage(reader, text)?.n ?? 1 };
  const day = parseDay(reader.text('date'));
  if (day === null) reader.wrong('date', 'the day on which it was written, such as 2026-11-25');
  const sources = reader.each('sources', (item) => readReport(item.only(...REPORT)));
  const inference = reader.boolean('inference', false);
  if (sources.length === 0 && !inference) reader.wrong('sources', 'at least one source, or "inference": true for what the editors infer');
  return {
    id: reader.text('id'),
    ...words,
    day: day ?? 0,
    text: reader.text('text'),
    sources,
    inference,
  };
}
