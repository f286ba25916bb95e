import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bboxClip from '@turf/bbox-clip';
import type { BBox, FeatureCollection, Feature as GeoFeature } from 'geojson';
import type { Atlas } from '../article/atlas';
import type { Basemap } from '../compile/basemap';

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
function around({ extent, marks }: Pick<Atlas, 'extent' | 'marks'>): [number, number, number, number] {
  const boxes: readonly BBox[] = [extent, ...marks.map(({ bounds }) => bounds)];
  const [west = 0, south = 0, east = 0, north = 0] = extent;
  const [width, height] = [east - west, north - south];
  const of = (side: number): number[] => boxes.map((box) => box[side] ?? 0);
  return [
    Math.max(EDGES[0], Math.min(...of(0)) - width),
    Math.max(EDGES[1], Math.min(...of(1)) - height),
    Math.min(EDGES[2], Math.max(...of(2)) + width),
    Math.min(EDGES[3], Math.max(...of(3)) + height),
  ];
}

/** What of a feature lies in a box; none or one. */
function cut(feature: GeoFeature, box: [number, number, number, number]): GeoFeature[] {
  const { geometry } = feature;
  switch (geometry.type) {
    case 'Point': {
      const [lon = 0, lat = 0] = geometry.coordinates;
      return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3] ? [feature] : [];
    }
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon': {
      const inside = bboxClip(geometry, box).geometry;
      return inside.coordinates.length > 0 ? [{ ...feature, geometry: inside }] : [];
    }
    default:
      return [];
  }
}
