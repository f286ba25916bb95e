import type { Atlas, ClaimedClosure, Layer, Preset, Track } from '../article/atlas';
import { KIND_COLOURS, type Kind, SHAPES } from '../article/kind';
import type { Bounds } from '../core/bounds';
import { type Day, parseDay, type Range } from '../core/day';
import { MANIFEST } from './files';
import { swapped } from './geometry';
import type { Notebook } from './notebook';
import { Reader, readId } from './reader';
import { readPassage, type Text } from './words';

/** A layer with the file that holds its features. */
export type ListedLayer = Layer & { readonly file: string };
/** `atlas.json`: all of an atlas but its article and its features. */
export type Manifest = Omit<
  Atlas,
  'layers' | 'sections' | 'marks' | 'title' | 'standfirst' | 'unmapped' | 'named' | 'notes' | 'corrections' | 'original'
> & {
  readonly layers: readonly ListedLayer[];
};

/** What the dates and places of an atlas must touch; null where what the manifest says of it is wrong itself. */
export interface Limits {
  readonly span: Range | null;
  /** The first view. */
  readonly extent: Bounds | null;
  /** How far marks may lie, likewise; the first view where the atlas doesn't say. */
  readonly bounds: Bounds | null;
}

const WORLD: Bounds = [-180, -90, 180, 90];

/** Reads `atlas.json`; what is wrong goes to the notebook, the rest is kept. `isWhole`: whether every layer is known. */
export function readManifest(
  notebook: Notebook,
  text: Text,
): { readonly manifest: Manifest; readonly limits: Limits; readonly isWhole: boolean } {
  const json = notebook.json(MANIFEST);
  const note = notebook.fields(MANIFEST);
  // What isn't there at all has been said.
  const reader = new Reader(json ?? {}, '', json === undefined ? () => {} : note).only(
    'language',
    'citation',
    'notice',
    'span',
    'extent',
    'bounds',
    'presets',
    'closure',
    'layers',
    'renamed',
    'credits',
  );
  const citation = reader.object('citation').only('title', 'note');
  const span = readRange(reader.object('span'));
  const isSpan = json !== undefined && !['span', 'span.from', 'span.to'].some(note.has);
  const extent = readBox(reader, 'extent');
  const bounds = reader.has('bounds') ? readBox(reader, 'bounds') : extent;
  const ids = new Set<string>();
  const manifest: Manifest = {
    language: readLanguage(reader),
    citation: { title: citation.text('title'), note: citation.text('note') },
    ...(reader.has('closure') && { closure: readClosure(reader.object('closure'), text) }),
    notice: reader.text('notice'),
    span,
    extent: extent ?? WORLD,
    presets: reader.each('presets', (item) => readPreset(item, isSpan ? span : null)),
    layers: reader.each('layers', (json) => {
      const item = json.only('id', 'title', 'one', 'symbol', 'file', 'shown', 'tracks', 'ribbons', 'distanceFrom');
      const distanceFrom = item.optionalText('distanceFrom');
      const ribbons = item.optionalText('ribbons');
      return {
        id: readOwnId(item, ids),
        title: item.text('title'),
        one: item.text('one'),
        symbol: readKind(item.object('symbol')),
        file: item.text('file'),
        shown: item.boolean('shown', true),
        tracks: readTracks(item),
        ...(ribbons !== undefined && { ribbons }),
        ...(distanceFrom !== undefined && { distanceFrom }),
      };
    }),
    renamed: reader.each('renamed', (json) => {
      const item = json.only('was', 'now');
      return { was: item.text('was'), now: item.texts('now') };
    }),
    credits: reader.each('credits', (item) => readCredit(item.only('text', 'url'))),
  };
  return { manifest, limits: { span: isSpan ? span : null, extent, bounds }, isWhole: json !== undefined && !note.has('layers') };
}

/** A tag that the language's own rules of sentences and dates can be asked for. */
function readLanguage(reader: Reader<'language'>): string {
  const language = reader.text('language');
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language)) return language;
  reader.wrong('language', 'the tag of a language, such as "en" or "pt-BR"');
  return 'en';
}

/** West, south, east, north in degrees; null when it isn't. */
function readBox<Name extends string>(reader: Reader<Name>, name: Name): Bounds | null {
  const expected = '[west, south, east, north] in degrees';
  const box = reader.raw(name);
  const isBox = (value: unknown): value is Bounds =>
    Array.isArray(value) && value.length === 4 && value.every((degrees) => typeof degrees === 'number');
  const isSound = (value: Bounds): boolean => {
    const [west, south, east, north] = value;
    return -180 <= west && west < east && east <= 180 && -90 <= south && south < north && north <= 90;
  };
  if (isBox(box) && isSound(box)) return box;
  reader.wrong(name, expected, isBox(box) && isSound(swapped(box)) ? 'swapped? longitude comes first' : undefined);
  return null;
}

const SCHEMES = ['https:', 'http:', 'mailto:'];

function readCredit(reader: Reader<'text' | 'url'>): { text: string; url?: string } {
  const url = reader.optionalText('url');
  const isLink = url !== undefined && URL.canParse(url) && SCHEMES.includes(new URL(url).protocol);
  if (url && !isLink) reader.wrong('url', `an address that begins with https://, http:// or mailto:, not "${url}"`);
  return { text: reader.text('text'), ...(isLink && { url }) };
}

function readKind(json: Reader): Kind {
  const reader = json.only('shape', 'colour', 'contested', 'says');
  const shape = reader.oneOf('shape', SHAPES);
  const contested = reader.boolean('contested', false);
  if (contested && shape !== 'line') reader.wrong('contested', 'a symbol of the shape "line" for what is contested');
  const says = reader.optionalText('says');
  const colour = reader.oneOf('colour', KIND_COLOURS);
  return { shape, colour, ...(contested && { contested }), ...(says !== undefined && { says }) };
}

function readTracks(layer: Reader<'tracks'>): Track[] {
  const ids = new Set<string>();
  return layer.each('tracks', (json) => {
    const item = json.only('id', 'title');
    return { id: readOwnId(item, ids), title: item.text('title') };
  });
}

function readClosure(json: Reader, text: Text): ClaimedClosure {
  const reader = json.only('days', 'by', 'passage', 'on', 'from');
  const from = reader.texts('from').map((text) => parseDay(text));
  if (from.length === 0 || from.includes(null)) reader.wrong('from', 'days such as 2025-10-12');
  return {
    days: reader.number('days', 1),
    by: reader.text('by'),
    passage: readPassage(reader, text)?.n ?? 1,
    on: readDay(reader, 'on'),
    from: from.map((day) => day ?? 0),
  };
}

function readDay<Name extends string>(reader: Reader<Name>, name: Name): Day {
  const found = parseDay(reader.text(name));
  if (found === null) reader.wrong(name, 'a day such as 2025-10-09');
  return found ?? 0;
}

function readRange(json: Reader): Range {
  const reader = json.only('from', 'to', 'title');
  const [from, to] = [readDay(reader, 'from'), readDay(reader, 'to')];
  if (from > to) reader.wrong('to', 'a day not before "from"');
  return { from, to: Math.max(from, to) };
}

function readPreset(reader: Reader, span: Range | null): Preset {
  const range = readRange(reader);
  if (span && (range.from < span.from || range.to > span.to)) reader.wrong('from', "days within the atlas's span");
  return { title: reader.text('title'), ...range };
}

/** An id of its own among those known. Layer ids stand in lists in the address, and name layers of the style. */
function readOwnId(reader: Reader<'id'>, known: Set<string>): string {
  const id = readId(reader);
  if (known.has(id)) reader.wrong('id', `an id of its own, not "${id}" again`);
  known.add(id);
  return id;
}
