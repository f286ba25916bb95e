import type { FeatureCollection } from 'geojson';
import { anchorsIn, occurrences, partialOverlap } from './anchor';
import { type Parsed, parseArticle } from './article';
import { type Atlas, type Layer, SYMBOLS } from './atlas';
import { parseDay, type Range } from './day';
import { type Feature, readFeature } from './feature';
import { type Mark, quotesOf } from './mark';
import { type Problem, Reader } from './problem';

/** The text of an atlas's files by path within its folder: `atlas.json`, `article.md`, `layers/strikes.geojson` … */
export type Files = ReadonlyMap<string, string>;

export interface Assembled {
  readonly atlas: Atlas;
  /** The marks with their geometries, in the atlas's order. */
  readonly features: readonly Feature[];
  /** Everything that is wrong; empty for an atlas that may be published. */
  readonly problems: readonly Problem[];
}

const MANIFEST = 'atlas.json';
const ARTICLE = 'article.md';

/** Reads a whole atlas. Never throws for bad content: each fault becomes a located problem and the rest is kept. */
export function assemble(files: Files): Assembled {
  const problems: Problem[] = [];
  const manifest = readManifest(parseJson(files, MANIFEST, problems), problems);
  const article = parseArticle(files.get(ARTICLE) ?? '', ARTICLE);
  problems.push(...article.problems);
  const features = manifest.layers.flatMap((layer) => readLayer(layer, files, manifest.span, problems)).reverse();
  checkFiles(manifest.layers, files, problems);
  checkIds(features, manifest.layers, problems);
  checkQuotes(features, article, manifest.layers, problems);
  const { title, standfirst, sections } = article;
  const marks = features.map(({ geometry, ...mark }): Mark => mark);
  const { layers, ...rest } = manifest;
  const atlas: Atlas = { ...rest, title, standfirst, sections, marks, layers: layers.map(({ file, ...layer }) => layer) };
  return { atlas, features, problems };
}

type ListedLayer = Layer & { readonly file: string };
type Manifest = Omit<Atlas, 'layers' | 'sections' | 'marks' | 'title' | 'standfirst'> & { readonly layers: readonly ListedLayer[] };

function parseJson(files: Files, file: string, problems: Problem[]): unknown {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({ file, at: '', field: '', expected: 'the file to exist' });
    return {};
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push({ file, at: '', field: '', expected: `valid JSON: ${(error as Error).message}` });
    return {};
  }
}

const noteIn =
  (problems: Problem[], file: string, at = '') =>
  (field: string, expected: string): void =>
    void problems.push({ file, at, field, expected });

function readManifest(json: unknown, problems: Problem[]): Manifest {
  const reader = new Reader(json, '', noteIn(problems, MANIFEST));
  const citation = reader.object('citation');
  const [west = 0, south = 0, east = 0, north = 0] = (reader.raw('extent') ?? []) as number[];
  if (!(west < east && south < north)) reader.wrong('extent', '[west, south, east, north] in degrees');
  return {
    language: reader.text('language'),
    citation: { title: citation.text('title'), note: citation.text('note') },
    notice: reader.text('notice'),
    span: readRange(reader.object('span')),
    extent: [west, south, east, north],
    presets: reader.each('presets', (item) => ({ title: item.text('title'), ...readRange(item) })),
    layers: reader.each('layers', (item) => ({
      id: item.text('id'),
      title: item.text('title'),
      one: item.text('one'),
      symbol: item.oneOf('symbol', SYMBOLS),
      file: item.text('file'),
      shown: item.boolean('shown', true),
    })),
    credits: reader.each('credits', (item) => {
      const url = item.optionalText('url');
      return { text: item.text('text'), ...(url !== undefined && { url }) };
    }),
  };
}

function readRange(reader: Reader): Range {
  const day = (name: string): number => {
    const found = parseDay(reader.text(name));
    if (found === null) reader.wrong(name, 'a day such as 2025-10-09');
    return found ?? 0;
  };
  const [from, to] = [day('from'), day('to')];
  if (from > to) reader.wrong('to', 'a day not before "from"');
  return { from, to };
}

function readLayer(layer: ListedLayer, files: Files, span: Range, problems: Problem[]): Feature[] {
  const { file, id } = layer;
  if (!files.has(file)) {
    problems.push({ file: MANIFEST, at: '', field: `layers.${id}.file`, expected: `the file ${file} to exist` });
    return [];
  }
  const json = parseJson(files, file, problems) as Partial<FeatureCollection>;
  if (json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    problems.push({ file, at: '', field: 'type', expected: 'a FeatureCollection with features (RFC 7946)' });
    return [];
  }
  // Reversed with the layers, so that the whole list read backwards keeps the order of each file.
  return json.features
    .map((feature, index) => {
      const note = noteIn(problems, file, typeof feature?.id === 'string' ? feature.id : `features[${index}]`);
      return readFeature(new Reader(feature, '', note), id, span, note);
    })
    .reverse();
}

function checkFiles(layers: readonly ListedLayer[], files: Files, problems: Problem[]): void {
  for (const file of files.keys()) {
    if (file.startsWith('layers/') && !layers.some((layer) => layer.file === file))
      problems.push({ file, at: '', field: '', expected: `a layer in ${MANIFEST} that names this file` });
  }
}

const fileOf = (layers: readonly ListedLayer[], feature: Feature): string => layers.find(({ id }) => id === feature.layer)?.file ?? '';

function checkIds(features: readonly Feature[], layers: readonly ListedLayer[], problems: Problem[]): void {
  const first = new Map<string, Feature>();
  for (const feature of features) {
    const other = first.get(feature.id);
    if (other)
      problems.push({
        file: fileOf(layers, feature),
        at: feature.id,
        field: 'id',
        expected: `an id of its own; ${fileOf(layers, other)} has it too`,
      });
    else first.set(feature.id, feature);
  }
}

function checkQuotes(features: readonly Feature[], article: Parsed, layers: readonly ListedLayer[], problems: Problem[]): void {
  const passages = article.sections.flatMap((section) => section.passages);
  for (const feature of features) {
    const note = noteIn(problems, fileOf(layers, feature), feature.id);
    quotesOf(feature).forEach(({ passage, quote }, index) => {
      const inClaims = index < feature.claims.length;
      const field = `properties.${inClaims ? `claims[${index}]` : `mentions[${index - feature.claims.length}]`}`;
      const text = passages[passage - 1]?.text;
      const times = text === undefined ? 0 : occurrences(text, quote).length;
      if (text === undefined) note(`${field}.passage`, `a passage from 1 to ${passages.length}, not ${passage}`);
      else if (times !== 1) note(`${field}.quote`, `words that stand exactly once in p${passage}; "${quote}" stands there ${times} times`);
    });
    if (quotesOf(feature).length === 0) note('properties.claims', 'at least one claim or mention, so that the mark opens a passage');
  }
  for (const { n, text, noplace } of passages) {
    const anchors = anchorsIn(text, n, features);
    const overlap = partialOverlap(anchors);
    const note = noteIn(problems, ARTICLE, `p${n}`);
    if (overlap) {
      const [a, b] = overlap;
      note('quotes', `words either shared or apart: "${a.quote}" (${a.mark}) and "${b.quote}" (${b.mark}) overlap in part`);
    }
    if (anchors.length === 0 && !noplace) note('noplace', 'a mark that quotes it, or noplace="the reason why there is none"');
    if (anchors.length > 0 && noplace) note('noplace', `no reason, as ${anchors[0]?.mark} quotes the passage`);
  }
}
