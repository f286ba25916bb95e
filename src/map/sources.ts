import circle from '@turf/circle';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import * as rowsToGeoJSON from 'geojson';
import type { Atlas, GeodataUrls } from '../article/atlas';
import type { Mark } from '../article/mark';
import type { LngLat } from '../core/bounds';
import { BASEMAP, RELIEF } from '../style/basemap';
import { MARKS } from '../style/expressions';
import { ANCHORS, HALOS } from '../style/kind';
import { nameIn } from '../style/names';
import type { Sources } from '../style/style';

/** The words that stand on the map or name its parts. */
export interface MapWords {
  readonly canvas: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly knownTo: (radiusKm: number) => string;
  readonly distance: (km: number) => string;
}

const STEPS = 64;

/**
 * The style's sources: geometries by address, so that the map's worker fetches and parses them; the rest from the marks.
 */
export function sourcesOf(atlas: Atlas, urls: GeodataUrls, { knownTo }: Pick<MapWords, 'knownTo'>): Sources {
  const absolute = (url: string): string => new URL(url, document.baseURI).href;
  return {
    [BASEMAP]: { type: 'geojson', data: absolute(urls.basemap), tolerance: 0.2, buffer: 64 },
    [MARKS]: { type: 'geojson', data: absolute(urls.marks), tolerance: 0.2, buffer: 64 },
    [HALOS]: { type: 'geojson', data: halos(atlas.marks, knownTo) },
    [ANCHORS]: { type: 'geojson', data: areaAnchors(atlas.marks) },
    ...(urls.relief && {
      [RELIEF]: {
        type: 'image',
        url: urls.relief.url,
        coordinates: urls.relief.corners as [[number, number], [number, number], [number, number], [number, number]],
      },
    }),
  };
}

/** The true circle on the ground around each point that is known to a radius, and from which zoom on it says so. */
export function halos(marks: readonly Mark[], knownTo: MapWords['knownTo']): FeatureCollection<Polygon> {
  const features = marks.flatMap(({ id, layer, shape, anchor, where }): Feature<Polygon>[] =>
    shape === 'point' && where.radiusKm
      ? [
          circle([...anchor], where.radiusKm, {
            steps: STEPS,
            units: 'kilometers',
            properties: { id, layer, known: knownTo(where.radiusKm), near: nearZoom(where.radiusKm, anchor[1]) },
          }),
        ]
      : [],
  );
  return { type: 'FeatureCollection', features };
}

/** On the ground, a pixel of MapLibre's 512 px tiles is this many metres wide at zoom 0 on the equator. */
const METRES_A_PIXEL = 78_271.5;
/** A circle of this radius in px fills much of the view: a pin in it would say more than is known. */
const FILLS_PX = 90;

/** The zoom from which a map at a latitude (degrees) shows more than is known to a radius (km). */
const nearZoom = (radiusKm: number, latitude: number): number =>
  Math.log2((FILLS_PX * METRES_A_PIXEL * Math.cos((latitude * Math.PI) / 180)) / (radiusKm * 1000));

/** Where names stand that no sign writes: one point an area, or one each part of a mark of several places. */
function areaAnchors(marks: readonly Mark[]): FeatureCollection<Point> {
  const rows = marks.flatMap(({ id, layer, shape, anchor, parts, where: { name, names = {} } }) => {
    const row = (label: string, [lon, lat]: LngLat) => ({ id, layer, label, lon, lat });
    if (parts) return parts.map((part) => row(part.name, part.anchor));
    const local = Object.fromEntries(Object.entries(names).map(([language, text]) => [nameIn(language), text]));
    return shape === 'area' ? [{ ...row(name, anchor), ...local }] : [];
  });
  return rowsToGeoJSON.parse(rows, { Point: ['lat', 'lon'] }) as FeatureCollection<Point>;
}
