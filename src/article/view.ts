import { isOneOf } from '../core/assert';
import { isWithin } from '../core/axis';
import { type Day, isoDay, parseDay, type Range } from '../core/day';
import type { Atlas } from './atlas';
import { passagesIn } from './atlas';
import type { Filter } from './filter';
import { NO_FILTER } from './filter';
import { STATUSES, type Status } from './mark';
import { passageBy } from './passage';

/** What the address says, apart from the map's centre and zoom, which are its hash. */
export interface View extends Filter {
  readonly feature: string | null;
  /** Number of the passage being read. */
  readonly passage: number | null;
  /** Language (BCP 47 tag) in which the map writes names beside the atlas's own; null: in none. */
  readonly names: string | null;
  /** Addresses of tables of the reader's own that come with the page, as they are written. */
  readonly data: readonly string[];
}

/** A parameter of the address that could not be followed. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
}

const NAMES = ['from', 'to', 'certain', 'known', 'hide', 'by', 'status', 'feature', 'p', 'names', 'data'];

/** The view at the start: every layer that the atlas shows, all days. */
export function startView(atlas: Atlas): View {
  const hidden = new Set(atlas.layers.filter(({ shown }) => !shown).map(({ id }) => id));
  return { ...NO_FILTER, hidden, feature: null, passage: null, names: null, data: [] };
}

/** Everybody who claims something, in the order of the atlas. */
export const claimants = (atlas: Atlas): string[] => [...new Set(atlas.marks.flatMap(({ claims }) => claims.map(({ by }) => by)))];

/** Languages in which the atlas gives the names of its places, as BCP 47 tags. */
export const languages = (atlas: Atlas): string[] => [...new Set(atlas.marks.flatMap(({ where }) => Object.keys(where.names ?? {})))];

/**
 * Reads a view from an address's query. Whatever is unknown or broken is ignored and reported; the rest counts. One of
 * `from` and `to` alone leaves the other end at the atlas's span. `reach`: the days that may be chosen; any may where the
 * address brings tables, whose days nobody knows yet.
 */
export function readView(query: string, atlas: Atlas, reach: Range = atlas.span): { view: View; ignored: Ignored[] } {
  const parameters = new URLSearchParams(query);
  const ignored: Ignored[] = [];
  const ignore = (name: string, value = parameters.get(name) ?? ''): void => void ignored.push({ name, value });
  for (const name of new Set(parameters.keys())) if (!NAMES.includes(name)) ignore(name);
  const start = startView(atlas);
  const mayBe = parameters.has('data') ? null : reach;
  const list = <T extends string>(name: string, known: readonly T[]): Set<T> | null => {
    const text = parameters.get(name);
    if (text === null) return null;
    const words = text.split(',').filter(Boolean);
    const nowOf = (word: string): readonly string[] => atlas.renamed.find(({ was }) => was === word)?.now ?? [word];
    const isKnown = (word: string): word is T => isOneOf(known, word);
    const found = words.flatMap(nowOf).filter(isKnown);
    const unknown = words.filter((word) => !nowOf(word).every(isKnown));
    if (unknown.length > 0 || words.length === 0) ignore(name, unknown.join(','));
    return found.length > 0 ? new Set(found) : null;
  };
  /** One of the words, or null. */
  const one = <T>(name: string, read: (text: string) => T | null): T | null => {
    const text = parameters.get(name);
    const found = text === null ? null : read(text);
    if (text !== null && found === null) ignore(name);
    return found;
  };
  const view: View = {
    range: readRange(parameters, atlas.span, mayBe, ignore),
    onlyCertain: one('certain', (text) => (text === '1' ? true : null)) ?? false,
    known: one('known', (text) => dayWithin(text, mayBe)),
    hidden:
      parameters.get('hide') === ''
        ? new Set()
        : (list(
            'hide',
            atlas.layers.map(({ id }) => id),
          ) ?? start.hidden),
    by: list('by', claimants(atlas)),
    status: list<Status>('status', STATUSES),
    feature: one('feature', (text) => (atlas.marks.some(({ id }) => id === text) ? text : null)),
    passage: one('p', (text) => passageBy(passagesIn(atlas), /^\d{1,4}$/.test(text) ? Number(text) : text)?.n ?? null),
    names: one('names', (text) => (languages(atlas).includes(text) ? text : null)),
    data: one('data', readAddresses) ?? start.data,
  };
  return { view, ignored };
}

/** Addresses with commas between them; null when there is none. A comma within one is written `%252C`. */
function readAddresses(text: string): readonly string[] | null {
  const found = text.split(',').flatMap((one) => one.trim() || []);
  return found.length > 0 ? [...new Set(found)] : null;
}

/** Slashes stay, so that an address of a table can be read. */
const writeAddress = (address: string): string => encodeURIComponent(address).replaceAll('%2F', '/');

/** Null: any day may be. */
function dayWithin(text: string, reach: Range | null): Day | null {
  const found = parseDay(text);
  return found !== null && (!reach || isWithin({ from: found, to: found }, reach)) ? found : null;
}

function readRange(parameters: URLSearchParams, span: Range, reach: Range | null, ignore: (name: string) => void): Range | null {
  const day = (name: string): number | null => {
    const text = parameters.get(name);
    const found = text === null ? null : dayWithin(text, reach);
    if (text !== null && found === null) ignore(name);
    return found;
  };
  const [first, last] = [day('from'), day('to')];
  if (first === null && last === null) return null;
  // The other end of a single day is where the article's is, if that is on its side.
  const from = first ?? Math.min(span.from, last ?? span.from);
  const to = last ?? Math.max(span.to, first ?? span.to);
  if (from > to) {
    ignore('from');
    return null;
  }
  // All days are no filter.
  return reach && isWithin(reach, { from, to }) ? null : { from, to };
}

/** The query of a view, "?from=…&to=…&hide=…&feature=…&p=9"; empty for the view at the start. Reads back the same. */
export function writeView(view: View, atlas: Atlas): string {
  const parts: string[] = [];
  if (view.range) parts.push(`from=${isoDay(view.range.from)}`, `to=${isoDay(view.range.to)}`);
  if (view.onlyCertain) parts.push('certain=1');
  if (view.known !== null) parts.push(`known=${isoDay(view.known)}`);
  const hidden = atlas.layers.filter(({ id }) => view.hidden.has(id)).map(({ id }) => id);
  const start = startView(atlas).hidden;
  if (hidden.length !== start.size || hidden.some((id) => !start.has(id))) parts.push(`hide=${hidden.map(encodeURIComponent).join(',')}`);
  if (view.by)
    parts.push(
      `by=${claimants(atlas)
        .filter((name) => view.by?.has(name))
        .map(encodeURIComponent)
        .join(',')}`,
    );
  if (view.status) parts.push(`status=${STATUSES.filter((status) => view.status?.has(status)).join(',')}`);
  if (view.feature !== null) parts.push(`feature=${encodeURIComponent(view.feature)}`);
  const passage = passagesIn(atlas).find(({ n }) => n === view.passage);
  if (passage) parts.push(`p=${passage.id.replace(/^p(?=\d+$)/, '')}`);
  if (view.names !== null) parts.push(`names=${encodeURIComponent(view.names)}`);
  if (view.data.length > 0) parts.push(`data=${view.data.map(writeAddress).join(',')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
