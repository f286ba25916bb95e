import type { Feature as GeoFeature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import { stillPicture } from '../../../src/site/still';
import { toSpot } from '../../../src/still/picture';
import { feature, SQUARE, withEvents } from '../compile/atlas-files';

const FAR = { type: 'Point', coordinates: [37.6, 55.7] };
const AREA = {
  type: 'Polygon',
  coordinates: [
    [
      [66, 30],
      [68, 30],
      [68, 32],
      [66, 32],
      [66, 30],
    ],
  ],
};
const LINE = {
  type: 'LineString',
  coordinates: [
    [61, 30],
    [75, 35],
  ],
};
const { atlas, features } = assemble(
  withEvents(
    feature({ id: 'near' }),
    feature({ id: 'far', geometry: FAR }),
    feature({ id: 'area', geometry: AREA }, { where: { name: 'Area', precision: 'district' } }),
    feature({ id: 'far-area', geometry: SQUARE }, { where: { name: 'Square', precision: 'district' } }),
    feature({ id: 'line', geometry: LINE }, { where: { name: 'Line', precision: 'line' } }),
  ),
);
const ground = (geometry: unknown, properties: object): GeoFeature => ({ type: 'Feature', geometry: geometry as Geometry, properties });
const picture = stillPicture(atlas, features, [
  ground(AREA, { kind: 'land', tint: 1 }),
  ground(LINE, { kind: 'lines', disputed: true }),
  ground(FAR, { kind: 'places', class: 'city', name: 'Far', rank: 1 }),
  ground({ type: 'Point', coordinates: [69, 34] }, { kind: 'places', class: 'city', name: 'Near', rank: 2 }),
]);

describe('the still map', () => {
  it('holds the extent, with north up, and puts each mark where the projection says', () => {
    const [west, south, east, north] = atlas.extent;
    const [left, top] = toSpot(picture.mercator, [west, north]);
    const [right, bottom] = toSpot(picture.mercator, [east, south]);
    expect(left).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(0);
    expect(right).toBeLessThan(picture.width);
    expect(bottom).toBeLessThan(picture.height);
    const at = features.find(({ id }) => id === 'near')?.anchor ?? [0, 0];
    const [x, y] = toSpot(picture.mercator, at);
    expect(picture.marks['near']?.at[0]).toBeCloseTo(x, 0);
    expect(picture.marks['near']?.at[1]).toBeCloseTo(y, 0);
  });

  it('leaves out what lies beyond it', () => {
    expect(Object.keys(picture.marks).sort()).toEqual(['area', 'line', 'near']);
    expect(picture.names.map(({ text }) => text)).toEqual(['Near']);
  });

  it('draws areas as closed paths, and repeats the sign along a line', () => {
    expect(picture.marks['area']?.d).toMatch(/^m[\d. -]+(l[\d. -]+)+z$/);
    expect(picture.marks['area']?.along).toBeUndefined();
    const along = picture.marks['line']?.along ?? [];
    expect(along.length).toBeGreaterThan(3);
    const [first, second] = along as [readonly [number, number], readonly [number, number]];
    expect(Math.hypot(second[0] - first[0], second[1] - first[1])).toBeCloseTo(120, 0);
  });

  it('draws each landmass at its own place', () => {
    const square = (west: number, south: number) => {
      const [east, north] = [west + 1, south + 1];
      return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] }; // biome-ignore format: pairs
    };
    const corners: [number, number][] = [[62, 25], [70, 36]]; // biome-ignore format: pairs
    const { ground: parts, mercator } = stillPicture(
      atlas,
      [],
      corners.map(([west, south]) => ground(square(west, south), { kind: 'land', tint: 1 })),
    );
    // In SVG, a relative "m" counts from where the shape before was begun.
    let at = [0, 0];
    const begun = [...(parts[0]?.d ?? '').matchAll(/m(-?[\d.]+) ?(-?[\d.]+)/g)].map(([, dx, dy]) => {
      at = [(at[0] ?? 0) + Number(dx), (at[1] ?? 0) + Number(dy)];
      return at;
    });
    expect(begun).toHaveLength(2);
    for (const [index, corner] of corners.entries())
      for (const axis of [0, 1]) expect(begun[index]?.[axis]).toBeCloseTo(toSpot(mercator, corner)[axis] ?? 0, 0);
  });

  it('tells disputed lines from others', () => {
    expect(picture.ground.map(({ part }) => part)).toEqual(['land', 'disputed-lines']);
  });
});
