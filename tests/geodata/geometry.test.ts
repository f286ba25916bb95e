import { readdirSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, LineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';

// Reads geodata/ as it is, without the product's code, and measures on a sphere by its own formulas.
const read = (file: string): Feature[] => (JSON.parse(readFileSync(`geodata/${file}`, 'utf8')) as FeatureCollection).features;
const layers = readdirSync('geodata/layers').flatMap((name) => read(`layers/${name}`));
const byId = (id: string): Feature => layers.find((feature) => feature.id === id) as Feature;
const readme = readFileSync('geodata/README.md', 'utf8');

const border = (byId('durand-line').geometry as LineString).coordinates;
const order = new Map(border.map((vertex, index) => [vertex.join(), index]));

/** Lines and rings of a geometry. */
function paths(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

const RADIUS = 6371.0088;
const RADIANS = Math.PI / 180;

function km([aLon = 0, aLat = 0]: Position, [bLon = 0, bLat = 0]: Position): number {
  const h =
    Math.sin(((bLat - aLat) * RADIANS) / 2) ** 2 +
    Math.cos(aLat * RADIANS) * Math.cos(bLat * RADIANS) * Math.sin(((bLon - aLon) * RADIANS) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(h));
}

/** Distance of a place from the border line, on the plane that touches the earth there. */
function fromBorder([lon = 0, lat = 0]: Position): number {
  const flat = ([x = 0, y = 0]: Position) =>
    [(x - lon) * Math.cos(lat * RADIANS) * RADIANS * RADIUS, (y - lat) * RADIANS * RADIUS] as const;
  return Math.min(
    ...border.slice(1).map((vertex, index) => {
      const [ax, ay] = flat(border[index] as Position);
      const [bx, by] = flat(vertex);
      const along = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
      const t = Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / along));
      return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
    }),
  );
}

const ringKm2 = (ring: readonly Position[]): number =>
  Math.abs(
    ring.slice(1).reduce((sum, [bLon = 0, bLat = 0], index) => {
      const [aLon = 0, aLat = 0] = ring[index] as Position;
      return sum + (bLon - aLon) * RADIANS * (2 + Math.sin(aLat * RADIANS) + Math.sin(bLat * RADIANS));
    }, 0) *
      ((RADIUS * RADIUS) / 2),
  );
const areaKm2 = ({ geometry }: Feature): number => paths(geometry).reduce((sum, ring) => sum + ringKm2(ring), 0);
const lengthKm = (path: readonly Position[]): number =>
  path.slice(1).reduce((sum, vertex, index) => sum + km(path[index] as Position, vertex), 0);

/** The runs of a path's vertices that are vertices of the border, as indices into it. A ring that begins on the border is turned. */
function runs(path: readonly Position[]): number[][] {
  const closed = path[0]?.join() === path.at(-1)?.join();
  const ring = closed ? path.slice(1) : path;
  const off = ring.findIndex((vertex) => !order.has(vertex.join()));
  const turned = closed && off > 0 ? [...ring.slice(off), ...ring.slice(0, off)] : ring;
  const found: number[][] = [[]];
  for (const vertex of turned) {
    const index = order.get(vertex.join());
    if (index !== undefined) found.at(-1)?.push(index);
    else if (found.at(-1)?.length) found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

const steps = (run: readonly number[]): number[] => [...new Set(run.slice(1).map((index, i) => index - (run[i] as number)))];

describe('one geometry for one thing: what lies on the border', () => {
  const along = [
    'border-posts-attack',
    'khost-strike',
    'khyber-pakhtunkhwa',
    'balochistan',
    'eastern-afghanistan',
    'kurram-district',
    'kurram-raids',
    'place-kurram',
    'district-north-waziristan',
    'district-bajaur',
    'northwest-raids',
  ];
  const land = read('basemap/land.geojson').filter(({ properties }) => [1, 2].includes(properties?.['tint']));
  const all: [string, Feature][] = [
    ...along.map((id): [string, Feature] => [id, byId(id)]),
    ...land.map((feature): [string, Feature] => [`land ${feature.properties?.['tint']}`, feature]),
  ];

  it.each(all)('has the border’s own vertices, one after the other: %s', (_, { geometry }) => {
    const long = paths(geometry)
      .flatMap(runs)
      .filter((run) => run.length > 1);
    expect(long.length).toBeGreaterThan(0);
    for (const run of long) expect([[1], [-1]]).toContainEqual(steps(run));
  });

  it.each(all)('comes nowhere near the border but on it: %s', (_, { geometry }) => {
    for (const path of paths(geometry).filter((ring) => runs(ring).some((run) => run.length > 1))) {
      const on = path.map((vertex) => order.has(vertex.join()));
      // Where an edge inside a country leaves the border, its first vertex may still be near.
      const near = path.filter((vertex, i) => !on[i] && !on[i - 1] && !on[(i + 1) % path.length] && fromBorder(vertex) < 0.3);
      expect(near).toEqual([]);
    }
  });

  it('is the whole border for the land on both sides', () => {
    for (const { geometry } of land) {
      const [run = []] = paths(geometry)
        .flatMap(runs)
        .filter(({ length }) => length > 1);
      expect(new Set(run).size).toBe(border.length);
    }
  });

  it('is the end of each inner line of the basemap that comes to it', () => {
    const inner = read('basemap/provinces.geojson').flatMap(({ geometry }) => paths(geometry));
    const ends = inner.flatMap((path) => [path[0] as Position, path.at(-1) as Position]).filter((end) => fromBorder(end) < 0.3);
    expect(ends.length).toBeGreaterThan(8);
    for (const end of ends) expect(order.has(end.join()), end.join()).toBe(true);
  });
});

describe('what is measured', () => {
  const figure = (text: string): number => Number(text.replaceAll(',', ''));
  const found = (pattern: RegExp): RegExpMatchArray => {
    const match = readme.match(pattern);
    if (!match) throw new Error(`README.md says nothing like ${pattern}`);
    return match;
  };

  it('of the border is what README says', () => {
    const [, length = '', vertices = ''] = found(/Border: ([\d,]+) km in ([\d,]+) vertices/);
    expect(figure(vertices)).toBe(border.length);
    expect(figure(length)).toBe(Math.round(lengthKm(border)));
  });

  it.each(['Torkham', 'Chaman', 'Kharlachi', 'Ghulam Khan', 'Angoor Ada'])('of the crossing %s is what README says', (name) => {
    const [, metres = ''] = found(new RegExp(`${name} ([\\d,]+) m\\b`));
    const crossing = byId(`crossing-${name.toLowerCase().replace(' ', '-')}`);
    const measured = fromBorder((crossing.geometry as { coordinates: Position }).coordinates);
    expect(Math.abs(measured * 1000 - figure(metres))).toBeLessThan(3);
    expect(measured).toBeLessThan(crossing.properties?.['where'].radiusKm);
  });

  const AREAS = [
    ['Kurram', 'kurram-district'],
    ['North Waziristan', 'district-north-waziristan'],
    ['Dera Ismail Khan', 'district-dera-ismail-khan'],
    ['Bannu', 'district-bannu'],
    ['Bajaur', 'district-bajaur'],
    ['Khyber Pakhtunkhwa', 'khyber-pakhtunkhwa'],
    ['Balochistan', 'balochistan'],
  ] as const;

  it.each(AREAS)('of the area of %s is what README says, and a difference of more than 5 percent is said at the mark', (name, id) => {
    const [, drawn = '', official = ''] = found(new RegExp(`\\| ${name} +\\| ([\\d,]+) +\\| ([\\d,]*\\d)`));
    const measured = areaKm2(byId(id));
    expect(Math.abs(measured - figure(drawn)) / measured).toBeLessThan(0.005);
    const { where } = byId(id).properties as { where: { found: string; edgeKm: number } };
    expect(where.found).toContain('{area}');
    expect(where.found).toContain(`the official figure is ${official} km²`);
    expect(where.edgeKm).toBeGreaterThan(0);
    expect(/too (large|far out)/.test(where.found)).toBe(Math.abs(measured / figure(official) - 1) > 0.05);
  });
});
