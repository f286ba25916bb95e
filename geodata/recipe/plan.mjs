// What is cut for a region, and how finely: no package is needed to say that.

/** The part of the world that the map's projection can show. */
const WORLD = [-180, -85, 180, 85];
const KM = 111.195; // one degree of latitude

const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
const round = (value) => Number(value.toPrecision(2));

/**
 * The region that a text such as "-76.5,-42.5,-70,-36" names: west, south, east, north in degrees.
 * @param {string} text
 * @returns {[number, number, number, number]}
 * @throws {Error} in words for whoever typed it
 */
export function regionIn(text) {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [west, south, east, north] = numbers;
  const isBox = (w, s, e, n) => w >= WORLD[0] && s >= WORLD[1] && e <= WORLD[2] && n <= WORLD[3] && w < e && s < n;
  if (numbers.length === 4 && isBox(west, south, east, north)) return numbers;
  const swapped = numbers.length === 4 && isBox(south, west, north, east) ? '; swapped? longitude comes first' : '';
  throw new Error(
    `expected W,S,E,N in degrees, west before east within ±180 and south before north within ±85, as -76.5,-42.5,-70,-36, not "${text}"${swapped}`,
  );
}

/**
 * How a region is drawn: as finely as its size asks for, and coarsely for as much again to each side, which a screen may show.
 * @param {readonly [number, number, number, number]} region
 */
export function planFor(region) {
  const [west, south, east, north] = region;
  const [width, height] = [east - west, north - south];
  const size = Math.max(width, height);
  const fine = round(clamp(size / 5000, 0.001, 0.05));
  const view = [west - width, south - height, east + width, north + height].map((edge, side) =>
    clamp(edge, WORLD[side % 2], WORLD[(side % 2) + 2]),
  );
  const island = round((fine * KM) ** 2 * 50);
  // Smaller ones would show the grid that they come on.
  const lake = Math.max(800, island * 10);
  const room = round(clamp(size / 18, 0.05, 4));
  return { scale: '10m', region, view, isWorld: false, fine, coarse: fine * 6, island, lake, people: 1000, room, most: 300 };
}

/** The world that ships with the project, for atlases without a ground of their own. */
export const COARSE = {
  scale: '50m',
  region: WORLD,
  view: WORLD,
  isWorld: true,
  fine: 0.04,
  coarse: 0.04,
  island: 40,
  lake: 1500,
  people: 5000,
  room: 5,
  most: 5000,
};
