import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { feature as untangle } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { inMegabytes, type Limits, Unreadable } from './fault';
import { readBytes, type Source, type Step } from './source';

export type DocumentFormat = 'kml' | 'gpx' | 'topojson';

/**
 * Changes a document that only makes sense as a whole into newline-delimited GeoJSON, which is then read as any other.
 * @throws Unreadable when it is too long or not what it says.
 */
export async function asFeatures(source: Source, format: DocumentFormat, limits: Limits, step: Step): Promise<Source> {
  const { blob } = source;
  if (blob.size > limits.document) {
    const most = inMegabytes(limits.document);
    throw new Unreadable(
      `${format.toUpperCase()} of more than ${most} can't be read here. Export it as CSV or GeoJSON, which have no such limit.`,
    );
  }
  const text = new TextDecoder().decode(await readBytes(source, 0, blob.size));
  const features = format === 'topojson' ? fromTopology(text) : fromXml(text, format, (share) => step(share * blob.size));
  const lines = features.map((feature) => `${JSON.stringify(feature)}\n`);
  return { ...source, blob: new Blob(lines), unproved: false };
}

type Found = Feature<Geometry | null>;

/** Elements that are read together; one by one when something is wrong among them. */
const BATCH = 20;
const PARTS = { kml: ['Placemark', 'GroundOverlay'], gpx: ['wpt', 'rte', 'trk'] } as const;

/**
 * The features of KML or GPX. A tree of a long document takes a hundred times its size and a minute, so that it is made
 * of a few elements at a time; what stands outside of them, such as styles, is not needed here. Text stands for an element
 * that is not sound, and says why.
 */
function fromXml(text: string, format: 'kml' | 'gpx', done: (share: number) => void): (Found | string)[] {
  const root = new RegExp(`<${format}(?:\\s[^>]*)?>`).exec(text)?.[0] ?? `<${format}>`;
  const convert = (elements: readonly string[]): Found[] => {
    const parser = new DOMParser({ onError: () => {} });
    const tree = parser.parseFromString(`${root}${elements.join('')}</${format}>`, 'application/xml');
    const { features } = format === 'kml' ? kml(tree) : gpx(tree);
    return features.map((feature) => ({ ...feature, properties: withDates(feature.properties) }));
  };
  const one = (element: string): (Found | string)[] => {
    try {
      return convert([element]);
    } catch (error) {
      return [`it is not sound XML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`];
    }
  };
  const elements = elementsOf(text, PARTS[format]);
  const found: (Found | string)[] = [];
  for (let at = 0; at < elements.length; at += BATCH) {
    const batch = elements.slice(at, at + BATCH);
    done(at / elements.length);
    try {
      for (const feature of convert(batch)) found.push(feature);
    } catch {
      for (const feature of batch.flatMap(one)) found.push(feature);
    }
  }
  const fault = found.find((feature) => typeof feature === 'string');
  if (fault !== undefined && found.every((feature) => typeof feature === 'string')) {
    throw new Unreadable(`The ${format.toUpperCase()} can't be read; of its first element, ${fault.slice(0, 200)}`);
  }
  return found;
}

/** The text of every element of these names, in order; none of them holds another. The last may lack its end. */
function elementsOf(text: string, names: readonly string[]): string[] {
  const opening = new RegExp(`<(${names.join('|')})(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`, 'g');
  const elements: string[] = [];
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    if (!found[0].endsWith('/>')) {
      const closing = new RegExp(`</${found[1]}\\s*>`, 'g');
      closing.lastIndex = opening.lastIndex;
      opening.lastIndex = closing.test(text) ? closing.lastIndex : text.length;
    }
    elements.push(text.slice(found.index, opening.lastIndex));
  }
  return elements;
}

/** The date of a placemark, its span (which may be open) or the times of a track's points as `begin` and `end`, so as to be columns. */
function withDates(properties: GeoJsonProperties): GeoJsonProperties {
  const { timespan, timestamp, time, coordinateProperties, ...rest } = properties ?? {};
  const { begin, end } = (timespan ?? {}) as { begin?: string; end?: string };
  if (begin && end) return { ...rest, begin, end };
  if (begin || end) return { ...rest, begin: begin ? `${begin.slice(0, DAY)}/..` : `../${end?.slice(0, DAY)}` };
  const times = timesIn((coordinateProperties as { times?: unknown } | undefined)?.times);
  if (times.length > 0) return { ...rest, begin: times[0], end: times.at(-1) };
  return timestamp || time ? { ...rest, begin: timestamp ?? time } : rest;
}

/** Letters of a whole day, `2025-10-09`. */
const DAY = 10;

/** Times of a track, or of each of its parts, from the first to the last. */
function timesIn(times: unknown): string[] {
  const instants = [times ?? []].flat(3).filter((time): time is string => typeof time === 'string' && !Number.isNaN(Date.parse(time)));
  return instants.sort((one, other) => Date.parse(one) - Date.parse(other));
}

function fromTopology(text: string): Found[] {
  try {
    const topology = JSON.parse(text) as Topology;
    return Object.entries(topology.objects).flatMap(([name, object]) => {
      const found: Feature | FeatureCollection = untangle(topology, object);
      const features = found.type === 'FeatureCollection' ? found.features : [found];
      return features.map((feature) => ({ ...feature, properties: { object: name, ...feature.properties } }));
    });
  } catch (error) {
    throw new Unreadable(`The TopoJSON can't be read: ${error instanceof Error ? error.message.slice(0, 200) : ''}`);
  }
}
