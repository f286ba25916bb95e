import { geoIdentity, geoMercator, geoPath } from 'd3-geo';
import type { Feature as GeoFeature, Geometry, Position } from 'geojson';
import type { Atlas } from '../article/atlas';
import type { Feature } from '../compile/feature';
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
  const [west, south, east, north] = atlas.extent as [number, number, number, number];
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, corners);
  const [dx, dy] = projection.translate();
  projection.translate([dx + MARGIN, dy + MARGIN]);
  const project = (place: Position): [number, number] => projection(place as [number, number]) as [number, number];
  const width = WIDTH;
  const height = Math.ceil(project([east, south])[1] + MARGIN);
  const picture: Frame = [
    [0, 0],
    [width, height],
  ];
  const around: Frame = [
    [-BLEED.x, -BLEED.y],
    [width + BLEED.x, height + BLEED.y],
  ];
  const flat = (geometry: Geometry): Geometry => thin(mapPositions(geometry, project));

  const ground = PARTS.map(({ part, kind, of = () => true }) => {
    const chosen = basemap.filter(({ properties }) => properties?.['kind'] === kind && of(properties));
    // One path, as each step in it starts where the one before has ended.
    return { part, d: pathOf({ type: 'GeometryCollection', geometries: chosen.map(({ geometry }) => flat(geometry)) }, around) };
  }).filter(({ d }) => d !== '');

  const names = basemap.flatMap(({ geometry, properties }): GroundName[] => {
    const kind = properties?.['class'] as GroundName['kind'] | 'province' | 'disputed' | undefined;
    if (!kind || kind === 'province' || kind === 'disputed' || geometry.type !== 'Point') return [];
    const at = rounded(project(geometry.coordinates));
    return within(at, around) ? [{ text: String(properties?.['name']), kind, rank: Number(properties?.['rank']), at }] : [];
  });

  const symbols = new Map(atlas.layers.map(({ id, symbol }) => [id, symbol]));
  const marks: Record<string, Drawn> = {};
  for (const { id, layer, shape, geometry, anchor, parts, where } of features) {
    const drawn = flat(geometry);
    const at = rounded(project(anchor));
    if (shape === 'point') {
      if (within(at, picture)) marks[id] = { at };
      continue;
    }
    const seen = clipped(picture).centroid(drawn) as [number, number];
    const d = pathOf(drawn, around);
    if (!d || Number.isNaN(seen[0])) continue;
    // Only a line that is drawn as such has no signs along it.
    const along =
      shape === 'line' && symbols.get(layer)?.shape !== 'line' ? { along: spotsAlong(drawn).filter((spot) => within(spot, around)) } : {};
    const edge = where.edgeKm && Math.round(widthOf(2 * where.edgeKm, anchor, projection.scale()) * 10) / 10;
    const named = parts?.map((part) => ({ name: part.name, at: rounded(project(part.anchor)) })).filter((part) => within(part.at, picture));
    marks[id] = { at: within(at, picture) ? at : rounded(seen), d, ...along, ...(named && { parts: named }), ...(edge && { edge }) };
  }
  const [x, y] = project([0, 0]);
  return { width, height, mercator: { scale: projection.scale(), x, y }, ground, names, marks };
}

const EARTH_KM = 6371.0088;

/** Units of the picture for a length on the ground (km) at a place. */
const widthOf = (km: number, [, lat = 0]: Position, scale: number): number => (km * scale) / (EARTH_KM * Math.cos((lat * Math.PI) / 180));

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

/** Geometries without GeometryCollection, which the check refuses. */
type Plain = Exclude<Geometry, { type: 'GeometryCollection' }>;

function mapPositions(geometry: Geometry, change: (place: Position) => Position): Geometry {
  const deep = (value: unknown): unknown =>
    typeof (value as unknown[])[0] === 'number' ? change(value as Position) : (value as unknown[]).map(deep);
  return { ...geometry, coordinates: deep((geometry as Plain).coordinates) } as Geometry;
}

/** Leaves out corners that lie closer to the one before than can be seen; the ends stay. */
function thin(geometry: Geometry): Geometry {
  const line = (positions: readonly Position[]): Position[] => {
    const kept: Position[] = [];
    for (const [index, position] of positions.entries()) {
      const last = kept.at(-1);
      if (!last || index === positions.length - 1 || distance(last, position) >= FINE) kept.push(position);
    }
    return kept;
  };
  const deep = (value: unknown): unknown =>
    typeof (value as unknown[][])[0]?.[0] === 'number' ? line(value as Position[]) : (value as unknown[]).map(deep);
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint') return geometry;
  return { ...geometry, coordinates: deep((geometry as Plain).coordinates) } as Geometry;
}

const distance = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => Math.hypot(bx - ax, by - ay);

/** Spots at equal distances along a line or lines. */
function spotsAlong(geometry: Geometry): Spot[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  return lines.flatMap((line) => {
    const spots: Spot[] = [];
    let next = ALONG / 2;
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1] as [number, number], line[i] as [number, number]];
      const length = distance(from, to);
      for (; next <= length; next += ALONG)
        spots.push(rounded([from[0] + ((to[0] - from[0]) * next) / length, from[1] + ((to[1] - from[1]) * next) / length]));
      next -= length;
    }
    return spots;
  });
}
