import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/dataset/archive';
import { file } from './files';

const TILES = readFileSync('docs/tiles.md', 'utf8');
const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
/** The commands that begin with a tool, as the docs give them. */
const commandsOf = (tool: string): string[] =>
  [...TILES.matchAll(/^```\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split(/^(?=\w+ -)/m).filter((command) => command.startsWith(`${tool} -`)),
  );

const EVENTS = `title,event_type,event_date,longitude,latitude
"A, first",raid,2025-10-09,69.2,34.5
In words,fair,9 October 2025,69.3,34.6
By dots,fair,10.10.2025,69.4,34.7
Nobody knows,fair,some day,69.5,34.8
Blank,fair,,69.6,34.9
`;
const day = (iso: string): number => Date.parse(iso) / 86_400_000;

describe('the recipe for tiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiles-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (command: string) => execFileSync('sh', ['-ec', command], { cwd: folder });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('stands there once, and writes no file that it reads', () => {
    const [query = '', ...more] = commandsOf('duckdb');
    const [from, to] = [/FROM '([^']+)'/.exec(query)?.[1], /TO '([^']+)'/.exec(query)?.[1]];
    expect([more, from, to]).toEqual([[], 'events.csv', 'events-days.csv']);
    expect(commandsOf('tippecanoe')).toEqual([expect.stringMatching(/ events-days\.csv\n$/)]);
  });

  // Skipped, and told as such, where the tool is not installed.
  it.skipIf(!has('duckdb'))('makes days of dates and of text, and leaves its input alone', () => {
    writeFileSync(join(folder, 'events.csv'), EVENTS);
    for (const command of commandsOf('duckdb')) run(command);
    expect(read('events.csv')).toBe(EVENTS);
    expect(read('events-days.csv').trim().split('\n')).toEqual([
      'longitude,latitude,title,type,start',
      `69.2,34.5,"A, first",raid,${day('2025-10-09')}`,
      `69.3,34.6,In words,fair,${day('2025-10-09')}`,
      `69.4,34.7,By dots,fair,${day('2025-10-10')}`,
      '69.5,34.8,Nobody knows,fair,',
      '69.6,34.9,Blank,fair,',
    ]);
  });

  it.skipIf(!has('duckdb') || !has('tippecanoe'))('makes an archive that is filtered by day', async () => {
    for (const command of commandsOf('tippecanoe')) run(command);
    const { outcome } = await readArchive(file(Uint8Array.from(readFileSync(join(folder, 'events.pmtiles')))), 'events.pmtiles');
    expect(outcome).toMatchObject({ type: 'done', tiles: { layers: ['events'], dated: true, category: 'type', rows: 5 } });
  });
});
