import { refuse } from '../rows/fault';
import { delimited } from './delimited';
import type { Format } from './format';
import { geojson } from './geojson';
import { geojsonLines } from './geojson-lines';
import { gpx } from './gpx';
import { kml } from './kml';
import { topojson } from './topojson';

/**
 * The formats that tables come in; the first that knows a text reads it. An archive of tiles isn't among them: it is no text,
 * and nobody ever has all of its rows (see `archive`).
 */
const FORMATS: readonly Format[] = [kml, gpx, topojson, geojsonLines, geojson, delimited];

/** Stands before each text of a GeoJSON text sequence (RFC 8142). */
const RECORD = '\x1e';

/**
 * Tells the format by the beginning of a text; its name only helps where that says nothing.
 * @throws Unreadable where none knows it.
 */
export function formatOf(text: string, name: string): Format {
  const beginning = text.replaceAll(RECORD, '').trimStart();
  if (beginning === '') refuse('empty');
  const format = FORMATS.find((one) => one.sniff(beginning, name));
  if (format) return format;
  return refuse(/<(?:\w+:)?html[\s>]/i.test(beginning) ? 'web-page' : 'other-xml');
}

/** @throws Error for an id that no format has. */
export function formatNamed(id: string): Format {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}
