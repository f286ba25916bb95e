import { dirname, normalize } from 'node:path/posix';
import { cycles } from './cycle';
import { importsOf } from './imports';
import { ROOMS } from './rooms';

/** What the import graph of `src/` does against the table of rooms, a sentence each. `files`: paths from `src/`, with text. */
export function fencesBroken(files: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const fileGraph = new Map<string, Set<string>>();
  const folderGraph = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    if (!/\.(ts|tsx|mjs)$/.test(path)) continue;
    const room = roomOf(path);
    if (room === null) faults.push(`${path}: stands in no room; list its folder in src/site/fences/rooms.ts`);
    for (const { from, typeOnly } of importsOf(path, text)) {
      const target = from.startsWith('.') ? resolve(path, from, files) : null;
      if (from.startsWith('.') && target === null) faults.push(`${path}: ${from} is no file of src/`);
      if (target) {
        edge(fileGraph, path, target);
        if (dirname(path) !== dirname(target)) edge(folderGraph, folderOf(path), folderOf(target));
      }
      if (room !== null) faults.push(...fenceBroken(path, room, target ?? from, target !== null, typeOnly));
    }
  }
  return [
    ...faults,
    ...cycles(fileGraph).map((way) => `files in a circle: ${way}`),
    ...cycles(folderGraph).map((way) => `folders in a circle: ${way}`),
  ];
}

/** The room that a file stands in: the longest name that leads to it. */
export function roomOf(path: string): string | null {
  const names = Object.keys(ROOMS).filter((name) => path === name || path.startsWith(`${name}/`));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

function fenceBroken(path: string, room: string, target: string, isFile: boolean, typeOnly: boolean): string[] {
  if (target.startsWith('.')) return [];
  const name = isFile ? (roomOf(target) ?? target) : target;
  if (isFile && name === room) return [];
  const listed = ROOMS[room]?.[isFile ? 'rooms' : 'packages'] ?? [];
  const matches = (allowed: string): boolean =>
    isFile ? allowed === name : allowed === name || name.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`);
  if (listed.some((allowed) => matches(allowed) || (typeOnly && matches(allowed.replace(/^type /, ''))))) return [];
  const asValue = listed.some((allowed) => matches(allowed.replace(/^type /, ''))) ? ' but for its types' : '';
  return [`${path}: ${room} must not import ${isFile ? target : name}${asValue}`];
}

/** The main file of the page stands for itself, so that it isn't in one folder with the rooms that it joins. */
const folderOf = (path: string): string => (dirname(path) === '.' ? path : dirname(path));

function edge(graph: Map<string, Set<string>>, from: string, to: string): void {
  const known = graph.get(from);
  if (known) known.add(to);
  else graph.set(from, new Set([to]));
}

/** The file that a relative import means, as the bundler finds it. */
function resolve(path: string, from: string, files: ReadonlyMap<string, string>): string | null {
  const bare = normalize(`${dirname(path)}/${from.replace(/\?.*$/, '')}`);
  return [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((name) => files.has(name)) ?? null;
}
