import { present } from '../core/assert';
import { type Bounds, boundsOf, union } from '../core/bounds';
import type { Ranking } from './layout';
import type { Shapes } from './messages';
import type { Points } from './points';
import type { ColumnBuilder } from './rows/column-builder';

const UNDATED = { earliest: null, latest: null, certainFrom: null, certainTo: null } as const;

/** Lines and areas with what a style or a filter asks of them. */
export function shapesOf({ shapes }: ColumnBuilder, { rank }: Ranking): Shapes {
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ row, when, reported, category, geometry }) => ({
      type: 'Feature',
      properties: {
        row,
        ...(when ?? UNDATED),
        ...reported,
        category: present(rank[category], `rank of category ${category}`),
      },
      geometry,
    })),
  };
}

/** The box of points and shapes together; null when there is nothing. */
export const boundsOfAll = (points: Points, { features }: Shapes): Bounds | null =>
  features.reduce<Bounds | null>((box, { geometry }) => union(box, boundsOf(geometry)), points.count > 0 ? points.bounds : null);
