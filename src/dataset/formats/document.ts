import type { Feature, Geometry } from 'geojson';
import { inMegabytes, type Limits, Unreadable } from '../rows/fault';
import { readBytes, type Source, type Step } from '../rows/source';
import { cellsOfElement, type ElementSample, sampleElements, takeElements } from './elements';
import type { Format } from './format';

/** A feature made of an element of a document; text stands for one that is not sound, and says why. */
export type Made = Feature<Geometry | null> | string;

interface Document extends Pick<Format, 'id' | 'sniff'> {
  /** As it is called by people. */
  readonly name: string;
  /** The features of the whole text. `done`: told how far it is, 0 to 1. @throws Unreadable when it is not what it seemed. */
  readonly features: (text: string, limits: Limits, done: (share: number) => void) => readonly Made[];
}

/** A format that only makes sense as a whole: it is changed into newline-delimited GeoJSON, and that is read as any other. */
export function documentFormat({ id, name, sniff, features }: Document): Format<ElementSample> {
  async function featuresIn(source: Source, limits: Limits, step: Step): Promise<Source> {
    const { blob } = source;
    if (blob.size > limits.document) {
      const most = inMegabytes(limits.document);
      throw new Unreadable(`${name} of more than ${most} can't be read here. Export it as CSV or GeoJSON, which have no such limit.`);
    }
    const text = new TextDecoder().decode(await readBytes(source, 0, blob.size));
    const made = features(text, limits, (share) => step(share * blob.size));
    const [first] = made;
    if (typeof first === 'string' && made.every((one) => typeof one === 'string'))
      throw new Unreadable(`The ${name} can't be read; of its first element: ${first}.`);
    return { ...source, blob: new Blob(made.map((one) => `${JSON.stringify(one)}\n`)), unproved: false };
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
