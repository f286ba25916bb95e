import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { entryAt } from './entry';
import type { Done, ShapeProperties } from './messages';
import { type Points, STRIDE } from './points';

/** The most points that are drawn as features of the map's style; more of them are drawn from one buffer. */
export const FEW = 2000;

/** What a point carries when it is a feature. */
export interface PointProperties extends ShapeProperties {
  /** Of its radius; 1 for a value of medium size. */
  readonly scale: number;
}

type Few = Feature<Geometry, ShapeProperties | PointProperties>;

/** Whether a table has points, and so few that they are features. */
export const isFew = ({ points }: Pick<Done, 'points'>): boolean => points.count > 0 && points.count <= FEW;

/** Lines and areas of a table, and its points where they are few. */
export function featuresOf({ points, shapes }: Pick<Done, 'points' | 'shapes'>): FeatureCollection<Geometry, ShapeProperties> {
  const few = isFew({ points }) ? Array.from({ length: points.count }, (_, place) => pointAt(points, place)) : [];
  return { type: 'FeatureCollection', features: [...(shapes.features as Few[]), ...few] };
}

function pointAt(points: Points, place: number): Feature<Point, PointProperties> {
  const { row, category, days, sometime, at } = entryAt(points, place);
  const [first, last] = days ?? [null, null];
  const properties = {
    row,
    category,
    first,
    last,
    sometime,
    scale: scaleOf(new Uint8Array(points.vertices)[place * STRIDE + 13] as number),
  };
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } };
}

/** Share of the radius of a point of medium size, by its size from 0 to 255: areas are as values are, and none vanishes. */
export const scaleOf = (size: number): number => Math.max(0.4, Math.sqrt(size / 128));
