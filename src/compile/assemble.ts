import type { LineString, MultiLineString } from 'geojson';
import type { Atlas } from '../article/atlas';
import { fromLine } from '../article/from-line';
import type { Mark } from '../article/mark';
import type { Fingerprint } from '../article/original';
import type { Range } from '../core/day';
import { areaKm2 } from './anchor-point';
import { parseArticle } from './article';
import { type Basemap, collectionIn, readBasemap } from './basemap';
import { checkFiles, checkIds, checkPassages, checkPlaces, checkRenamed } from './check';
import { checkDenials, checkNotes, checkStatuses } from './check-claims';
import { parseCorrections } from './corrections';
import { type Feature, type Read, readFeature } from './feature';
import { CHANGES, type Files, MANIFEST, ORIGINAL } from './files';
import { fillFound } from './found';
import { type ListedLayer, readManifest } from './manifest';
import { readNotes } from './note';
import { Notebook } from './notebook';
import type { Problem } from './problem';
import { Reader } from './reader';
import { readUnmapped } from './unmapped';
import { readPassage, type Text } from './words';

export type { Files };

export interface Assembled {
  readonly atlas: Atlas;
  /** The marks with their geometries, in the atlas's order. */
  readonly features: readonly Feature[];
  /** Null for an atlas without a ground of its own. */
  readonly basemap: Basemap | null;
  /** Everything that is wrong; empty for an atlas that may be published. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a whole atlas. Never throws for bad content: each fault becomes a located problem and the rest is kept. What follows from
 * a fault, or may, is no second one.
 */
export function assemble(files: Files): Assembled {
  const notebook = new Notebook(files);
  const article = parseArticle(notebook);
  const { doubt } = article;
  const { manifest, limits, isWhole: isListed } = readManifest(notebook, article);
  const { layers } = manifest;
  // The topmost layer first.
  const all = layers.map((layer, index) => readLayer(layer, index, limits.span, article, notebook)).reverse();
  const reads = measured(
    all.flatMap((read) => read ?? []),
    layers,
  );
  // As long as a part of the atlas is missing, nobody knows what else is.
  const isWhole = isListed && !all.includes(null);
  if (!isWhole) doubt.cast(null);
  else checkFiles(layers, files, notebook);
  const placed = checkPlaces(reads, limits, notebook);
  checkIds(reads);
  const unmarked = readUnmapped(notebook, article);
  checkPassages(article, reads, unmarked, manifest.language, notebook);
  checkStatuses(reads);
  const notes = readNotes(notebook, article);
  if (notes) checkNotes(reads, notes);
  if (isWhole) {
    checkRenamed(manifest, reads, notebook);
    checkDenials(reads);
  }
  const corrections = notebook.has(CHANGES) ? parseCorrections(notebook) : [];
  const original = readOriginal(notebook, article);
  const basemap = readBasemap(files, notebook);
  const { title, standfirst, sections } = article;
  const features = placed.map(({ feature }) => feature);
  const marks = features.map(({ geometry, ...mark }): Mark => mark);
  const { layers: _, ...rest } = manifest;
  const atlas: Atlas = {
    ...rest,
    title,
    standfirst,
    sections,
    marks,
    ...unmarked,
    notes: notes ?? [],
    corrections,
    original,
    layers: layers.map(({ file, ...layer }) => layer),
  };
  return { atlas, features, basemap, problems: notebook.problems };
}

/** The features with what can be measured of them, in their texts too. */
function measured(reads: readonly Read[], layers: readonly ListedLayer[]): Read[] {
  const lines = linesFrom(
    reads.map(({ feature }) => feature),
    layers,
  );
  return reads.map((read) => {
    if (!read.isPlaced) return read;
    const { shape, anchor, geometry, where, measured: length } = read.feature;
    const nearest = shape === 'point' ? fromLine(anchor, lines) : undefined;
    const measures = { distance: nearest?.km, length, area: shape === 'area' ? areaKm2(geometry) : undefined };
    const found = where.found === undefined ? undefined : fillFound(where.found, measures, read.note);
    const more = { ...(nearest && { fromLine: nearest }), where: { ...where, ...(found !== undefined && { found }) } };
    return { ...read, feature: { ...read.feature, ...more } };
  });
}

/** The lines that distances are told from. */
function linesFrom(features: readonly Feature[], layers: readonly ListedLayer[]): (LineString | MultiLineString)[] {
  const from = new Set(layers.filter(({ distanceFrom }) => distanceFrom !== undefined).map(({ id }) => id));
  return features.flatMap(({ layer, geometry }) =>
    from.has(layer) && (geometry.type === 'LineString' || geometry.type === 'MultiLineString') ? [geometry] : [],
  );
}

/** The features of a layer; null when its file can't be read. */
function readLayer(layer: ListedLayer, index: number, span: Range | null, text: Text, notebook: Notebook): Read[] | null {
  const { file } = layer;
  if (!notebook.has(file)) {
    notebook.fields(MANIFEST)(`layers[${index}].file`, `the file ${file} to exist`);
    return null;
  }
  const features = collectionIn(file, notebook);
  if (!features) return null;
  return features.map((feature, index) => {
    const id = (feature as { id?: unknown } | null)?.id;
    const path = `features[${index}]`;
    const note = notebook.fields(file, typeof id === 'string' ? id : path, path);
    return readFeature(new Reader(feature, '', note), layer, span, text, note);
  });
}

/** The fingerprints of the source article's paragraphs; an atlas without the file can't verify an original. */
function readOriginal(notebook: Notebook, text: Text): Fingerprint[] {
  if (!notebook.has(ORIGINAL)) return [];
  const all = notebook.json(ORIGINAL);
  if (all === undefined) return [];
  const reader = new Reader({ '': all }, '', notebook.fields(ORIGINAL));
  return reader.each('', (json) => {
    const item = json.only('passage', 'sha256');
    const sha256 = item.text('sha256');
    if (!/^[0-9a-f]{64}$/.test(sha256)) item.wrong('sha256', '64 hexadecimal digits');
    return { n: readPassage(item, text)?.n ?? 1, sha256 };
  });
}
