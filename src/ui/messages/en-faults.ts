import type { FileFault, FileFaults, OtherKind, RowFault, RowFaults } from '../../dataset/rows/fault';
import { type Sentences, sentenceOf } from './coded';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;

const KINDS: Readonly<Record<OtherKind, string>> = {
  zip: 'a zip archive (as KMZ is): unpack it and add the file within',
  'empty-zip': 'a zip archive without a file',
  workbook: 'a workbook of a spreadsheet: save the sheet as CSV and add that',
  parquet: 'a Parquet file: export it as CSV',
  pdf: 'a PDF document',
  picture: 'a picture',
  zstandard: 'a Zstandard archive: unpack it first',
  '7z': 'a 7z archive: unpack it first',
  bzip2: 'a bzip2 archive: unpack it first',
  xz: 'an xz archive: unpack it first',
  sqlite: 'a SQLite database or GeoPackage: export it as GeoJSON',
  pmtiles: 'a PMTiles archive of an old version, or within gzip: make it anew, or unpack it',
};

const TOPOLOGY: Readonly<Record<FileFaults['unsound-topology'][0], string>> = {
  json: 'it is not JSON, or is cut off',
  objects: 'it has no objects',
  arcs: 'its arcs are not a list',
  transform: 'its transform has no scale and translate of two numbers each',
};

const FILES: Sentences<FileFaults> = {
  folder: () => 'It is a folder: add the files in it.',
  'dropped-no-table': () => 'The text that was dropped is not a table.',
  'not-an-address': () => 'It is not an address.',
  elsewhere: (host) =>
    `It is not read, as it stands at ${host}: this page asks nobody but the site it comes from. Save the file and add it instead.`,
  'not-fetched': (status) =>
    status === null ? 'It could not be fetched: there was no answer.' : `It could not be fetched: the site answered with ${status}.`,
  'not-in-parts': () => 'The site sends the archive only as a whole: it has to answer range requests.',
  gone: () => 'The file can no longer be read: it was moved, changed or deleted.',
  'chunk-missing': () => 'A part of this page can’t be loaded. Add the file again when you are online.',
  'broken-off': () =>
    'The reading broke off: the browser may be out of memory, or a part of the page did not come. Add the file again to try once more.',
  'out-of-memory': () => 'It needs more memory than there is.',
  unknown: () => "It can't be read, for a reason that this page doesn't know.",
  empty: () => 'The file is empty.',
  'other-kind': (kind) => `It is ${KINDS[kind]}.`,
  'zero-bytes': () => 'It holds zero bytes: it is not a text file.',
  'nested-gzip': () => 'It is gzip within gzip: unpack it once and add what is within.',
  'damaged-gzip': () => 'The gzip archive is damaged or cut off.',
  'too-much-text': (limit) => `It holds more than ${megabytes(limit)} of text. Cut it into parts.`,
  'web-page': () => 'It is a web page, not a table.',
  'other-xml': () => 'It is XML, but neither KML nor GPX.',
  'other-json': () => 'It is JSON, but neither GeoJSON nor TopoJSON, and no list of objects with a longitude and a latitude.',
  'no-table': () => 'It is not a table: its first line has no cells set apart by comma, tab, semicolon or |.',
  'no-rows': () => 'The table has no rows.',
  'header-only': () => 'The table has a header and no rows.',
  'unreadable-header': (why) => `The first line can't be read: ${rowFault(why)}.`,
  'no-features': (first) => `It holds no features${first ? `; line ${first.line}: ${rowFault(first)}` : ''}.`,
  'too-many-columns': (limit) => `It has ${limit} columns or more.`,
  'too-many-rows': (limit, unit) => `It has more than ${limit.toLocaleString('en')} ${unit}: make a PMTiles archive of it.`,
  'long-document': (format, limit) =>
    `${format} of more than ${megabytes(limit)} can't be read here. Export it as CSV or GeoJSON, which have no such limit.`,
  'unsound-document': (format, first) => `The ${format} can't be read; of its first element: ${rowFault(first)}.`,
  'unsound-topology': (part) => `The TopoJSON can't be read: ${TOPOLOGY[part]}.`,
  'old-archive': () => 'It is of an old version of the format: make it anew.',
  'damaged-archive': () => 'The archive is damaged or cut off.',
  'changed-archive': () => 'The archive was changed on the site while it was read.',
  'other-tiles': () => 'Its tiles are pictures or of another kind: vector tiles (MVT) can be shown.',
  'other-compression': (of) =>
    `${of === 'tiles' ? 'Its tiles are' : 'It is'} compressed in a way that no browser can unpack: make it with gzip.`,
  'zoom-out-of-range': () => 'Its zoom levels are out of range.',
  'no-vector-layers': () => 'Its metadata names no vector layers (vector_layers).',
  'too-much-unpacked': (limit) => `A part of it unpacks to more than ${megabytes(limit)}.`,
};

const ROWS: Sentences<RowFaults> = {
  both: (one, other) => `${rowFault(one)}; ${rowFault(other)}`,
  'open-quote': () => 'a quotation mark opens here and is not closed',
  'long-line': (limit) => `the line is longer than ${kilobytes(limit)}`,
  'other-width': (cells, columns) => `it has ${cells} cells, the header ${columns}`,
  'no-json': (text) => `it is not JSON: "${text}"`,
  'no-object': () => 'it is not an object',
  'no-feature': (text) => `it is not a feature: "${text}"`,
  'long-element': (limit) => `it is longer than ${kilobytes(limit)}`,
  'cut-off': () => 'the file ends within it',
  'unsound-xml': (text) => `it is not sound XML: "${text}"`,
  'no-arc': (reference) => `there is no arc ${reference}`,
  'arcs-no-lists': () => 'its arcs are not lists as its type asks for',
  'geometries-no-list': () => 'its geometries are not a list, or lie too deep',
  'no-topojson': () => 'it is not a geometry of TopoJSON',
  'blank-place': (axis) => `the ${axis} is blank`,
  'place-no-number': (axis, text) => `the ${axis} is not a number${text === null ? '' : `: "${text}"`}`,
  'place-beyond': (axis, degrees, swapped) =>
    `the ${axis} ${degrees} is beyond ${axis === 'latitude' ? 90 : 180}°${swapped ? '; longitude and latitude seem to be swapped' : ''}`,
  'no-place': () => 'it has no place',
  'no-geojson': () => 'its geometry is not GeoJSON (RFC 7946)',
  'no-position': () => 'a position is missing',
  'position-no-numbers': () => 'a position is not two numbers',
  'position-beyond': () => 'a position is out of range',
  'short-line': () => 'a line has fewer than two positions',
  'too-many-shapes': () => 'there are more lines and areas before it than can be drawn',
  'blank-date': () => 'the date is blank',
  'unreadable-date': (text) => `"${text}" is not a date that can be read`,
  'unreadable-report-day': (text) => `the day of the report, "${text}", is not a date that can be read`,
  'unreadable-end': (text) => `the end "${text}" is not a date; the start stands alone`,
  'blank-start': () => 'the start is blank; the end stands alone',
  'unreadable-start': (text) => `the start "${text}" is not a date; the end stands alone`,
  'end-before-start': (end, start) => `the end "${end}" is before the start "${start}"; the start stands alone`,
  'far-day': (iso, years) => `${iso} is too far from the other dates; ${years} years fit into one table`,
};

/** Why a file is not read: a sentence. */
export const fileFault = (fault: FileFault): string => sentenceOf(FILES, fault);

/** Why a row is not taken as it stands: a sentence without its capital and full stop. */
export const rowFault = (fault: RowFault): string => sentenceOf(ROWS, fault);
