import bbox from '@turf/bbox';
import type { Geometry } from 'geojson';
import type { Layer } from '../article/atlas';
import {
  type Claim,
  type DateWords,
  type Mark,
  type Part,
  PRECISIONS,
  type Precision,
  type Source,
  STATES,
  STATUSES,
  type Stated,
  type Where,
} from '../article/mark';
import { ENDLESS, type Range } from '../core/day';
import { type Dated, parseDate } from '../core/edtf';
import { anchorOf, lengthKm, partsOf, shapeOf } from './anchor-point';
import { checkStates } from './check-states';
import { checkGeometry, type Note } from './geometry';
import type { Reader } from './problem';
import { readReport } from './report';

/** A mark with its geometry (RFC 7946, lon/lat in degrees). */
export interface Feature extends Mark {
  readonly geometry: Geometry;
}

/** Precisions that may be drawn as a sign at a point. */
const PINNED: readonly Precision[] = ['exact', 'place'];

/**
 * Reads one GeoJSON feature of a layer. Whatever is wrong goes to `note(field, expected)`; the rest is kept.
 * `span`: the days that every date must touch.
 */
export function readFeature(json: Reader, layer: Pick<Layer, 'id' | 'tracks'>, span: Range, note: Note): Feature {
  if (json.raw('type') !== 'Feature') json.wrong('type', '"Feature" (RFC 7946)');
  const id = json.text('id');
  if (id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) json.wrong('id', 'small letters, digits and single hyphens');
  const properties = json.object('properties');
  const claims = properties.each('claims', readClaim);
  const sources = properties.each('sources', readSource);
  checkReferences(claims, sources, note);
  const when = readDate(properties, 'when', span);
  const states = properties.each('states', (item) => readState(item, span));
  checkStates(states, sources, layer.tracks, note);
  const resolution = properties.optionalText('resolution');
  const place = properties.object('where');
  const where = readWhere(place);
  const geometry = checkGeometry(json.raw('geometry'), 'geometry', note);
  const parts = readParts(place, geometry);
  if (where.edgeKm !== undefined && shapeOf(geometry) !== 'area')
    note('properties.where.edgeKm', 'an area: a point has radiusKm, and a line has no edge');
  if (shapeOf(geometry) === 'point' && !PINNED.includes(where.precision))
    note(
      'properties.where.precision',
      `exact or place for a point: what is known to a ${where.precision} is drawn as its area or line, never as a pin`,
    );
  return {
    id,
    layer: layer.id,
    title: properties.text('title'),
    ...(when && { when }),
    where,
    claims,
    mentions: properties.each('mentions', (item) => ({ passage: item.number('passage', 1), quote: item.text('quote') })),
    states,
    sources,
    ...(resolution !== undefined && { measured: { km: Math.round(lengthKm(geometry)), resolution } }),
    ...(parts && { parts }),
    shape: shapeOf(geometry),
    anchor: anchorOf(geometry),
    bounds: bbox(geometry),
    geometry,
  };
}

function missingDate(reader: Reader): DateWords {
  if (!reader.has('when')) reader.wrong('when', 'a date in EDTF');
  return NEVER;
}

const NEVER: DateWords = { interval: { earliest: ENDLESS, latest: -ENDLESS, certainFrom: ENDLESS, certainTo: -ENDLESS }, words: '' };

function readDate(reader: Reader, name: string, span?: Range): DateWords | undefined {
  const text = reader.optionalText(name);
  if (!text) return undefined;
  let date: Dated;
  try {
    date = parseDate(text);
  } catch (error) {
    reader.wrong(name, `a date in EDTF: ${(error as Error).message}`);
    return undefined;
  }
  const { interval, words } = date;
  if (span && (interval.earliest > span.to || interval.latest < span.from))
    reader.wrong(name, `a date that touches the atlas's span, not ${text}`);
  return { interval, words };
}

function readWhere(reader: Reader): Where {
  const radiusKm = reader.optionalNumber('radiusKm', 0, 2000);
  const edgeKm = reader.optionalNumber('edgeKm', 0, 100);
  const found = reader.optionalText('found');
  const also = reader.texts('also');
  return {
    name: reader.text('name'),
    ...(reader.has('names') && { names: readNames(reader) }),
    ...(also.length > 0 && { also }),
    precision: reader.oneOf('precision', PRECISIONS),
    ...(radiusKm !== undefined && { radiusKm }),
    ...(edgeKm !== undefined && { edgeKm }),
    ...(found !== undefined && { found }),
  };
}

/** The names of a geometry's parts, each with where it goes; undefined when none are given. */
function readParts(reader: Reader, geometry: Geometry): Part[] | undefined {
  if (!reader.has('parts')) return undefined;
  const names = reader.texts('parts');
  const parts = partsOf(geometry);
  if (names.length !== parts.length)
    reader.wrong('parts', `as many names as the geometry has parts, ${parts.length} and not ${names.length}`);
  return parts.flatMap((part, index) => {
    const name = names[index];
    return name === undefined ? [] : [{ name, anchor: anchorOf(part) }];
  });
}

/** Names by BCP 47 tag. */
function readNames(reader: Reader): Record<string, string> {
  const names = reader.raw('names') as Record<string, unknown>;
  const sound = (entry: [string, unknown]): entry is [string, string] =>
    /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(entry[0]) && typeof entry[1] === 'string' && entry[1].trim() !== '';
  const entries = typeof names === 'object' && names !== null ? Object.entries(names) : [];
  if (entries.length === 0 || !entries.every(sound)) reader.wrong('names', 'names by language, such as { "ur": "…" }');
  return Object.fromEntries(entries.filter(sound));
}

function readClaim(reader: Reader): Claim {
  const optional = readOptional(reader, ['if', 'figure', 'source', 'basis', 'note', 'accuses', 'charge', 'denies']);
  if (reader.has('accuses') !== reader.has('charge')) reader.wrong('charge', '"accuses" and "charge" together: whom, and of what');
  if (String(reader.raw('by')).includes(',')) reader.wrong('by', 'a name without a comma, as names are listed in the address');
  if (!reader.has('made')) reader.wrong('made', 'the date in EDTF on which it was said');
  return {
    id: reader.text('id'),
    by: reader.text('by'),
    verb: reader.text('verb'),
    says: reader.text('says'),
    status: reader.oneOf('status', STATUSES),
    made: readDate(reader, 'made') ?? NEVER,
    passage: reader.number('passage', 1),
    quote: reader.text('quote'),
    conflicts: reader.texts('conflicts'),
    ...optional,
  };
}

function readState(reader: Reader, span: Range): Stated {
  return {
    track: reader.text('track'),
    when: readDate(reader, 'when', span) ?? missingDate(reader),
    state: reader.oneOf('state', STATES),
    source: reader.text('source'),
    ...readOptional(reader, ['says', 'by']),
  };
}

/** The texts that may be left out, those that are there. */
function readOptional<Name extends string>(reader: Reader, names: readonly Name[]): { [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = reader.optionalText(name);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

const readSource = (reader: Reader): Source => ({ id: reader.text('id'), ...readReport(reader), adds: reader.text('adds') });

function checkReferences(claims: readonly Claim[], sources: readonly Source[], note: Note): void {
  claims.forEach((claim, index) => {
    const field = `properties.claims[${index}]`;
    if (claims.findIndex(({ id }) => id === claim.id) !== index)
      note(`${field}.id`, `an id of its own within the feature, not "${claim.id}" again`);
    if (claim.source !== undefined && !sources.some(({ id }) => id === claim.source))
      note(`${field}.source`, `the id of one of the feature's sources, not "${claim.source}"`);
    for (const other of claim.conflicts) {
      const found = claims.find(({ id }) => id === other);
      if (!found) note(`${field}.conflicts`, `ids of claims of the same feature, not "${other}"`);
      else if (!found.conflicts.includes(claim.id)) note(`${field}.conflicts`, `"${other}" to name "${claim.id}" in return`);
    }
  });
}
