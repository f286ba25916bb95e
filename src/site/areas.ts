import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import pointOnFeature from '@turf/point-on-feature';
import type { Feature as GeoFeature, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Feature } from '../compile/feature';
import { type SoftArea, softArea } from './soft-area.ts';

/** What is known better than a generalised edge: the lines that distances are told from and the edges of the land, by vertex ("lon,lat"). */
export interface Ground {
  readonly known: ReadonlySet<string>;
  /** The lands of the countries that the basemap tints, without islands. */
  readonly lands: readonly Polygon[];
}

/** The ground of an atlas. `lines`: those that distances are told from; `basemap`: features whose `kind` is the name of their file. */
export function groundOf(lines: readonly Geometry[], basemap: readonly GeoFeature[]): Ground {
  const tinted = basemap.filter(({ properties }) => properties?.['kind'] === 'land' && Number(properties['tint']) > 0);
  const lands = tinted.flatMap(({ geometry }): Polygon[] => {
    const [largest] = polygonsOf(geometry).sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0));
    return largest ? [{ type: 'Polygon', coordinates: largest }] : [];
  });
  const vertices = [...lines, ...lands].flatMap(verticesOf);
  return { known: new Set(vertices.map((vertex) => vertex.join())), lands };
}

const polygonsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? [...geometry.coordinates] : [];

function verticesOf(geometry: Geometry): Position[] {
  if (geometry.type === 'LineString') return geometry.coordinates;
  return geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : polygonsOf(geometry).flat(2);
}

/** The same district is the place of several marks. */
const drawn = new Map<string, SoftArea>();

/** A mark's area as it fades out across its generalised edge; null for one whose edge is exact. */
export function fadingArea({ geometry, where: { edgeKm } }: Feature, { known, lands }: Ground): SoftArea | null {
  if (!edgeKm) return null;
  const parts = polygonsOf(geometry).map((coordinates): SoftArea => {
    const key = JSON.stringify([coordinates, edgeKm]);
    const found = drawn.get(key) ?? softArea({ type: 'Polygon', coordinates }, edgeKm, known, landOf(coordinates, lands));
    drawn.set(key, found);
    return found;
  });
  const shares = [...new Set(parts.flatMap(({ fills }) => fills.map(({ share }) => share)))];
  const edge: MultiLineString = { type: 'MultiLineString', coordinates: parts.flatMap((part) => part.edge.coordinates) };
  return {
    edge,
    fills: shares.map((share) => {
      const coordinates = parts
        .flatMap(({ fills }) => fills.filter((fill) => fill.share === share))
        .flatMap((fill) => polygonsOf(fill.geometry));
      return { share, geometry: { type: 'MultiPolygon', coordinates } satisfies MultiPolygon };
    }),
  };
}

/** The land that an area lies on, if the basemap has it. */
function landOf(coordinates: Position[][], lands: readonly Polygon[]): Polygon | null {
  return lands.find((land) => booleanPointInPolygon(pointOnFeature({ type: 'Polygon', coordinates }), land)) ?? null;
}
