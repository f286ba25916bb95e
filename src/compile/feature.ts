import type { Geometry } from 'geojson';
import { type Mark, type Part, PRECISIONS, type Precision, type Source, STATES, type Stated, type Where } from '../article/mark';
import { boundsAt, boundsOf } from '../core/bounds';
import type { Range } from '../core/day';
import { anchorOf, lengthKm, partsOf, shapeOf } from './anchor-point';
import { checkStates } from './check-states';
import { checkReferences, readClaim } from './claim';
import { NEVER, readDate } from './date';
import { checkGeometry } from './geometry';
import type { ListedLayer } from './manifest';
import type { FieldNote } from './notebook';
import { type Reader, readId, readOptional } from './reader';
import { REPORT, readReport } from './report';
import { readQuote, type Text } from './words';

/** A mark with its geometry (RFC 7946, lon/lat in degrees). */
export interface Feature extends Mark {
  readonly geometry: Geometry;
}

/** Precisions that may be drawn as a sign at a point. */
const PINNED: readonly Precision[] = ['exact', 'place'];

/** What a place that can't be drawn is read as: the mark is told in the article and stands nowhere on the map. */
const NOWHERE: Geometry = { type: 'Point', coordinates: [0, 0] };

/** A feature as it was read. */
export interface Read {
  readonly feature: Feature;
  /** The file that it stands in. */
  readonly file: string;
  /** Whether it has a geometry that can be drawn. */
  readonly isPlaced: boolean;
  readonly note: FieldNote;
}

/**
 * Reads one GeoJSON feature of a layer. Whatever is wrong goes to `note(field, expected)`; the rest is kept.
 * `span`: the days that every date must touch; null where nobody knows. `text`: what its words stand in.
 */
export function readFeature(json: Reader, layer: ListedLayer, span: Range | null, text: Text, note: FieldNote): Read {
  const whole = json.only('type', 'id', 'geometry', 'properties', 'bbox');
  if (whole.raw('type') !== 'Feature') whole.wrong('type', '"Feature" (RFC 7946)');
  const id = readId(whole);
  const properties = whole.object('properties').only('title', 'when', 'where', 'claims', 'mentions', 'states', 'resolution', 'sources');
  const claims = properties.each('claims', (item) => readClaim(item, text));
  const sources = properties.each('sources', readSource);
  checkReferences(claims, sources, note);
  const when = readDate(properties, 'when', span);
  const states = properties.each('states', (item) => readState(item, span));
  checkStates(states, sources, layer.tracks, note);
  const resolution = properties.optionalText('resolution');
  const place = properties.object('where').only('name', 'names', 'also', 'precision', 'radiusKm', 'edgeKm', 'found', 'parts', 'geonames');
  const where = readWhere(place);
  const geometry = checkGeometry(whole.raw('geometry'), 'geometry', note);
  const parts = geometry && readParts(place, geometry);
  if (geometry) checkShape(geometry, where, note);
  const drawn = geometry ?? NOWHERE;
  const mentions = properties.each('mentions', (item) => readQuote(item.only('passage', 'quote'), text));
  if (claims.length + mentions.length === 0) {
    note('properties.claims', 'at least one claim or mention, so that the mark opens a passage');
    text.doubt.cast(null);
  }
  if (note.has('properties.mentions')) text.doubt.cast(null);
  const anchor = anchorOf(drawn);
  const feature: Feature = {
    id,
    layer: layer.id,
    title: properties.text('title'),
    ...(when && { when }),
    where,
    claims,
    mentions,
    states,
    sources,
    ...(resolution !== undefined && { measured: { km: Math.round(lengthKm(drawn)), resolution } }),
    ...(parts && { parts }),
    shape: shapeOf(drawn),
    anchor,
    bounds: boundsOf(drawn) ?? boundsAt(anchor),
    geometry: drawn,
  };
  return { feature, file: layer.file, isPlaced: geometry !== null, note };
}

/** What a mark says of its place fits its geometry. */
function checkShape(geometry: Geometry, { edgeKm, precision }: Where, note: FieldNote): void {
  if (edgeKm !== undefined && shapeOf(geometry) !== 'area')
    note('properties.where.edgeKm', 'an area: a point has radiusKm, and a line has no edge');
  if (shapeOf(geometry) === 'point' && !PINNED.includes(precision))
    note(
      'properties.where.precision',
      `exact or place for a point: what is known to a ${precision} is drawn as its area or line, never as a pin`,
    );
}

type WhereName = 'name' | 'names' | 'also' | 'precision' | 'radiusKm' | 'edgeKm' | 'found' | 'parts' | 'geonames';

function readWhere(reader: Reader<WhereName>): Where {
  const radiusKm = reader.optionalNumber('radiusKm', 0, 2000);
  const edgeKm = reader.optionalNumber('edgeKm', 0, 100);
  // The number by which the recipe finds the place again; nothing is shown of it.
  reader.optionalNumber('geonames', 1);
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
function readParts(reader: Reader<WhereName>, geometry: Geometry): Part[] | undefined {
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
function readNames(reader: Reader<WhereName>): Record<string, string> {
  const names = reader.raw('names') as Record<string, unknown>;
  const sound = (entry: [string, unknown]): entry is [string, string] =>
    /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(entry[0]) && typeof entry[1] === 'string' && entry[1].trim() !== '';
  const entries = typeof names === 'object' && names !== null ? Object.entries(names) : [];
  if (entries.length === 0 || !entries.every(sound)) reader.wrong('names', 'names by language, such as { "ur": "…" }');
  return Object.fromEntries(entries.filter(sound));
}

function readState(json: Reader, span: Range | null): Stated {
  const reader = json.only('track', 'when', 'state', 'says', 'source', 'by');
  return {
    track: reader.text('track'),
    when: readDate(reader, 'when', span, 'a date in EDTF') ?? NEVER,
    state: reader.oneOf('state', STATES),
    source: reader.text('source'),
    ...readOptional(reader, ['says', 'by']),
  };
}

function readSource(json: Reader): Source {
  const reader = json.only('id', ...REPORT, 'adds');
  return { id: reader.text('id'), ...readReport(reader), adds: reader.text('adds') };
}
