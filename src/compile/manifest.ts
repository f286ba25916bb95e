import type { Atlas, ClaimedClosure, Layer, Preset, Track } from '../article/atlas';
import { SYMBOLS } from '../article/atlas';
import { type Day, parseDay, type Range } from '../core/day';
import { MANIFEST, noteIn } from './files';
import { type Problem, Reader } from './problem';

/** A layer with the file that holds its features. */
export type ListedLayer = Layer & { readonly file: string };
/** `atlas.json`: all of an atlas but its article and its features. */
export type Manifest = Omit<
  Atlas,
  'layers' | 'sections' | 'marks' | 'title' | 'standfirst' | 'unmapped' | 'named' | 'notes' | 'corrections' | 'original'
> & {
  readonly layers: readonly ListedLayer[];
};

/** Reads `atlas.json`; what is wrong goes to `problems`, the rest is kept. */
export function readManifest(json: unknown, problems: Problem[]): Manifest {
  const reader = new Reader(json, '', noteIn(problems, MANIFEST));
  const citation = reader.object('citation');
  const span = readRange(reader.object('span'));
  const ids = new Set<string>();
  const [west = 0, south = 0, east = 0, north = 0] = (reader.raw('extent') ?? []) as number[];
  if (!(west < east && south < north)) reader.wrong('extent', '[west, south, east, north] in degrees');
  return {
    language: reader.text('language'),
    citation: { title: citation.text('title'), note: citation.text('note') },
    ...(reader.has('closure') && { closure: readClosure(reader.object('closure')) }),
    notice: reader.text('notice'),
    span,
    extent: [west, south, east, north],
    presets: reader.each('presets', (item) => readPreset(item, span)),
    layers: reader.each('layers', (item) => ({
      id: readId(item, ids),
      title: item.text('title'),
      one: item.text('one'),
      symbol: item.oneOf('symbol', SYMBOLS),
      file: item.text('file'),
      shown: item.boolean('shown', true),
      tracks: readTracks(item),
    })),
    renamed: reader.each('renamed', (item) => ({ was: item.text('was'), now: item.texts('now') })),
    credits: reader.each('credits', (item) => {
      const url = item.optionalText('url');
      return { text: item.text('text'), ...(url !== undefined && { url }) };
    }),
  };
}

function readTracks(layer: Reader): Track[] {
  const ids = new Set<string>();
  return layer.each('tracks', (item) => ({ id: readId(item, ids), title: item.text('title') }));
}

function readClosure(reader: Reader): ClaimedClosure {
  const from = reader.texts('from').map((text) => parseDay(text));
  if (from.length === 0 || from.includes(null)) reader.wrong('from', 'days such as 2025-10-12');
  return {
    days: reader.number('days', 1),
    by: reader.text('by'),
    passage: reader.number('passage', 1),
    on: readDay(reader, 'on'),
    from: from.map((day) => day ?? 0),
  };
}

function readDay(reader: Reader, name: string): Day {
  const found = parseDay(reader.text(name));
  if (found === null) reader.wrong(name, 'a day such as 2025-10-09');
  return found ?? 0;
}

function readRange(reader: Reader): Range {
  const [from, to] = [readDay(reader, 'from'), readDay(reader, 'to')];
  if (from > to) reader.wrong('to', 'a day not before "from"');
  return { from, to };
}

function readPreset(reader: Reader, span: Range): Preset {
  const range = readRange(reader);
  if (range.from < span.from || range.to > span.to) reader.wrong('from', "days within the atlas's span");
  return { title: reader.text('title'), ...range };
}

/** An id of its own among those known. Layer ids stand in lists in the address, and name layers of the style. */
function readId(reader: Reader, known: Set<string>): string {
  const id = reader.text('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) reader.wrong('id', 'small letters, digits and single hyphens');
  if (known.has(id)) reader.wrong('id', `an id of its own, not "${id}" again`);
  known.add(id);
  return id;
}
