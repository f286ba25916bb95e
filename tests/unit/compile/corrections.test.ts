import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import { parseCorrections } from '../../../src/compile/corrections';
import { Notebook } from '../../../src/compile/notebook';
import { problemLine } from '../../../src/compile/problem';
import { isoDay } from '../../../src/core/day';
import { littleAtlas } from './atlas-files';

function parse(text: string) {
  const notebook = new Notebook(new Map([['CHANGES.md', text]]));
  const days = parseCorrections(notebook).map(({ day, entries }) => ({ day: isoDay(day), entries }));
  return { days, lines: notebook.problems.map(problemLine) };
}

describe('the corrections', () => {
  it('are read by day, the newest first, with bullets that go on in the next line', () => {
    const { days, lines } = parse('# Corrections\n\n## 2026-11-24\n\n- a — b\n\n## 2026-11-25\n- c — d,\n  and e\n- f — g\n');
    expect(lines).toEqual([]);
    expect(days).toEqual([
      { day: '2026-11-25', entries: ['c — d, and e', 'f — g'] },
      { day: '2026-11-24', entries: ['a — b'] },
    ]);
  });

  it.each([
    ['no title', '## 2026-11-25\n- a — b', /title: expected a first line "# Corrections"/],
    ['no day', '# Corrections\n', /days: expected at least one heading/],
    ['a heading that is no day', '# Corrections\n## November\n- a — b', /November: day: expected a day such as 2026-11-25/],
    ['a day that does not exist', '# Corrections\n## 2026-02-30\n- a — b', /2026-02-30: day: expected a day/],
    ['a day twice', '# Corrections\n## 2026-11-25\n- a — b\n## 2026-11-25\n- c — d', /2026-11-25: day: expected one heading for a day/],
    ['a day without bullets', '# Corrections\n## 2026-11-25\n', /2026-11-25: bullets: expected at least one bullet/],
    ['a bullet without a reason', '# Corrections\n## 2026-11-25\n- mended', /2026-11-25: bullet: expected "what — why", not "mended"/],
    ['other lines', '# Corrections\n## 2026-11-25\n- a — b\nand so on', /2026-11-25: line: expected a heading .*, not "and so on"/],
  ])('with %s say where and what was expected', (_, text, expected) => {
    expect(parse(text).lines.join('\n')).toMatch(expected);
  });

  it('are a part of the atlas, and need not be there', () => {
    expect(assemble(littleAtlas()).atlas.corrections).toEqual([]);
    const { atlas, problems } = assemble(littleAtlas({ 'CHANGES.md': '# Corrections\n## 2026-11-25\n- a\n' }));
    expect(atlas.corrections).toHaveLength(1);
    expect(problems.map(problemLine)).toEqual(['CHANGES.md:3:1: 2026-11-25: bullet: expected "what — why", not "a"']);
  });
});
