import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import { fillFound } from '../../../src/compile/found';
import { problemLine } from '../../../src/compile/problem';
import { feature, littleAtlas, MANIFEST, SQUARE, withEvents } from './atlas-files';

const fill = (text: string, measures = {}) => {
  const notes: string[] = [];
  return { text: fillFound(text, measures, (field, expected) => void notes.push(`${field}: ${expected}`)), notes };
};

describe('the measures in a text', () => {
  it('are filled in, metres below a kilometre and an area to three figures', () => {
    expect(fill('{distance} off', { distance: 0.0852 })).toEqual({ text: '85 m off', notes: [] });
    expect(fill('{distance} off', { distance: 1.4649 }).text).toBe('1.5 km off');
    expect(fill('{distance} off', { distance: 12 }).text).toBe('12 km off');
    expect(fill('{area}', { area: 3355.4 }).text).toBe('3,360 km²');
    expect(fill('{area}', { area: 101617 }).text).toBe('102,000 km²');
    expect(fill('{length}', { length: { km: 2667, resolution: '0.001°' } }).text).toBe('2,667 km at 0.001°');
  });

  it('that the mark has not, or that do not exist, are a problem and stay', () => {
    expect(fill('{area}', { distance: 1 })).toEqual({
      text: '{area}',
      notes: [expect.stringMatching(/^properties\.where\.found: .*not \{area\}$/)],
    });
    expect(fill('{width}').notes).toHaveLength(1);
  });

  it.each(['79 m away', '1 km', '1.5 km', '2,667 km long', '5km', '3 kilometres', '10 metres', '1 meter'])(
    'must not be typed: %s',
    (text) => {
      expect(fill(text).notes).toEqual([expect.stringMatching(/\{distance\} or \{length\}/)]);
    },
  );

  it.each(['an area of 1,290 km²', 'in 2018 merged', '12 October', '3 mountains', 'District 8, east'])('may be typed: %s', (text) => {
    expect(fill(text).notes).toEqual([]);
  });
});

describe('in an atlas', () => {
  const layers = [
    {
      id: 'border',
      title: 'B',
      one: 'B',
      symbol: { shape: 'line', colour: 'mauve' },
      distanceFrom: 'the border',
      file: 'layers/border.geojson',
    },
    ...(MANIFEST['layers'] as object[]),
  ];
  const line = {
    type: 'LineString',
    coordinates: [
      [69, 30],
      [69, 36],
    ],
  };
  const whole = (found: string) =>
    assemble(
      littleAtlas({
        'atlas.json': { ...MANIFEST, layers },
        'layers/border.geojson': {
          type: 'FeatureCollection',
          features: [feature({ id: 'border', geometry: line }, { where: { name: 'B', precision: 'line' } })],
        },
        'layers/events.geojson': {
          type: 'FeatureCollection',
          features: [feature({}, { where: { name: 'Town', precision: 'place', found } })],
        },
      }),
    );

  it('the distance is that to its border line', () => {
    const { atlas, features, problems } = whole('{distance} from the line.');
    expect(problems).toEqual([]);
    // A fifth of a degree of longitude at 34.5° N.
    expect(atlas.marks.find(({ id }) => id === 'first')?.where.found).toBe('18.3 km from the line.');
    expect(features.find(({ id }) => id === 'first')?.where.found).toBe('18.3 km from the line.');
  });

  it('a fault is located', () => {
    expect(whole('79 m from the line.').problems.map(problemLine)).toEqual([
      'layers/events.geojson:1:227: first: properties.where.found: expected {distance} or {length} in the place of "79 m"',
    ]);
  });
});

describe('the parts of a mark', () => {
  const two = {
    type: 'MultiPolygon',
    coordinates: [SQUARE.coordinates, SQUARE.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x + 10, y]))],
  };
  const withParts = (parts: unknown) =>
    assemble(withEvents(feature({ geometry: two }, { where: { name: 'Two', precision: 'district', parts } })));

  it('have each a name and a place well inside', () => {
    const { atlas, problems } = withParts(['West', 'East']);
    expect(problems).toEqual([]);
    const parts = atlas.marks[0]?.parts ?? [];
    expect(parts.map(({ name }) => name)).toEqual(['West', 'East']);
    expect(parts[0]?.anchor[0]).toBeGreaterThan(0);
    expect(parts[0]?.anchor[0]).toBeLessThan(1);
    expect(parts[1]?.anchor[0]).toBeGreaterThan(10);
  });

  it('are as many as the geometry has', () => {
    expect(withParts(['West']).problems.map(problemLine).join()).toMatch(
      /first: properties\.where\.parts: expected as many names as the geometry has parts, 2 and not 1/,
    );
  });
});

describe('the edge of an area', () => {
  it('may be off, that of a point not', () => {
    const { atlas, problems } = assemble(
      withEvents(feature({ geometry: SQUARE }, { where: { name: 'A', precision: 'district', edgeKm: 3 } })),
    );
    expect(problems).toEqual([]);
    expect(atlas.marks[0]?.where.edgeKm).toBe(3);
    const point = assemble(withEvents(feature({}, { where: { name: 'A', precision: 'place', edgeKm: 3 } })));
    expect(point.problems.map(problemLine).join()).toMatch(/properties\.where\.edgeKm: expected an area/);
  });
});
