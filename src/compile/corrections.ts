import type { Corrections } from '../article/atlas';
import { type Day, parseDay } from '../core/day';
import { CHANGES } from './files';
import type { Notebook } from './notebook';

/**
 * Parses the corrections: `# Corrections`, then `## 2026-11-25` headings, each with bullets `- what — why` that may go on in
 * indented lines. Returns the days newest first; what is wrong goes to the notebook, the rest is kept.
 */
export function parseCorrections(notebook: Notebook): Corrections[] {
  const days: { day: Day; at: string; offset: number; entries: { text: string; offset: number }[] }[] = [];
  const note = (offset: number, at: string, field: string, expected: string): void => notebook.words(CHANGES, at, offset)(field, expected);
  const lines = [...notebook.text(CHANGES).matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ 0: line, index }) => ({
    line: line.normalize('NFC'),
    offset: index,
  }));
  if (lines[0]?.line.trim() !== '# Corrections') note(0, '', 'title', 'a first line "# Corrections"');
  for (const { line, offset } of lines.slice(1)) {
    const last = days.at(-1);
    const entry = last?.entries.at(-1);
    if (line.startsWith('## ')) {
      const at = line.slice(3).trim();
      const day = parseDay(at);
      if (day === null) note(offset, at, 'day', 'a day such as 2026-11-25');
      if (days.some((other) => other.at === at)) note(offset, at, 'day', 'one heading for a day, not a second');
      days.push({ day: day ?? 0, at, offset, entries: [] });
    } else if (line.startsWith('- ') && last) last.entries.push({ text: line.slice(2).trim(), offset });
    else if (/^\s/.test(line) && entry) entry.text += ` ${line.trim()}`;
    else note(offset, last?.at ?? '', 'line', `a heading "## 2026-11-25" or a bullet "- what — why" below one, not "${line}"`);
  }
  for (const { at, entries, offset } of days) {
    if (entries.length === 0) note(offset, at, 'bullets', 'at least one bullet "- what — why"');
    for (const { text, offset: begin } of entries) if (!/\S — \S/.test(text)) note(begin, at, 'bullet', `"what — why", not "${text}"`);
  }
  if (days.length === 0) note(0, '', 'days', 'at least one heading "## 2026-11-25"');
  return days.map(({ day, entries }) => ({ day, entries: entries.map(({ text }) => text) })).sort((a, b) => b.day - a.day);
}
