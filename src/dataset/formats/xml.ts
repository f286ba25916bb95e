import { DOMParser, type Document } from '@xmldom/xmldom';
import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { excerpt, rowFault } from '../rows/fault';
import type { Made } from './document';

/** Elements that are read together; one by one when something is wrong among them. */
const BATCH = 20;

interface XmlFormat {
  readonly root: string;
  /** Names of the elements that become features; none of them holds another. */
  readonly elements: readonly string[];
  readonly convert: (tree: Document) => { readonly features: readonly Feature<Geometry | null>[] };
}

/** The first name among those of formats and of web pages that an element of the text has; null for other XML, and for none. */
export function rootOf(beginning: string): string | null {
  if (!beginning.startsWith('<')) return null;
  return /<(?:\w+:)?(kml|gpx|html)[\s>]/i.exec(beginning)?.[1]?.toLowerCase() ?? null;
}

/**
 * The features of a document in XML. A tree of a long document takes a hundred times its size and a minute, so that it is made
 * of a few elements at a time; what stands outside of them, such as styles, is not needed here. A fault stands for an element
 * that is not sound.
 */
export function featuresOfXml(text: string, { root, elements: names, convert }: XmlFormat, done: (share: number) => void): Made[] {
  // No `<` stands within a tag: a text that opens one after the other is gone through once.
  const opening = new RegExp(`<${root}(?:\\s[^<>]*)?>`).exec(text)?.[0] ?? `<${root}>`;
  const together = (elements: readonly string[]): Made[] => {
    const parser = new DOMParser({ onError: () => {} });
    const tree = parser.parseFromString(`${opening}${elements.join('')}</${root}>`, 'application/xml');
    return convert(tree).features.map((feature) => ({ ...feature, properties: withDates(feature.properties) }));
  };
  const one = (element: string): Made[] => {
    try {
      return together([element]);
    } catch {
      return [rowFault('unsound-xml', excerpt(element))];
    }
  };
  const elements = elementsOf(text, names);
  const found: Made[] = [];
  for (let at = 0; at < elements.length; at += BATCH) {
    const batch = elements.slice(at, at + BATCH);
    done(at / elements.length);
    try {
      for (const feature of together(batch)) found.push(feature);
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

/** The library that reads coordinates goes through a run of spaces once for each of them; a long one means nothing. */
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
