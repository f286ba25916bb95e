import { cellsOfElement, type ElementSample, sampleElements, takeElements } from './elements';
import type { Format } from './format';
import { isJson } from './geojson';

const NAMES = /\.(ndjson|jsonl|geojsonl|geojsons|ndgeojson|geojson\.?nd|geojsonseq)(\.gz)?$/i;

/** Newline-delimited GeoJSON or JSON, and GeoJSON text sequences (RFC 8142): a bad line leaves the rest alone. */
export const geojsonLines: Format<ElementSample> = {
  id: 'geojson-lines',
  unit: 'line',
  sniff: (beginning, name) => isJson(beginning) && (isByLine(beginning) || (NAMES.test(name) && !isCollection(beginning))),
  sample: (source, limits) => sampleElements(source, { isByLine: true, isDocument: false }, limits),
  read: takeElements,
  cells: cellsOfElement,
};

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
