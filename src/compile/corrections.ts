import type { Corrections } from '../article/atlas';
import { type Day, parseDay } from '../core/day';
import { CHANGES, noteIn } from './files';
import type { Problem } from './problem';

/**
 * Parses the corrections: `# Corrections`, then `## 2026-11-25` headings, each with bullets `- what — why` that may go on in
 * indented lines. Returns the days newest first; what is wrong goes to `problems`, the rest is kept.
 */
export function parseCorrections(text: string, problems: Problem[]): Corrections[] {
  const days: { day: Day; at: string; entries: string[] }[] = [];
  const note = (at: string, field: string, expected: string) => noteIn(problems, CHANGES, at)(field, expected);
  const lines = text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines[0]?.trim() !== '# Corrections') note('', 'title', 'a first line "# Corrections"');
  for (const line of lines.slice(1)) {
    const last = days.at(-1);
    if (line.startsWith('## ')) {
      const at = line.slice(3).trim();
      const day = parseDay(at);
      if (day === null) note(at, 'day', 'a day such as 2026-11-25');
      if (days.some((other) => other.at === at)) note(at, 'day', 'one heading for a day, not a second');
      days.push({ day: day ?? 0, at, entries: [] });
    } else if (line.startsWith('- ') && last) last.entries.push(line.slice(2).trim());
    else if (/^\s/.test(line) && last?.entries.length) last.entries.push(`${last.entries.pop()} ${line.trim()}`);
    else note(last?.at ?? '', 'line', `a heading "## 2026-11-25" or a bullet "- what — why" below one, not "${line}"`);
  }
  for (const { at, entries } of days) {
    if (entries.length === 0) note(at, 'bullets', 'at least one bullet "- what — why"');
    for (const entry of entries) if (!/\S — \S/.test(entry)) note(at, 'bullet', `"what — why", not "${entry}"`);
  }
  if (days.length === 0) note('', 'days', 'at least one heading "## 2026-11-25"');
  return days.map(({ day, entries }) => ({ day, entries })).sort((a, b) => b.day - a.day);
}
