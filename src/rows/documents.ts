import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { feature as untangle } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { inMegabytes, type Limits, Unreadable } from './fault';
import type { Source } from './source';

export type DocumentFormat = 'kml' | 'gpx' | 'topojson';

/**
 * Changes a document that only makes sense as a whole into newline-delimited GeoJSON, which is then read as any other.
 * @throws Unreadable when it is too long or not what it says.
 */
export async function asFeatures(source: Source, format: DocumentFormat, limits: Limits): Promise<Source> {
  const { blob } = source;
  if (blob.size > limits.document) {
    const most = inMegabytes(limits.document);
    throw new Unreadable(
      `${format.toUpperCase()} of more than ${most} can't be read here. Export it as CSV or GeoJSON, which have no such limit.`,
    );
  }
  const text = await blob.text();
  const features = format === 'topojson' ? fromTopology(text) : fromXml(text, format);
  const lines = features.map((feature) => `${JSON.stringify(feature)}\n`);
  return { ...source, blob: new Blob(lines), unproved: false };
}

type Found = Feature<Geometry | null>;

function fromXml(text: string, format: 'kml' | 'gpx'): Found[] {
  let faults = '';
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') faults ||= message.split('\n')[0] ?? message;
    },
  });
  try {
    const tree = parser.parseFromString(text, 'application/xml');
    const { features } = format === 'kml' ? kml(tree) : gpx(tree);
    return features.map((feature) => ({ ...feature, properties: withDates(feature.properties) }));
  } catch (error) {
    const why = faults || (error instanceof Error ? error.message : '');
    throw new Unreadable(`The ${format.toUpperCase()} is not sound XML: ${why.slice(0, 200)}`);
  }
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
