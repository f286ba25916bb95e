import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature as GeoFeature, Geometry, Position } from 'geojson';
import type { Atlas } from '../article/atlas';
import type { Feature } from '../compile/feature';
import { type LngLat, lngLat } from '../core/bounds.ts';
import { mercatorX, mercatorY } from '../core/mercator.ts';
import { pairs } from '../core/pairs.ts';
import type { Drawn, GroundName, Picture, Spot } from '../still/picture';

/** Width of the picture, in its own units. */
const WIDTH = 1000;
/** Room between the atlas's extent and the edge of the picture, units. */
const MARGIN = 60;
/** How far the ground reaches beyond the picture to either side, so that it may be shown in a wider or higher frame, units. */
const BLEED = { x: 600, y: 450 };
/** A line's corners closer together than this are one, units. */
const FINE = 2;
/** Distance between signs that are repeated along a line, units. */
const ALONG = 120;

/** Lesser rivers than of this rank are not drawn. */
const RIVERS = 2;

type Frame = [[number, number], [number, number]];

type Properties = Readonly<Record<string, unknown>>;

/** What of the basemap is drawn, bottom to top: the part of the ground, the file it is in, and which of its features. */
const PARTS: readonly { readonly part: string; readonly kind: string; readonly of?: (properties: Properties) => boolean }[] = [
  { part: 'elsewhere', kind: 'land', of: ({ tint }) => tint !== 1 && tint !== 2 },
  { part: 'land', kind: 'land', of: ({ tint }) => tint === 1 },
  { part: 'across', kind: 'land', of: ({ tint }) => tint === 2 },
  { part: 'disputed', kind: 'disputed' },
  { part: 'rivers', kind: 'rivers', of: ({ rank }) => Number(rank) <= RIVERS },
  { part: 'roads', kind: 'roads' },
  { part: 'provinces', kind: 'provinces' },
  { part: 'borders', kind: 'lines', of: ({ disputed }) => disputed !== true },
  { part: 'disputed-lines', kind: 'lines', of: ({ disputed }) => disputed === true },
];

/** Draws the atlas's extent in Web Mercator. `basemap`: features whose `kind` is the name of the file they come from. */
export function stillPicture(atlas: Atlas, features: readonly Feature[], basemap: readonly GeoFeature[]): Picture {
  const [west, south, east, north] = atlas.extent;
  const scale = (WIDTH - 2 * MARGIN) / (mercatorX(east) - mercatorX(west));
  const [x, y] = [MARGIN - scale * mercatorX(west), MARGIN - scale * mercatorY(north)];
  const project = ([lon, lat]: LngLat): Spot => [x + scale * mercatorX(lon), y + scale * mercatorY(lat)];
  const width = WIDTH;
  const height = Math.ceil(scale * (mercatorY(south) - mercatorY(north)) + 2 * MARGIN);
  const picture: Frame = [
    [0, 0],
    [width, height],
  ];
  const around: Frame = [
    [-BLEED.x, -BLEED.y],
    [width + BLEED.x, height + BLEED.y],
  ];
  const flat = (geometry: Geometry): Geometry => drawn(geometry, (position) => [...project(lngLat(position))]);

  const ground = PARTS.map(({ part, kind, of = () => true }) => {
    const chosen = basemap.filter(({ properties }) => properties?.['kind'] === kind && of(properties));
    // One path, as each step in it starts where the one before has ended.
    return { part, d: pathOf({ type: 'GeometryCollection', geometries: chosen.map(({ geometry }) => flat(geometry)) }, around) };
  }).filter(({ d }) => d !== '');

  const names = basemap.flatMap(({ geometry, properties }): GroundName[] => {
    const kind = properties?.['class'] as GroundName['kind'] | 'province' | 'disputed' | undefined;
    if (!kind || kind === 'province' || kind === 'disputed' || geometry.type !== 'Point') return [];
    const at = rounded(project(lngLat(geometry.coordinates)));
    return within(at, around) ? [{ text: String(properties?.['name']), kind, rank: Number(properties?.['rank']), at }] : [];
  });

  const symbols = new Map(atlas.layers.map(({ id, symbol }) => [id, symbol]));
  const marks: Record<string, Drawn> = {};
  for (const { id, layer, shape, geometry, anchor, parts, where } of features) {
    const shapeDrawn = flat(geometry);
    const at = rounded(project(anchor));
    if (shape === 'point') {
      if (within(at, picture)) marks[id] = { at };
      continue;
    }
    const seen = clipped(picture).centroid(shapeDrawn);
    const d = pathOf(shapeDrawn, around);
    if (!d || Number.isNaN(seen[0])) continue;
    // Only a line that is drawn as such has no signs along it.
    const along =
      shape === 'line' && symbols.get(layer)?.shape !== 'line'
        ? { along: spotsAlong(shapeDrawn).filter((spot) => within(spot, around)) }
        : {};
    const edge = where.edgeKm && Math.round(widthOf(2 * where.edgeKm, anchor, scale) * 10) / 10;
    const named = parts?.map((part) => ({ name: part.name, at: rounded(project(part.anchor)) })).filter((part) => within(part.at, picture));
    marks[id] = { at: within(at, picture) ? at : rounded(seen), d, ...along, ...(named && { parts: named }), ...(edge && { edge }) };
  }
  return { width, height, mercator: { scale, x, y }, ground, names, marks };
}

/** Around the earth at the equator, km. */
const EQUATOR_KM = 2 * Math.PI * 6371.0088;

/** Units of the picture for a length on the ground (km) at a place. */
const widthOf = (km: number, [, lat]: LngLat, scale: number): number => (km * scale) / (EQUATOR_KM * Math.cos((lat * Math.PI) / 180));

const clipped = (frame: Frame) => geoPath(geoIdentity().clipExtent(frame));
/** SVG path data of what lies in the frame, in whole tenths and steps from point to point: a third less to load than places. */
function pathOf(geometry: Geometry, frame: Frame): string {
  let d = '';
  let at: Spot = [0, 0];
  const to = (command: string, x: number, y: number): void => {
    const next: Spot = [Math.round(x * 10), Math.round(y * 10)];
    const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
    if (command === 'l' && dx === 0 && dy === 0) return;
    d += `${command}${dx / 10}${dy < 0 ? '' : ' '}${dy / 10}`;
    at = next;
  };
  let start: Spot = at;
  clipped(frame).context({
    beginPath: () => {},
    moveTo: (x, y) => {
      to('m', x, y);
      start = at;
    },
    lineTo: (x, y) => to('l', x, y),
    closePath: () => {
      d += 'z';
      at = start;
    },
    arc: () => {},
  })(geometry);
  return d;
}

const rounded = ([x, y]: Spot): Spot => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
const within = ([x, y]: Spot, [[left, top], [right, bottom]]: Frame): boolean => x >= left && x <= right && y >= top && y <= bottom;

/** A geometry with each position changed; of lines and rings, corners go that lie closer to the one before than can be seen. */
function drawn(geometry: Geometry, change: (position: Position) => Position): Geometry {
  const line = (positions: readonly Position[]): Position[] => thin(positions.map(change));
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: change(geometry.coordinates) };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: geometry.coordinates.map(change) };
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map(line) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(line)) };
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map((part) => drawn(part, change)) };
  }
}

/** The ends stay. */
function thin(positions: readonly Position[]): Position[] {
  const kept: Position[] = [];
  for (const [index, position] of positions.entries()) {
    const last = kept.at(-1);
    if (!last || index === positions.length - 1 || distance(last, position) >= FINE) kept.push(position);
  }
  return kept;
}

const distance = ([ax = 0, ay = 0]: readonly number[], [bx = 0, by = 0]: readonly number[]): number => Math.hypot(bx - ax, by - ay);

/** Spots at equal distances along a line or lines. */
function spotsAlong(geometry: Geometry): Spot[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  return lines.flatMap((line) => {
    const spots: Spot[] = [];
    let next = ALONG / 2;
    for (const [from, to] of pairs(line.map(lngLat))) {
      const length = distance(from, to);
      for (; next <= length; next += ALONG)
        spots.push(rounded([from[0] + ((to[0] - from[0]) * next) / length, from[1] + ((to[1] - from[1]) * next) / length]));
      next -= length;
    }
    return spots;
  });
}
