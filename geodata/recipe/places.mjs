// Label points: countries, disputed areas, provinces, seas, capitals and towns, ranked 1 (shown first) to 6.
import area from '@turf/area';
import { feature as unpack } from 'topojson-client';
import { cities, ROOM, spread } from './cities.mjs';
import { distance } from './geometry.mjs';
import { CAPITALS, COUNTRIES, DISPUTED, LEFT_OUT, PROVINCES, SEAS, SPELLING, TOWNS, UNLABELLED } from './labels.mjs';
import { inside } from './land.mjs';
import { localNames } from './names.mjs';
import { EXTENT, feature } from './shape.mjs';
import { npmJson } from './sources.mjs';

const [WEST, SOUTH, EAST, NORTH] = EXTENT;
export const point = (coordinates, properties) => feature({ type: 'Point', coordinates }, properties);
export const largest = (geometry) =>
  geometry.type === 'Polygon'
    ? geometry
    : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })).sort((a, b) => area(b) - area(a))[0];

function countries() {
  const atlas = npmJson('world-atlas', 'countries-50m.json');
  const found = unpack(atlas, atlas.objects.countries).features;
  return found.flatMap(({ geometry, properties: { name } }) => {
    const km2 = area(geometry) / 1e6;
    const { at, rank, label = name, geonames, local } = COUNTRIES[name] ?? {};
    if (UNLABELLED.has(name) || (km2 < 10000 && !rank)) return [];
    const bySize = 1 + [3e6, 1.2e6, 4e5, 1.2e5, 3e4].filter((limit) => km2 < limit).length;
    return point(at ?? inside(largest(geometry)), {
      class: 'country',
      rank: rank ?? bySize,
      name: label,
      ...local,
      ...(geonames && { geonames }),
    });
  });
}

function provinces(areas) {
  return Object.entries(PROVINCES).map(([code, { name, rank, geonames, ...local }]) => {
    const own = areas.filter(({ properties }) => properties.code === code).map(({ geometry }) => geometry);
    if (own.length === 0) throw new Error(`no province ${code}`);
    const polygon = own.sort((a, b) => area(b) - area(a))[0];
    return point(inside(polygon), { class: 'province', rank, name, ...local, geonames });
  });
}

function rankOf({ id, code, country, people }) {
  if (TOWNS[id]) return TOWNS[id];
  const home = country === 'AF' || country === 'PK';
  const seat = country === 'AF' ? code === 'PPLA' : country === 'PK' && code === 'PPLA';
  if (!home) return people >= 2e6 ? 3 : people >= 8e5 ? 4 : people >= 3e5 ? 5 : undefined;
  if (people >= 1e6) return 2;
  if (people >= 3e5 || seat) return 3;
  if (people >= 9e4) return 4;
  if (people >= 4.5e4) return 5;
  return people >= 1.5e4 ? 6 : undefined;
}

function towns() {
  const chosen = [];
  const candidates = [];
  for (const place of cities()) {
    const capital = CAPITALS[place.id];
    if (capital) chosen.push({ ...place, class: 'capital', rank: capital });
    else if (
      place.at[0] > WEST &&
      place.at[0] < EAST &&
      place.at[1] > SOUTH &&
      place.at[1] < NORTH &&
      place.code !== 'PPLX' &&
      !LEFT_OUT.has(place.name)
    ) {
      const rank = rankOf(place);
      if (rank) candidates.push({ ...place, class: rank <= 3 ? 'city' : 'town', rank });
    }
  }
  const roomOf = ({ id, rank }) => (TOWNS[id] ? 0 : ROOM[rank]);
  return spread(chosen, candidates, roomOf, distance).map(({ id, name, at, rank, class: kind }) =>
    point(at, { class: kind, rank, name: SPELLING[name] ?? name, ...localNames(id), geonames: id }),
  );
}

export async function places(areas) {
  const seas = SEAS.map(([name, rank, at]) => point(at, { class: 'sea', rank, name }));
  const disputed = DISPUTED.map(({ name, by, at, ...local }) =>
    point(at, { class: 'disputed', rank: 3, name, note: `administered by ${by}`, ...local }),
  );
  const order = ['country', 'disputed', 'province', 'sea', 'capital', 'city', 'town'];
  const value = ({ properties: p }) => [p.rank, order.indexOf(p.class)];
  return [...countries(), ...disputed, ...provinces(areas), ...seas, ...towns()].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return x[0] - y[0] || x[1] - y[1] || (a.properties.name < b.properties.name ? -1 : 1);
  });
}
