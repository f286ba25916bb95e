import type { Atlas } from './atlas';
import { passagesIn } from './atlas';
import { isoDay, parseDay, type Range } from './day';

/** What the address says, apart from the map's centre and zoom, which are its hash. */
export interface View {
  readonly range: Range | null;
  readonly hidden: ReadonlySet<string>;
  readonly feature: string | null;
  /** Number of the passage being read. */
  readonly passage: number | null;
}

/** A parameter of the address that could not be followed. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
}

const NAMES = ['from', 'to', 'hide', 'feature', 'p'];

/** The view at the start: every layer that the atlas shows, all days. */
export function startView(atlas: Atlas): View {
  return { range: null, hidden: new Set(atlas.layers.filter(({ shown }) => !shown).map(({ id }) => id)), feature: null, passage: null };
}

/**
 * Reads a view from an address's query. Whatever is unknown or broken is ignored and reported; the rest counts. One of
 * `from` and `to` alone leaves the other end at the atlas's span.
 */
export function readView(query: string, atlas: Atlas): { view: View; ignored: Ignored[] } {
  const parameters = new URLSearchParams(query);
  const ignored: Ignored[] = [];
  const ignore = (name: string): void => void ignored.push({ name, value: parameters.get(name) ?? '' });
  for (const name of new Set(parameters.keys())) if (!NAMES.includes(name)) ignore(name);
  const start = startView(atlas);
  const known = (id: string): boolean => atlas.layers.some((layer) => layer.id === id);
  let { hidden, feature, passage } = start;
  const hide = parameters.get('hide');
  if (hide !== null) {
    const ids = hide.split(',').filter(Boolean);
    if (!ids.every(known)) ignore('hide');
    hidden = new Set(ids.filter(known));
  }
  const id = parameters.get('feature');
  if (id !== null) {
    if (atlas.marks.some((mark) => mark.id === id)) feature = id;
    else ignore('feature');
  }
  const p = parameters.get('p');
  if (p !== null) {
    if (/^\d{1,4}$/.test(p) && passagesIn(atlas).some(({ n }) => n === Number(p))) passage = Number(p);
    else ignore('p');
  }
  return { view: { range: readRange(parameters, atlas.span, ignore), hidden, feature, passage }, ignored };
}

function readRange(parameters: URLSearchParams, span: Range, ignore: (name: string) => void): Range | null {
  const day = (name: string, otherwise: number): number => {
    const text = parameters.get(name);
    if (text === null) return otherwise;
    const found = parseDay(text);
    if (found !== null && found >= span.from && found <= span.to) return found;
    ignore(name);
    return otherwise;
  };
  const [from, to] = [day('from', span.from), day('to', span.to)];
  if (from > to) {
    ignore('from');
    return null;
  }
  return wholeSpan({ from, to }, span) ? null : { from, to };
}

/** Whether a range is all of the span, that is no filter. */
export const wholeSpan = (range: Range, span: Range): boolean => range.from <= span.from && range.to >= span.to;

/** The query of a view, "?from=…&to=…&hide=…&feature=…&p=9"; empty for the view at the start. Reads back the same. */
export function writeView(view: View, atlas: Atlas): string {
  const parts: string[] = [];
  if (view.range) parts.push(`from=${isoDay(view.range.from)}`, `to=${isoDay(view.range.to)}`);
  const hidden = atlas.layers.filter(({ id }) => view.hidden.has(id)).map(({ id }) => id);
  const start = startView(atlas).hidden;
  if (hidden.length !== start.size || hidden.some((id) => !start.has(id))) parts.push(`hide=${hidden.map(encodeURIComponent).join(',')}`);
  if (view.feature !== null) parts.push(`feature=${encodeURIComponent(view.feature)}`);
  if (view.passage !== null) parts.push(`p=${view.passage}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
