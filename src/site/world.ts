import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bboxClip from '@turf/bbox-clip';
import type { FeatureCollection, Feature as GeoFeature } from 'geojson';
import type { Atlas } from '../article/atlas';
import type { Basemap } from '../compile/basemap';
import { type Bounds, contains, lngLat, union } from '../core/bounds.ts';

/** The world that ships for atlases without a basemap; `npm --prefix geodata/recipe run world` derives it. */
const WORLD = 'src/site/world/basemap';
/** Nothing is drawn beyond, and a projection as the map's has no poles. */
const EDGES = [-180, -85, 180, 85] as const;

/**
 * The ground of an atlas that has none of its own: what of the coarse world, of 1 : 50 million, lies around its first view and its
 * marks. Elsewhere there is none, not even land.
 */
export function coarseGround(atlas: Pick<Atlas, 'extent' | 'marks'>): Basemap {
  const box = around(atlas);
  const features = readdirSync(WORLD)
    .sort()
    .flatMap((file) => {
      const world: FeatureCollection = JSON.parse(readFileSync(join(WORLD, file), 'utf8'));
      const kind = file.replace('.geojson', '');
      return world.features.flatMap((feature) => cut({ ...feature, properties: { ...feature.properties, kind } }, box));
    });
  return { features, relief: null };
}

/** The first view with all marks, and as much again as the view is wide and high, which a screen may show to each side. */
function around({ extent, marks }: Pick<Atlas, 'extent' | 'marks'>): Bounds {
  const [west, south, east, north] = marks.reduce((all, { bounds }) => union(all, bounds) ?? all, extent);
  const [width, height] = [extent[2] - extent[0], extent[3] - extent[1]];
  return [
    Math.max(EDGES[0], west - width),
    Math.max(EDGES[1], south - height),
    Math.min(EDGES[2], east + width),
    Math.min(EDGES[3], north + height),
  ];
}

/** What of a feature lies in a box; none or one. */
function cut(feature: GeoFeature, box: Bounds): GeoFeature[] {
  const { geometry } = feature;
  switch (geometry.type) {
    case 'Point':
      return contains(box, lngLat(geometry.coordinates)) ? [feature] : [];
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon': {
      const inside = bboxClip(geometry, [...box]).geometry;
      return inside.coordinates.length > 0 ? [{ ...feature, geometry: inside }] : [];
    }
    default:
      return [];
  }
}
