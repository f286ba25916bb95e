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
        category: rank[category] as number,
      },
      geometry,
    })),
  };
}

/** West, south, east, north of points and shapes together; null when there is nothing. */
export function boundsOfAll(points: Points, { features }: Shapes): [number, number, number, number] | null {
  if (points.count + features.length === 0) return null;
  const empty: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const bounds = points.count > 0 ? ([...points.bounds] as typeof empty) : empty;
  for (const { geometry } of features) widen(bounds, geometry.coordinates);
  return bounds;
}

type Nested = readonly number[] | readonly Nested[];

function widen(bounds: [number, number, number, number], coordinates: Nested): void {
  const [longitude, latitude] = coordinates;
  if (typeof longitude === 'number' && typeof latitude === 'number') {
    bounds[0] = Math.min(bounds[0], longitude);
    bounds[1] = Math.min(bounds[1], latitude);
    bounds[2] = Math.max(bounds[2], longitude);
    bounds[3] = Math.max(bounds[3], latitude);
  } else for (const inner of coordinates as readonly Nested[]) widen(bounds, inner);
}
