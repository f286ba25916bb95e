import { anchorsIn, occurrences, partialOverlap } from '../article/anchor';
import type { Renamed } from '../article/atlas';
import { unexplained } from '../article/ledger';
import { quotesOf } from '../article/mark';
import type { Parsed } from './article';
import type { Feature } from './feature';
import { ARTICLE, type Files, MANIFEST, noteIn, UNMAPPED } from './files';
import type { ListedLayer } from './manifest';
import { unaccounted } from './names';
import type { Problem } from './problem';
import type { Unmarked } from './unmapped';

/** Every file of a layer is named in the manifest. */
export function checkFiles(layers: readonly ListedLayer[], files: Files, problems: Problem[]): void {
  for (const file of files.keys()) {
    if (file.startsWith('layers/') && !layers.some((layer) => layer.file === file))
      problems.push({ file, at: '', field: '', expected: `a layer in ${MANIFEST} that names this file` });
  }
}

/** What layers and claimants were once called leads to layers and claimants that there are. */
export function checkRenamed(
  renamed: readonly Renamed[],
  features: readonly Feature[],
  layers: readonly ListedLayer[],
  problems: Problem[],
): void {
  const known = new Set([...layers.map(({ id }) => id), ...features.flatMap(({ claims }) => claims.map(({ by }) => by))]);
  renamed.forEach(({ was, now }, index) => {
    const note = noteIn(problems, MANIFEST);
    for (const name of now)
      if (!known.has(name)) note(`renamed[${index}].now`, `ids of layers or names of claimants that the atlas has, not "${name}"`);
    if (known.has(was)) note(`renamed[${index}].was`, `a name that nothing has any more, not "${was}"`);
  });
}

/** The file that a feature stands in. */
export const fileOf = (layers: readonly ListedLayer[], feature: Feature): string =>
  layers.find(({ id }) => id === feature.layer)?.file ?? '';

/** Ids are unique over all layers. */
export function checkIds(features: readonly Feature[], layers: readonly ListedLayer[], problems: Problem[]): void {
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

/** Every quote stands exactly once in its passage, links do not overlap in part, and no passage is without mark or reason. */
export function checkQuotes(features: readonly Feature[], article: Parsed, layers: readonly ListedLayer[], problems: Problem[]): void {
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

/** Every sentence and every name is told by a mark or explained by the ledger. */
export function checkLedger(
  article: Parsed,
  features: readonly Feature[],
  { unmapped, named }: Unmarked,
  language: string,
  problems: Problem[],
): void {
  const passages = article.sections.flatMap((section) => section.passages);
  for (const passage of passages) {
    for (const sentence of unexplained(passage, features, unmapped, language))
      noteIn(problems, ARTICLE, `p${passage.n}`)('sentence', `a mark that quotes it, or a reason in ${UNMAPPED}: "${sentence}"`);
  }
  for (const { name, passages: at } of unaccounted(passages, features, named, language))
    noteIn(problems, ARTICLE, at.map((n) => `p${n}`).join(', '))('name', `a mark, or a line in ${UNMAPPED} that names it: "${name}"`);
}
