import buffer from '@turf/buffer';
import difference from '@turf/difference';
import intersect from '@turf/intersect';
import simplify from '@turf/simplify';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { pairs } from '../core/pairs.ts';

/** A part of an area's tint: how much of its full strength it has, 0 to 1. */
interface SoftFill {
  readonly share: number;
  readonly geometry: MultiPolygon;
}

/** An area with a generalised edge as it is drawn: in full where it surely is, half where its edge may lie, sharp along known lines. */
export interface SoftArea {
  readonly fills: readonly SoftFill[];
  /** Its edge, as far as it is generalised. */
  readonly edge: MultiLineString;
}

type Area = Feature<Polygon | MultiPolygon>;

/** The tint's strength where the edge may lie: up to `edgeKm` inside and outside of where it is drawn. */
const SHARE = 0.5;
/** About a hundred metres: the zone is far wider, and known vertices stay as they are. */
const DECIMALS = 3;
/** The zone follows the edge to this share of what that may be off. */
const FINE = 0.4;
const KM_A_DEGREE = 111.195;
/** Pieces of a quarter circle around its corners. */
const STEPS = 2;

const feature = (geometry: Polygon | MultiPolygon): Area => ({ type: 'Feature', properties: {}, geometry });
const cut = (a: Area | null, b: Area | null): Area | null => (a && b ? difference({ type: 'FeatureCollection', features: [a, b] }) : a);
const common = (a: Area | null, b: Area | null): Area | null => a && b && intersect({ type: 'FeatureCollection', features: [a, b] });

/**
 * How an area is drawn whose edge may be off by `edgeKm`, but for where it runs from one vertex of `known` ("lon,lat") to the
 * next. `land`: what the zone of its edge may not leave, where that is known.
 */
export function softArea(polygon: Polygon, edgeKm: number, known: ReadonlySet<string>, land: Polygon | null): SoftArea {
  const edge: MultiLineString = { type: 'MultiLineString', coordinates: unknownRuns(polygon, known) };
  const area = feature(polygon);
  const coarse = simplify(edge, { tolerance: (edgeKm * FINE) / KM_A_DEGREE });
  const zone = edge.coordinates.length > 0 ? (buffer(coarse, edgeKm, { steps: STEPS }) ?? null) : null;
  const bands: [number, Area | null][] = [
    [1, cut(area, zone)],
    [SHARE, land ? common(zone, feature(land)) : zone],
  ];
  return { fills: bands.flatMap(([share, band]) => (band ? [{ share, geometry: rounded(band, known) }] : [])), edge: coarse };
}

/** The runs of a polygon's edge that don't go from one known vertex to the next. */
function unknownRuns({ coordinates }: Polygon, known: ReadonlySet<string>): Position[][] {
  const runs: Position[][] = [];
  for (const ring of coordinates) {
    let open = false;
    for (const [from, to] of pairs(ring)) {
      if (known.has(from.join()) && known.has(to.join())) open = false;
      else if (open) runs.at(-1)?.push(to);
      else {
        runs.push([from, to]);
        open = true;
      }
    }
  }
  return runs;
}

/** The geometry with as few digits as it needs; what rounding makes empty is left out. */
function rounded({ geometry }: Area, known: ReadonlySet<string>): MultiPolygon {
  const short = (vertex: Position): Position =>
    known.has(vertex.join()) ? vertex : vertex.map((degrees) => Number(degrees.toFixed(DECIMALS)));
  const ring = (path: readonly Position[]): Position[] => {
    const vertices = path.map(short);
    return vertices.filter((vertex, i) => vertex.join() !== vertices[i - 1]?.join());
  };
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const kept = polygons.map((rings) => rings.map(ring).filter(({ length }) => length > 3));
  return { type: 'MultiPolygon', coordinates: kept.filter(({ length }) => length > 0) };
}
