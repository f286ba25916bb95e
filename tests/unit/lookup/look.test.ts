import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import type { Bounds } from '../../../src/core/bounds';
import type { NamedPlace } from '../../../src/lookup/gazetteer';
import { look } from '../../../src/lookup/look';
import { claim, feature, SQUARE, withEvents } from '../compile/atlas-files';

const state = { track: 'lorries', when: '2025-10-12/..', state: 'closed', source: 'article', by: 'Somebody' };
const { atlas } = assemble(
  withEvents(
    feature({}, { title: 'A first thing' }),
    feature(
      { id: 'gate', geometry: { type: 'Point', coordinates: [71, 34] } },
      { title: 'A gate', where: { name: 'Gate', precision: 'exact' }, states: [state] },
    ),
    feature({ id: 'field', geometry: SQUARE }, { where: { name: 'Field', precision: 'district' }, claims: [claim()] }),
  ),
);
const town = (name: string, kind: string, rank: number, at: [number, number]): NamedPlace => ({ name, names: {}, kind, rank, at });
const places = [
  town('Capital', 'capital', 1, [69, 34.5]),
  town('Big', 'city', 2, [71, 34.9]),
  town('Small', 'town', 4, [69.1, 33.6]),
  town('Sea', 'sea', 1, [70, 34]),
  town('Far', 'capital', 1, [-77, 39]),
];
const line: LineString = {
  type: 'LineString',
  coordinates: [
    [70, 30],
    [70, 38],
  ],
};
const VIEW: Bounds = [69, 33.5, 71.2, 35];
const mark = (id: string) => atlas.marks.find((one) => one.id === id) ?? null;
const see = (extent: Bounds = VIEW, id = '', lines = [line]) => look(atlas, places, lines, atlas.marks, extent, mark(id));

describe('what the map shows', () => {
  it('is told in size, towns and corners', () => {
    const found = see();
    expect(found.size.map(Math.round)).toEqual([202, 167]);
    expect(found.places).toEqual(['Capital', 'Big', 'Small']);
    expect(found.corners).toEqual(['Small', 'Big']);
    expect(see([-30, -30, -20, -20])).toMatchObject({ places: [], around: null, corners: null, layers: [] });
  });

  it('counts the marks in view by layer', () => {
    expect(see().layers).toEqual([{ title: 'Events', count: 2 }]);
    expect(see([-10, -10, 80, 40]).layers).toEqual([{ title: 'Events', count: 3 }]);
  });

  it('names the nearest mark with states, and what such a one is called, from what is chosen or else from the middle', () => {
    const { nearest } = see(VIEW, 'first');
    expect(nearest).toMatchObject({ name: 'Gate', one: 'Event' });
    expect(nearest?.km).toBeGreaterThan(170);
    expect(Math.round(nearest?.bearing ?? 0)).toBeGreaterThan(90);
    expect(see().nearest?.km).toBeLessThan(100);
    expect(see(VIEW, 'gate').nearest).toBeNull();
  });

  it('tells how the chosen mark lies to the line and to the capitals of the extent', () => {
    const { selected } = see(VIEW, 'first');
    expect(selected).toMatchObject({ title: 'A first thing', spread: false, radiusKm: 2 });
    expect(selected?.fromLine?.bearing).toBeGreaterThan(260);
    expect(selected?.fromLine?.km).toBeCloseTo(73.3, 0);
    expect(selected?.capitals.map(({ name }) => name)).toEqual(['Capital']);
    expect(see(VIEW, 'field').selected?.spread).toBe(true);
    expect(see(VIEW, 'first', []).selected?.fromLine).toBeNull();
  });
});
