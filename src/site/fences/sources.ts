import { readdirSync, readFileSync } from 'node:fs';
import { diagram } from './diagram';
import { fencesBroken } from './fences';

/** What of the sources, and of the diagram drawn of them, is against the table of rooms. */
export function checkSources(): string[] {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  const files = new Map(paths.map((path) => [path, readFileSync(`src/${path}`, 'utf8')]));
  const drawn = readFileSync('ARCHITECTURE.md', 'utf8').includes(diagram());
  return [
    ...fencesBroken(files),
    ...(drawn ? [] : [`ARCHITECTURE.md: the diagram isn't that of the table of rooms, which is:\n${diagram()}`]),
  ];
}
