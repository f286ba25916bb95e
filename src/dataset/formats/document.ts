import type { Feature, Geometry } from 'geojson';
import { type RowFault, refuse } from '../rows/fault';
import type { Limits } from '../rows/limits';
import { readBytes, type Source, type Step } from '../rows/source';
import { cellsOfElement, type ElementSample, sampleElements, takeElements } from './elements';
import type { Format } from './format';

/** A feature made of an element of a document; a fault stands for one that is not sound. */
export type Made = Feature<Geometry | null> | RowFault;

const isFault = (made: Made): made is RowFault => 'code' in made;

interface Document extends Pick<Format, 'id' | 'sniff'> {
  /** As it is called by people. */
  readonly name: string;
  /** The features of the whole text. `done`: called with how far it is, 0 to 1. @throws Unreadable when it is not what it seemed. */
  readonly features: (text: string, limits: Limits, done: (share: number) => void) => readonly Made[];
}

/** A format that only makes sense as a whole: it is changed into newline-delimited GeoJSON, and that is read as any other. */
export function documentFormat({ id, name, sniff, features }: Document): Format<ElementSample> {
  async function featuresIn(source: Source, limits: Limits, step: Step): Promise<Source> {
    const { blob } = source;
    if (blob.size > limits.document) refuse('long-document', name, limits.document);
    const text = new TextDecoder().decode(await readBytes(source, 0, blob.size));
    const made = features(text, limits, (share) => step(share * blob.size));
    const [first] = made;
    if (first && isFault(first) && made.every(isFault)) refuse('unsound-document', name, first);
    // A list is no element: the fault in it is reported in its place.
    const lines = made.map((one) => `${JSON.stringify(isFault(one) ? [one] : one)}\n`);
    return { ...source, blob: new Blob(lines), unproved: false };
  }
  return {
    id,
    unit: 'feature',
    sniff,
    sample: async (source, limits, step) =>
      sampleElements(await featuresIn(source, limits, step), { isByLine: true, isDocument: true }, limits),
    read: takeElements,
    cells: cellsOfElement,
  };
}
