import { anchorsIn, partialOverlap } from '../article/anchor';
import { unexplained } from '../article/ledger';
import { type Bounds, boundsOf, overlaps } from '../core/bounds';
import { partsOf } from './anchor-point';
import type { Parsed } from './article';
import type { Read } from './feature';
import { ARTICLE, type Files, LAYERS, MANIFEST, UNMAPPED } from './files';
import { swapped } from './geometry';
import type { Limits, ListedLayer, Manifest } from './manifest';
import { unaccounted } from './names';
import type { Notebook } from './notebook';
import type { Unmarked } from './unmapped';

/** Every file of a layer is named in the manifest. */
export function checkFiles(layers: readonly ListedLayer[], files: Files, notebook: Notebook): void {
  for (const file of files.keys()) {
    if (file.startsWith(LAYERS) && !layers.some((layer) => layer.file === file))
      notebook.fields(file)('', `a layer in ${MANIFEST} that names this file`);
  }
}

/** What layers and claimants were once called leads to layers and claimants that there are. */
export function checkRenamed({ renamed, layers }: Manifest, reads: readonly Read[], notebook: Notebook): void {
  const claimants = reads.flatMap(({ feature }) => feature.claims.map(({ by }) => by));
  const known = new Set([...layers.map(({ id }) => id), ...claimants]);
  const note = notebook.fields(MANIFEST);
  renamed.forEach(({ was, now }, index) => {
    for (const name of now)
      if (!known.has(name)) note(`renamed[${index}].now`, `ids of layers or names of claimants that the atlas has, not "${name}"`);
    if (known.has(was)) note(`renamed[${index}].was`, `a name that nothing has any more, not "${was}"`);
  });
}

/** Ids are unique over all layers. */
export function checkIds(reads: readonly Read[]): void {
  const first = new Map<string, Read>();
  for (const read of reads) {
    const other = first.get(read.feature.id);
    if (other) read.note('id', `an id of its own; ${other.file} has it too`);
    else first.set(read.feature.id, read);
  }
}

/** The marks lie in the atlas: the first view shows some, and none is beyond the bounds. Returns those that do. */
export function checkPlaces(reads: readonly Read[], { extent, bounds }: Limits, notebook: Notebook): Read[] {
  const placed = reads.filter(({ isPlaced }) => isPlaced);
  const isIn = ({ feature }: Read, box: Bounds): boolean => boundsOfParts(feature).every((part) => overlaps(part, box));
  for (const [name, box] of [['extent', extent] as const, ['bounds', bounds] as const]) {
    if (!box || placed.length < 2 || placed.some((read) => isIn(read, box))) continue;
    const isSwapped = placed.some((read) => isIn(read, swapped(box)));
    notebook.fields(MANIFEST)(
      name === 'bounds' && bounds === extent ? 'extent' : name,
      'a part of the world with at least one mark in it',
      isSwapped ? 'swapped? it is [west, south, east, north]' : undefined,
    );
    return placed;
  }
  return placed.filter((read) => {
    const outside = bounds && boundsOfParts(read.feature).find((part) => !overlaps(part, bounds));
    if (!outside) return true;
    const [west, south, east, north] = outside;
    const at = west === east && south === north ? [west, south] : outside;
    read.note(
      'geometry.coordinates',
      `a place within the atlas, ${JSON.stringify(bounds)}, not ${JSON.stringify(at)}`,
      overlaps(swapped(outside), bounds)
        ? 'swapped? longitude comes first'
        : `if it is right, let "bounds" of ${MANIFEST} hold it: west, south, east, north`,
    );
    return false;
  });
}

const boundsOfParts = ({ geometry }: Read['feature']): Bounds[] =>
  partsOf(geometry)
    .map(boundsOf)
    .filter((box) => box !== null);

/** Links do not overlap in part, and no passage, sentence or name is without a mark or a reason, as far as its words are told. */
export function checkPassages(
  { passages, offsets, doubt }: Parsed,
  reads: readonly Read[],
  { unmapped, named }: Unmarked,
  language: string,
  notebook: Notebook,
): void {
  const marks = reads.map(({ feature }) => feature);
  const text = notebook.text(ARTICLE);
  /** A note at words of a passage, or at its beginning where they stand in several lines. */
  const noteAt = (at: string, n: number, words = '') =>
    notebook.words(ARTICLE, at, Math.max(offsets.get(n) ?? 0, text.indexOf(words, offsets.get(n))));
  for (const passage of passages) {
    const { id, n, noplace } = passage;
    const note = noteAt(id, n);
    const anchors = anchorsIn(passage.text, n, marks);
    const overlap = partialOverlap(anchors);
    if (overlap) {
      const [a, b] = overlap;
      note('quotes', `words either shared or apart: "${a.quote}" (${a.mark}) and "${b.quote}" (${b.mark}) overlap in part`);
    }
    if (anchors.length > 0 && noplace) note('noplace', `no reason, as ${anchors[0]?.mark} quotes the passage`);
    if (doubt.of(n)) continue;
    if (anchors.length === 0 && !noplace) note('noplace', 'a mark that quotes it, or noplace="the reason why there is none"');
    for (const sentence of unexplained(passage, marks, unmapped, language))
      noteAt(id, n, sentence)('sentence', `a mark that quotes it, or a reason in ${UNMAPPED}: "${sentence}"`);
  }
  for (const { name, passages: all } of unaccounted(passages, marks, named, language)) {
    const [first, ...more] = all.filter((n) => !doubt.of(n));
    if (first === undefined) continue;
    const at = passages.flatMap(({ id, n }) => (n === first || more.includes(n) ? id : [])).join(', ');
    noteAt(at, first, name)('name', `a mark, or a line in ${UNMAPPED} that names it: "${name}"`);
  }
}
