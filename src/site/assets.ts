import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Atlas, GeodataUrls } from '../article/atlas';
import { kindKey } from '../article/kind.ts';
import { statusOf } from '../article/mark.ts';
import type { Assembled } from '../compile/assemble';
import type { Basemap } from '../compile/basemap';
import type { Feature } from '../compile/feature';
import { lngLat } from '../core/bounds.ts';
import type { NamedPlace } from '../lookup/gazetteer';
import { nameIn } from '../style/names.ts';
import { fadingArea, type Ground, groundOf } from './areas.ts';
import { stillPicture } from './still.ts';
import { coarseGround } from './world.ts';

/** A file that the site serves beside the page. Its name carries a hash of its content, so that it may be kept for ever. */
export interface Asset {
  readonly fileName: string;
  readonly body: string | Uint8Array;
}

export function asset(name: string, body: string | Uint8Array): Asset {
  const extension = extname(name);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 8);
  return { fileName: `assets/${name.slice(0, -extension.length)}-${hash}${extension}`, body };
}

/** Says on the map how far a generalised edge may be off, km. */
export type EdgeWords = (edgeKm: number) => string;

const labelOf = ({ where }: Feature): string => where.name.split(',')[0] ?? '';

/** Whether one of the marks above already writes the same name at the same place. */
const isNamed = (above: readonly Feature[], feature: Feature): boolean =>
  above.some((other) => labelOf(other) === labelOf(feature) && other.anchor.join() === feature.anchor.join());

/**
 * The geometries of the marks, with the few properties that the style reads. String ids stand in the properties too. An area
 * with a generalised edge becomes fills with their `share` of its tint, and lines with an `edge`.
 */
function marksAsset(atlas: Atlas, features: readonly Feature[], ground: Ground, edgeKnownTo: EdgeWords): Asset {
  const symbols = new Map(atlas.layers.map(({ id, symbol }) => [id, kindKey(symbol)]));
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: features.flatMap((feature, index) => {
      const properties = {
        id: feature.id,
        layer: feature.layer,
        symbol: symbols.get(feature.layer),
        status: statusOf(feature),
      };
      const of = (geometry: Geometry, more: object) => ({ type: 'Feature' as const, geometry, properties: { ...properties, ...more } });
      const area = fadingArea(feature, ground);
      if (area) {
        const edgeKm = feature.where.edgeKm ?? 0;
        const edge = edgeWidth(edgeKm, feature.anchor[1] ?? 0);
        return [
          ...area.fills.map(({ share, geometry }) => of(geometry, { share: Number(share.toFixed(3)) })),
          of(area.edge, { edge, known: edgeKnownTo(edgeKm) }),
        ];
      }
      return [
        of(feature.geometry, {
          label: labelOf(feature),
          ...Object.fromEntries(Object.entries(feature.where.names ?? {}).map(([language, name]) => [nameIn(language), name])),
          ...(isNamed(features.slice(0, index), feature) && { again: true }),
        }),
      ];
    }),
  };
  return asset('marks.json', JSON.stringify(collection));
}

/** On the ground, a pixel of MapLibre's 512 px tiles is this many km wide at zoom 0 on the equator. */
const KM_A_PIXEL = 78.2715;

/** Width in px at zoom 0 of what an edge may be off to both sides (km), at a latitude in degrees. */
const edgeWidth = (edgeKm: number, latitude: number): number =>
  Number(((2 * edgeKm) / (KM_A_PIXEL * Math.cos((latitude * Math.PI) / 180))).toFixed(4));

/** The names of the basemap, to be looked up by words and by place. */
function namesAsset({ features }: Basemap): Asset {
  const places = features.flatMap(({ geometry, properties }): NamedPlace[] => {
    if (properties?.['kind'] !== 'places' || geometry.type !== 'Point') return [];
    const { name, class: kind, rank, ...rest } = properties as Record<string, string> & { rank: number };
    const names = Object.entries(rest).flatMap(([key, value]) => (key.startsWith('name_') ? [[key.slice(5), value]] : []));
    return [{ name: name ?? '', names: Object.fromEntries(names), kind: kind ?? '', rank, at: lngLat(geometry.coordinates) }];
  });
  return asset('names.json', JSON.stringify(places));
}

/** The relief picture with its corners, if the atlas has one. `folder`: that of the basemap. */
function reliefAsset(folder: string, { relief }: Basemap): { asset: Asset; corners: readonly [number, number][] } | null {
  if (!relief) return null;
  return { asset: asset(relief.image, readFileSync(join(folder, relief.image))), corners: relief.corners };
}

/** The still map, for where the map can't be drawn and for paper. */
function stillAsset(atlas: Atlas, features: readonly Feature[], { features: ground }: Basemap): Asset {
  return asset('still.json', JSON.stringify(stillPicture(atlas, features, ground)));
}

/** Everything that the map loads, and where. Addresses are relative to the page. */
export function geodataAssets(
  folder: string,
  { atlas, features, basemap: own }: Assembled,
  edgeKnownTo: EdgeWords,
): { assets: Asset[]; urls: GeodataUrls } {
  const basemap = own ?? coarseGround(atlas);
  const ground = asset('basemap.json', JSON.stringify({ type: 'FeatureCollection', features: basemap.features }));
  const lines = new Set(atlas.layers.filter(({ distanceFrom }) => distanceFrom !== undefined).map(({ id }) => id));
  const known = features.flatMap(({ layer, geometry }) => (lines.has(layer) ? [geometry] : []));
  // No edge is known as well as its mark's from the coarse world.
  const marks = marksAsset(atlas, features, groundOf(known, own?.features ?? []), edgeKnownTo);
  const relief = reliefAsset(join(folder, 'basemap'), basemap);
  const still = stillAsset(atlas, features, basemap);
  const names = namesAsset(basemap);
  return {
    assets: [marks, ground, still, names, ...(relief ? [relief.asset] : [])],
    urls: {
      marks: marks.fileName,
      basemap: ground.fileName,
      still: still.fileName,
      names: names.fileName,
      ...(relief && { relief: { url: relief.asset.fileName, corners: relief.corners } }),
    },
  };
}
