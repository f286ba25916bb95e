import fc from 'fast-check';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { fromTopology } from '../../../../src/dataset/formats/topojson';
import { rowFault } from '../../../../src/ui/messages/en-faults';
import { done, file } from '../files';

const ARC = [
  [0, 0],
  [1, 1],
  [2, 0],
];
const of = (object: unknown, arcs: unknown = [ARC], positions = 1000) =>
  fromTopology(JSON.stringify({ type: 'Topology', arcs, objects: { a: object } }), { positions });

const ARCS = 4;
const position = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
const line = fc.array(fc.integer({ min: -ARCS, max: ARCS - 1 }), { minLength: 1, maxLength: 4 });
const ring = fc.array(fc.integer({ min: -ARCS, max: ARCS - 1 }), { minLength: 2, maxLength: 4 });
const geometry = fc.oneof(
  fc.record({ type: fc.constant('Point'), coordinates: position }),
  fc.record({ type: fc.constant('MultiPoint'), coordinates: fc.array(position) }),
  fc.record({ type: fc.constant('LineString'), arcs: line }),
  fc.record({ type: fc.constant('MultiLineString'), arcs: fc.array(line) }),
  fc.record({ type: fc.constant('Polygon'), arcs: fc.array(ring) }),
  fc.record({ type: fc.constant('MultiPolygon'), arcs: fc.array(fc.array(ring)) }),
);
const topology = fc.record({
  type: fc.constant('Topology'),
  arcs: fc.array(fc.array(position, { minLength: 3, maxLength: 6 }), { minLength: ARCS, maxLength: ARCS }),
  transform: fc.option(fc.record({ scale: position, translate: position }), { nil: undefined }),
  objects: fc.record({ a: fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(geometry) }) }),
});

describe('TopoJSON', () => {
  it('is untangled as its own library does it', () => {
    fc.assert(
      fc.property(topology, (given) => {
        const expected = feature(given as unknown as Topology, 'a') as unknown as GeoJSON.FeatureCollection;
        const found = fromTopology(JSON.stringify(given), { positions: 100_000 });
        expect(found.map((one) => 'geometry' in one && one.geometry)).toEqual(expected.features.map((one) => one.geometry));
      }),
    );
  });

  it('is refused where positions come to more than their limit, each time an arc is used, and what fits stays', () => {
    const lines = (count: number) => ({ type: 'MultiLineString', arcs: Array.from({ length: count }, () => [0]) });
    const found = of({ type: 'GeometryCollection', geometries: [lines(2), lines(100), lines(1), lines(1)] }, [ARC], 10);
    expect(found.map((one) => ('code' in one ? rowFault(one) : 'taken'))).toEqual([
      'taken',
      'there are more lines and areas before it than can be drawn',
      'taken',
      'there are more lines and areas before it than can be drawn',
    ]);
  });

  it.each([
    ['an arc that is not there', { type: 'LineString', arcs: [1] }, 'there is no arc 1'],
    ['an arc by a name', { type: 'LineString', arcs: ['length'] }, 'there is no arc "length"'],
    ['too few lists', { type: 'Polygon', arcs: [0] }, 'its arcs are not lists as its type asks for'],
    ['another type', { type: 'toString', arcs: [0] }, 'it is not a geometry of TopoJSON'],
    ['nothing', null, 'it is not a geometry of TopoJSON'],
  ])('says why an object can’t be untangled: %s', (_, object, why) => {
    expect(of(object).map((one) => 'code' in one && rowFault(one))).toEqual([why]);
  });

  it('tells of a bad object by its number, and takes the others', async () => {
    const geometries = [
      { type: 'Point', coordinates: [1, 2] },
      { type: 'LineString', arcs: [7] },
      { type: 'LineString', arcs: [0] },
    ];
    const { said: report } = await done(
      file(JSON.stringify({ type: 'Topology', arcs: [ARC], objects: { a: { type: 'GeometryCollection', geometries } } })),
      'a.topojson',
    );
    expect(report).toMatchObject({ rows: 3, taken: 2 });
    expect(report.faults).toContainEqual({ line: 2, outcome: 'refused', reason: 'there is no arc 7' });
  });
});
