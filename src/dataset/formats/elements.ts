import { guessColumns, type Role } from '../rows/columns';
import { excerpt, type RowFault, refuse, rowFault } from '../rows/fault';
import { type GeometryParts, placeFault, takeApart } from '../rows/geometry';
import type { Limits } from '../rows/limits';
import { type Plan, ReadAttempt } from '../rows/read-attempt';
import type { Source } from '../rows/source';
import { numberIn, valueIn } from './cell';
import { type Cell, MAX_COLUMNS, OtherFormat, type Sample } from './format';
import { elementAt, readElements } from './json-elements';

/** How elements stand in a text. */
interface Layout {
  /** Each line is one. */
  readonly isByLine: boolean;
  /** They were made of a document: a list among them holds the fault for which one could not be. */
  readonly isDocument: boolean;
}

/** A text of features, or of plain objects. */
export interface ElementSample extends Sample, Layout {}

const MAX_SAMPLED = 100;
const GEOMETRIES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']);

/** An element as a row: its geometry (undefined when it isn't GeoJSON), and what it says. */
interface Element {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Reads an element as a row; null when it is no object. @throws OtherFormat when it is a whole TopoJSON. */
function elementOf(value: unknown): Element | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { type, geometry, properties, id, ...others } = value as Record<string, unknown>;
  if (type === 'Topology') throw new OtherFormat('topojson');
  if (type === 'Feature') {
    const own = typeof properties === 'object' && properties !== null ? (properties as Record<string, unknown>) : {};
    return { geometry: geometry ?? null, properties: id === undefined || 'id' in own ? own : { ...own, id } };
  }
  if (typeof type === 'string' && GEOMETRIES.has(type) && ('coordinates' in others || 'geometries' in others)) {
    return { geometry: value, properties: {} };
  }
  return { geometry: undefined, properties: value as Record<string, unknown> };
}

/** A member's value as the text of a cell. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { '@type': kind, value: inner } = value as { '@type'?: unknown; value?: unknown };
  // How togeojson gives a description that KML says is HTML; it is shown as text.
  if (kind === 'html' && typeof inner === 'string') return inner;
  return JSON.stringify(value);
}

/**
 * Looks at the first elements.
 * @throws Unreadable when there are none, or too many columns, OtherFormat when the text is TopoJSON.
 */
export async function sampleElements(source: Source, layout: Layout, limits: Limits): Promise<ElementSample> {
  const found: Element[] = [];
  let first: (RowFault & { readonly line: number }) | null = null;
  await readElements(source, layout.isByLine, Math.min(limits.row, 256 * 1024), limits.feature, {
    element(value) {
      const element = elementOf(value);
      if (element) found.push(element);
      return found.length < MAX_SAMPLED;
    },
    broken: (why, _, line) => {
      first ??= { ...why, line };
    },
    read: () => {},
  });
  if (found.length === 0) refuse('no-features', first);
  const names = new Set(found.flatMap(({ properties }) => Object.keys(properties)));
  if (names.size >= MAX_COLUMNS) refuse('too-many-columns', MAX_COLUMNS);
  const header = [...names];
  const rows = found.map(({ properties }) => header.map((name) => textOf(own(properties, name))));
  const located = found.some(({ geometry }) => geometry !== undefined);
  if (!located && found.length === 1 && !guessColumns(header, rows, false).sure) refuse('other-json');
  return { ...layout, header, rows, located, named: true, source, longest: Math.max(limits.row, limits.feature) };
}

const own = (properties: Element['properties'], name: string | undefined): unknown =>
  name !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;

/** Reads every element of the text. */
export async function takeElements(sample: ElementSample, plan: Plan): Promise<ReadAttempt> {
  const { mapping, limits, swapped } = plan;
  const attempt = new ReadAttempt(limits);
  const { ledger, builder } = attempt;
  const cell = (properties: Element['properties'], role: Role): string => textOf(own(properties, mapping[role]));

  const partsOf = ({ geometry, properties }: Element): GeometryParts | RowFault => {
    if (geometry !== undefined || sample.located) {
      const [one, other] = firstPosition(geometry);
      attempt.weigh(...(swapped ? ([other, one] as const) : ([one, other] as const)));
      return takeApart(geometry, swapped);
    }
    const [one, other] = [numberIn(cell(properties, 'longitude')), numberIn(cell(properties, 'latitude'))];
    const [longitude, latitude] = swapped ? [other, one] : [one, other];
    attempt.weigh(longitude, latitude);
    return placeFault(longitude, latitude) ?? { places: [longitude, latitude], shapes: [], positions: 0 };
  };

  const take = (element: Element, row: number, line: number): void => {
    const parts = partsOf(element);
    if ('code' in parts) return ledger.note(line, 'refused', parts);
    const { properties } = element;
    const tooMany = builder.isFull(parts);
    if (tooMany) return ledger.note(line, 'refused', rowFault('too-many-shapes'));
    const [start, end] = [mapping.start && cell(properties, 'start'), mapping.end && cell(properties, 'end')];
    const written = mapping.value ? cell(properties, 'value') : '';
    builder.addParts(parts, {
      row,
      line,
      when: builder.date(start ?? null, end ?? null, line, plan.dates),
      reported: builder.reportedIn(mapping.reported && cell(properties, 'reported'), line, plan.dates),
      category: builder.categoryOf(mapping.category ? cell(properties, 'category') : ''),
      value: builder.valueOf(valueIn(written), written),
    });
  };

  await readElements(sample.source, sample.isByLine, limits.row, limits.feature, {
    element(value, offset, line) {
      const row = attempt.begin(offset);
      if (row >= limits.rows) refuse('too-many-rows', limits.rows, 'features');
      const element = elementOf(value);
      if (element) take(element, row, line);
      else if (sample.isDocument) ledger.note(line, 'refused', (value as [RowFault])[0]);
      else ledger.note(line, 'refused', rowFault('no-feature', excerpt(textOf(value))));
      return true;
    },
    broken(why, offset, line) {
      attempt.begin(offset);
      ledger.note(line, 'refused', why);
    },
    read: (bytes) => plan.step(bytes, ledger.rows),
  });
  return attempt;
}

/** Columns and text of one element. */
export function cellsOfElement({ isByLine }: ElementSample, bytes: Uint8Array): Cell[] {
  const element = elementOf(elementAt(bytes, isByLine));
  return Object.entries(element?.properties ?? {}).map(([name, value]) => [name, textOf(value)]);
}

/** The first two numbers of a geometry. */
function firstPosition(geometry: unknown): readonly [number, number] {
  let position = (geometry as { coordinates?: unknown } | null)?.coordinates;
  while (Array.isArray(position) && Array.isArray(position[0])) position = position[0];
  const [one, other] = Array.isArray(position) ? position : [];
  return [typeof one === 'number' ? one : Number.NaN, typeof other === 'number' ? other : Number.NaN];
}
