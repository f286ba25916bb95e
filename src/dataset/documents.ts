import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { inMegabytes, type Limits, Unreadable } from './fault';
import { excerpt } from './report';
import { readBytes, type Source, type Step } from './source';
import { fromTopology } from './topology';

export type DocumentFormat = 'kml' | 'gpx' | 'topojson';

const NAMES: Readonly<Record<DocumentFormat, string>> = { kml: 'KML', gpx: 'GPX', topojson: 'TopoJSON' };

/**
 * Changes a document that only makes sense as a whole into newline-delimited GeoJSON, which is then read as any other.
 * @throws Unreadable when it is too long or not what it says.
 */
export async function asFeatures(source: Source, format: DocumentFormat, limits: Limits, step: Step): Promise<Source> {
  const { blob } = source;
  if (blob.size > limits.document) {
    const most = inMegabytes(limits.document);
    throw new Unreadable(
      `${NAMES[format]} of more than ${most} can't be read here. Export it as CSV or GeoJSON, which have no such limit.`,
    );
  }
  const text = new TextDecoder().decode(await readBytes(source, 0, blob.size));
  const features = format === 'topojson' ? fromTopology(text, limits) : fromXml(text, format, (share) => step(share * blob.size));
  const [first] = features;
  if (typeof first === 'string' && features.every((feature) => typeof feature === 'string'))
    throw new Unreadable(`The ${NAMES[format]} can't be read; of its first element: ${first}.`);
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
  // No `<` stands within a tag: a text that opens one after the other is gone through once.
  const root = new RegExp(`<${format}(?:\\s[^<>]*)?>`).exec(text)?.[0] ?? `<${format}>`;
  const convert = (elements: readonly string[]): Found[] => {
    const parser = new DOMParser({ onError: () => {} });
    const tree = parser.parseFromString(`${root}${elements.join('')}</${format}>`, 'application/xml');
    const { features } = format === 'kml' ? kml(tree) : gpx(tree);
    return features.map((feature) => ({ ...feature, properties: withDates(feature.properties) }));
  };
  const one = (element: string): (Found | string)[] => {
    try {
      return convert([element]);
    } catch {
      return [`it is not sound XML: ${excerpt(element)}`];
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
  return found;
}

/** The text of every element of these names, in order; none of them holds another, so that one without its end stops at the next. */
function elementsOf(text: string, names: readonly string[]): string[] {
  const opening = new RegExp(`<(${names.join('|')})(?=[\\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>`, 'g');
  const elements: string[] = [];
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    if (!found[0].endsWith('/>')) {
      const end = new RegExp(`</${found[1]}\\s*>|(?=<${found[1]}[\\s/>])`, 'g');
      end.lastIndex = opening.lastIndex;
      const ended = end.exec(text);
      opening.lastIndex = ended ? ended.index + ended[0].length : text.length;
    }
    elements.push(text.slice(found.index, opening.lastIndex).replace(/\s+/g, shortened));
  }
  return elements;
}

/** The library that reads coordinates goes through a run of spaces once for each of them; nothing is told by a long one. */
const shortened = (spaces: string): string => (spaces.length > 100 ? '\n' : spaces);

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
