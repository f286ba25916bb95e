import { cellsOfElement, type ElementSample, sampleElements, takeElements } from './elements';
import type { Format } from './format';

/** GeoJSON (RFC 7946) as one collection or geometry, or any list of objects in JSON. */
export const geojson: Format<ElementSample> = {
  id: 'geojson',
  unit: 'line',
  sniff: (beginning) => isJson(beginning),
  sample: (source, limits) => sampleElements(source, { isByLine: false, isDocument: false }, limits),
  read: takeElements,
  cells: cellsOfElement,
};

/** Whether a text begins as JSON that holds objects. */
export const isJson = (beginning: string): boolean => /^(\{|\[\s*[{\]])/.test(beginning);
