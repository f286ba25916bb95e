import MiniSearch, { type SearchResult } from 'minisearch';
import { type Atlas, passagesIn } from '../article/atlas';
import { type Mark, saidIn } from '../article/mark';
import { claimants } from '../article/view';
import { present } from '../core/assert';
import type { LngLat } from '../core/bounds';
import { fold, wordsOf } from './fold';
import type { NamedPlace } from './gazetteer';

/** What a result leads to. */
export type Goal =
  | { readonly kind: 'mark'; readonly id: string }
  | { readonly kind: 'passage'; readonly n: number }
  | { readonly kind: 'note'; readonly n: number }
  | { readonly kind: 'claim'; readonly id: string; readonly n: number; readonly by: string }
  | { readonly kind: 'claimant'; readonly name: string; readonly claims: number }
  | { readonly kind: 'place'; readonly at: LngLat; readonly of: string };

/** A piece of a result's words, and whether it is what was looked for. */
interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Found {
  readonly goal: Goal;
  readonly words: readonly Piece[];
}

interface Entry {
  readonly goal: Goal;
  /** What is shown: a title, or the text that an excerpt is cut from. */
  readonly shown: string;
  readonly names: readonly string[];
  readonly text: string;
}

const MOST = 10;
/** So many of one kind before the others have had their turn. */
const MOST_OF_A_KIND = 4;
/** The lead that a kind has over others with the same words. */
const LEAD: Readonly<Record<Goal['kind'], number>> = { mark: 1.6, claimant: 1.4, passage: 1, claim: 0.9, note: 0.9, place: 0.8 };
const NEAR = 0.2;

/** An index of all that can be looked for: marks, passages, claims, claimants and the basemap's names. */
export function createSearch(atlas: Atlas, places: readonly NamedPlace[]): (text: string) => Found[] {
  const entries = [...entriesOf(atlas), ...places.map(placeEntry)];
  const entryOf = (id: unknown): Entry => present(entries[Number(id)], `entry ${id}`);
  const index = new MiniSearch<{ id: number; names: string; text: string }>({
    fields: ['names', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => fold(word) || null,
    searchOptions: {
      boost: { names: 3 },
      boostDocument: (id) => LEAD[entryOf(id).goal.kind],
      // The last word may be half written.
      prefix: (_, i, terms) => i === terms.length - 1,
      fuzzy: (word) => (word.length > 3 ? NEAR : false),
    },
  });
  index.addAll(entries.map(({ names, text }, id) => ({ id, names: names.flatMap(together).join('\n'), text })));
  return (text) => {
    const all = index.search(text, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(text, { combineWith: 'OR' });
    return fairly(found, (id) => entryOf(id).goal.kind).map((result) => {
      const { goal, shown } = entryOf(result.id);
      return { goal, words: excerpt(shown, new Set(result.terms)) };
    });
  };
}

/** A name of several words is found as one word, too. */
const together = (name: string): string[] => [name, wordsOf(name).join('')];

/** The best results, no kind crowding out the others. */
function fairly(results: readonly SearchResult[], kindOf: (id: unknown) => Goal['kind']): SearchResult[] {
  const taken = new Map<Goal['kind'], number>();
  const first: SearchResult[] = [];
  const rest: SearchResult[] = [];
  for (const result of results) {
    const kind = kindOf(result.id);
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    (count <= MOST_OF_A_KIND ? first : rest).push(result);
  }
  return [...first, ...rest].slice(0, MOST).sort((a, b) => b.score - a.score);
}

function entriesOf(atlas: Atlas): Entry[] {
  const layers = new Map(atlas.layers.map((layer) => [layer.id, layer]));
  return [
    ...atlas.marks.map(
      (mark): Entry => ({
        goal: { kind: 'mark', id: mark.id },
        shown: mark.title,
        names: [mark.title, ...namesOf(mark)],
        text: `${layers.get(mark.layer)?.title} ${layers.get(mark.layer)?.one} ${mark.when?.words ?? ''}`,
      }),
    ),
    ...passagesIn(atlas).map(({ n, text }): Entry => ({ goal: { kind: 'passage', n }, shown: text, names: [], text })),
    ...atlas.notes.map(({ passage, text }): Entry => ({ goal: { kind: 'note', n: passage }, shown: text, names: [], text })),
    ...atlas.marks.flatMap((mark) =>
      mark.claims.map((claim): Entry => {
        const said = `${claim.by} ${claim.verb} ${saidIn(claim)}`;
        return {
          goal: { kind: 'claim', id: mark.id, n: claim.passage, by: claim.by },
          shown: said,
          names: [],
          text: `${said} ${claim.figure ?? ''}`,
        };
      }),
    ),
    ...claimants(atlas).map((name): Entry => {
      const claims = atlas.marks.reduce((sum, mark) => sum + mark.claims.filter(({ by }) => by === name).length, 0);
      return { goal: { kind: 'claimant', name, claims }, shown: name, names: [name], text: '' };
    }),
  ];
}

const namesOf = ({ where: { name, names = {}, also = [] } }: Mark): string[] => [name, ...Object.values(names), ...also];

const placeEntry = ({ name, names, kind, at }: NamedPlace): Entry => ({
  goal: { kind: 'place', at, of: kind },
  shown: name,
  names: [name, ...Object.values(names)],
  text: '',
});

/** Letters of an excerpt before and after the first hit. */
const BEFORE = 40;
const AFTER = 100;

/** The text, or what stands around the first hit in it, cut into pieces. */
function excerpt(text: string, terms: ReadonlySet<string>): Piece[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const hits = words.filter(([word]) => terms.has(fold(word)));
  const first = hits[0]?.index ?? 0;
  const from = first > BEFORE ? text.lastIndexOf(' ', first - BEFORE) + 1 : 0;
  const to = first + AFTER < text.length ? text.lastIndexOf(' ', first + AFTER) : text.length;
  const pieces: Piece[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let at = from;
  for (const { 0: word, index } of hits) {
    if (index < from || index + word.length > to) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false });
    pieces.push({ text: word, hit: true });
    at = index + word.length;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), hit: false });
  return pieces.filter((piece) => piece.text !== '');
}
