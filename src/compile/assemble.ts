import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import type { Atlas } from '../article/atlas';
import { fromBorder } from '../article/border';
import type { Mark } from '../article/mark';
import type { Fingerprint } from '../article/original';
import type { Range } from '../core/day';
import { areaKm2 } from './anchor-point';
import { parseArticle } from './article';
import { checkFiles, checkIds, checkLedger, checkQuotes, checkRenamed, fileOf } from './check';
import { checkDenials, checkNotes, checkStatuses } from './check-claims';
import { parseCorrections } from './corrections';
import { type Feature, readFeature } from './feature';
import { ARTICLE, CHANGES, type Files, MANIFEST, noteIn, ORIGINAL, parseJson } from './files';
import { fillFound } from './found';
import { type ListedLayer, readManifest } from './manifest';
import { readNotes } from './note';
import { type Problem, Reader } from './problem';
import { readUnmapped } from './unmapped';

export type { Files };

export interface Assembled {
  readonly atlas: Atlas;
  /** The marks with their geometries, in the atlas's order. */
  readonly features: readonly Feature[];
  /** Everything that is wrong; empty for an atlas that may be published. */
  readonly problems: readonly Problem[];
}

/** Reads a whole atlas. Never throws for bad content: each fault becomes a located problem and the rest is kept. */
export function assemble(files: Files): Assembled {
  const problems: Problem[] = [];
  const manifest = readManifest(parseJson(files, MANIFEST, problems), problems);
  const article = parseArticle(files.get(ARTICLE) ?? '', ARTICLE);
  problems.push(...article.problems);
  const read = manifest.layers.flatMap((layer) => readLayer(layer, files, manifest.span, problems)).reverse();
  const features = measured(read, manifest.layers, problems);
  checkFiles(manifest.layers, files, problems);
  checkIds(features, manifest.layers, problems);
  checkRenamed(manifest.renamed, features, manifest.layers, problems);
  checkQuotes(features, article, manifest.layers, problems);
  const passages = article.sections.flatMap((section) => section.passages);
  const unmarked = readUnmapped(files, passages, problems);
  checkLedger(article, features, unmarked, manifest.language, problems);
  checkStatuses(features, manifest.layers, problems);
  checkDenials(features, manifest.layers, problems);
  const notes = readNotes(files, passages, problems);
  checkNotes(features, notes, manifest.layers, problems);
  const changes = files.get(CHANGES);
  const corrections = changes === undefined ? [] : parseCorrections(changes, problems);
  const original = readOriginal(files, problems);
  const { title, standfirst, sections } = article;
  const marks = features.map(({ geometry, ...mark }): Mark => mark);
  const { layers, ...rest } = manifest;
  const atlas: Atlas = {
    ...rest,
    title,
    standfirst,
    sections,
    marks,
    ...unmarked,
    notes,
    corrections,
    original,
    layers: layers.map(({ file, ...layer }) => layer),
  };
  return { atlas, features, problems };
}

/** The features with what can be measured of them, in their texts too. */
function measured(features: readonly Feature[], layers: readonly ListedLayer[], problems: Problem[]): Feature[] {
  const lines = borderLines(features, layers);
  return features.map((feature) => {
    const { id, shape, anchor, geometry, where } = feature;
    const border = shape === 'point' ? fromBorder(anchor, lines) : undefined;
    const measures = { border: border?.km, length: feature.measured, area: shape === 'area' ? areaKm2(geometry) : undefined };
    const note = noteIn(problems, fileOf(layers, feature), id);
    const found = where.found === undefined ? undefined : fillFound(where.found, measures, note);
    return { ...feature, ...(border && { border }), where: { ...where, ...(found !== undefined && { found }) } };
  });
}

/** The lines of the layers that are drawn as a border. */
function borderLines(features: readonly Feature[], layers: readonly ListedLayer[]): (LineString | MultiLineString)[] {
  const borders = new Set(layers.filter(({ symbol }) => symbol === 'line').map(({ id }) => id));
  return features.flatMap(({ layer, geometry }) =>
    borders.has(layer) && (geometry.type === 'LineString' || geometry.type === 'MultiLineString') ? [geometry] : [],
  );
}

function readLayer(layer: ListedLayer, files: Files, span: Range, problems: Problem[]): Feature[] {
  const { file, id } = layer;
  if (!files.has(file)) {
    problems.push({ file: MANIFEST, at: '', field: `layers.${id}.file`, expected: `the file ${file} to exist` });
    return [];
  }
  const json = (parseJson(files, file, problems) ?? {}) as Partial<FeatureCollection>;
  if (json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    problems.push({ file, at: '', field: 'type', expected: 'a FeatureCollection with features (RFC 7946)' });
    return [];
  }
  // Reversed with the layers, so that the whole list read backwards keeps the order of each file.
  return json.features
    .map((feature, index) => {
      const note = noteIn(problems, file, typeof feature?.id === 'string' ? feature.id : `features[${index}]`);
      return readFeature(new Reader(feature, '', note), layer, span, note);
    })
    .reverse();
}

/** The fingerprints of the source article's paragraphs; an atlas without the file can't verify an original. */
function readOriginal(files: Files, problems: Problem[]): Fingerprint[] {
  if (!files.has(ORIGINAL)) return [];
  const reader = new Reader({ all: parseJson(files, ORIGINAL, problems) }, '', noteIn(problems, ORIGINAL));
  return reader.each('all', (item) => {
    const sha256 = item.text('sha256');
    if (!/^[0-9a-f]{64}$/.test(sha256)) item.wrong('sha256', '64 hexadecimal digits');
    return { n: item.number('passage', 1), sha256 };
  });
}
