// National lines that are not agreed, by the countries' names in world-atlas, which has no mark of its own for it.

/** What world-atlas has as a country and others don't: all of its lines are disputed. */
const CONTESTED = ['Kosovo', 'N. Cyprus', 'Palestine', 'Siachen Glacier', 'Somaliland', 'W. Sahara', 'Cyprus U.N. Buffer Zone'];

/** Other pairs, and the part of their line that is meant: west, south, east, north; without it all. */
const PAIRS = {
  'China|India': [undefined],
  'India|Pakistan': [[72, 32.4, 78, 37]],
  'Israel|Syria': [undefined],
  'Israel|Lebanon': [undefined],
  'North Korea|South Korea': [undefined],
  'Russia|Ukraine': [[32, 45.5, 36, 46.5]],
  'Egypt|Sudan': [[33, 21.5, 38, 24]],
  'S. Sudan|Sudan': [[27, 9, 30, 11]],
};

const within = ([x, y], [west, south, east, north]) => x > west && x < east && y > south && y < north;

/** Whether the line between two countries ("A|B", in the order of the alphabet) is disputed at a point. */
export function isDisputed(pair, at) {
  if (pair.split('|').some((name) => CONTESTED.includes(name))) return true;
  return (PAIRS[pair] ?? []).some((box) => !box || within(at, box));
}
