import { assemble } from '../compile/assemble';
import { problemLine } from '../compile/problem';
import { readFolder } from './folder';

/** Checks an atlas and prints what is wrong, a line each. Returns how much that is. */
export function check(folder: string): number {
  const { atlas, problems } = assemble(readFolder(folder));
  for (const problem of problems) console.error(`${folder}/${problemLine(problem)}`);
  const passages = atlas.sections.reduce((sum, section) => sum + section.passages.length, 0);
  if (problems.length === 0)
    console.log(`${folder}: ${atlas.marks.length} marks in ${atlas.layers.length} layers, ${passages} passages: all sound`);
  return problems.length;
}
