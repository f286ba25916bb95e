import type { DocumentFormat } from './documents';
import { Unreadable } from './fault';

/** How a text is to be read. `byLine`: each line is a JSON value. */
export type Format =
  | { readonly kind: 'delimited' }
  | { readonly kind: 'elements'; readonly byLine: boolean }
  | { readonly kind: 'document'; readonly document: DocumentFormat };

/** Stands before each text of a GeoJSON text sequence (RFC 8142). */
const RECORD = '\x1e';
const BY_LINE = /\.(ndjson|jsonl|geojsonl|geojsons|ndgeojson|geojson\.?nd|geojsonseq)(\.gz)?$/i;

/**
 * Tells the format by the beginning of a text; its name only helps where that says nothing.
 * @throws Unreadable for XML of another kind.
 */
export function formatOf(sample: string, name: string): Format {
  const text = sample.replaceAll(RECORD, '').trimStart();
  if (text === '') throw new Unreadable('The file is empty.');
  if (text.startsWith('<')) {
    const [, root] = /<(?:\w+:)?(kml|gpx|html)[\s>]/i.exec(text) ?? [];
    const kind = root?.toLowerCase();
    if (kind === 'kml' || kind === 'gpx') return { kind: 'document', document: kind };
    throw new Unreadable(kind === 'html' ? 'It is a web page, not a table.' : 'It is XML, but neither KML nor GPX.');
  }
  if (!/^(\{|\[\s*[{\]])/.test(text)) return { kind: 'delimited' };
  if (/"type"\s*:\s*"Topology"/.test(text) && !/"FeatureCollection"/.test(text)) return { kind: 'document', document: 'topojson' };
  return { kind: 'elements', byLine: isByLine(text) || (BY_LINE.test(name) && !isCollection(text)) };
}

/** Whether a text is one collection, whatever its name says. */
const isCollection = (text: string): boolean => /^([{[]\s*\n|\[|\{[^{]*"FeatureCollection")/.test(text);

/** Whether the first line is an object by itself, and the next begins another. */
function isByLine(text: string): boolean {
  const [first = '', second] = text.split('\n', 2);
  if (second === undefined || !second.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
