import { occurrences } from '../article/anchor';
import type { EditorsNote } from '../article/editors-note';
import type { Passage } from '../article/passage';
import { parseDay } from '../core/day';
import { type Files, NOTES, noteIn, parseJson } from './files';
import { type Problem, Reader } from './problem';
import { readReport } from './report';

/** Reads `notes.json` and checks each note like a claim; an atlas without the file has none. */
export function readNotes(files: Files, passages: readonly Passage[], problems: Problem[]): EditorsNote[] {
  if (!files.has(NOTES)) return [];
  const all = parseJson(files, NOTES, problems);
  if (!Array.isArray(all)) {
    problems.push({ file: NOTES, at: '', field: '', expected: 'a list of notes' });
    return [];
  }
  const notes = all.map((json, index) => readNote(json, index, passages, problems));
  notes.forEach(({ id }, index) => {
    if (notes.findIndex((other) => other.id === id) !== index)
      problems.push({ file: NOTES, at: id, field: 'id', expected: 'an id of its own; another note has it too' });
  });
  return notes;
}

function readNote(json: unknown, index: number, passages: readonly Passage[], problems: Problem[]): EditorsNote {
  const id = (json as { id?: unknown } | null)?.id;
  const reader = new Reader(json, '', noteIn(problems, NOTES, typeof id === 'string' ? id : `[${index}]`));
  const passage = reader.number('passage', 1);
  const text = passages[passage - 1]?.text;
  if (text === undefined) reader.wrong('passage', `a passage from 1 to ${passages.length}, not ${passage}`);
  const quote = reader.optionalText('quote');
  const times = quote === undefined || text === undefined ? 1 : occurrences(text, quote).length;
  if (times !== 1) reader.wrong('quote', `words that stand exactly once in p${passage}; "${quote}" stands there ${times} times`);
  const day = parseDay(reader.text('date'));
  if (day === null) reader.wrong('date', 'the day on which it was written, such as 2026-11-25');
  const sources = reader.each('sources', readReport);
  const inference = reader.boolean('inference', false);
  if (sources.length === 0 && !inference) reader.wrong('sources', 'at least one source, or "inference": true for what the editors infer');
  return {
    id: reader.text('id'),
    passage,
    ...(quote !== undefined && { quote }),
    day: day ?? 0,
    text: reader.text('text'),
    sources,
    inference,
  };
}
