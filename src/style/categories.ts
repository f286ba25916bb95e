import { present } from '../core/assert';
/**
 * Colours of the categories of a person's own points, most frequent first, "other" last. Searched by computer for the
 * greatest distance between any two, as seen with normal sight and without one of the three kinds of cone, at a contrast
 * of at least 3 : 1 to land and water; the tests say how far apart they are.
 */
export const CATEGORY_COLOURS: readonly (readonly [light: string, dark: string])[] = [
  ['#a47416', '#af5f01'],
  ['#100eb5', '#b4b6fc'],
  ['#7f0200', '#ffcda0'],
  ['#6c4d7b', '#7658ee'],
  ['#0986b7', '#a0f0ff'],
  ['#6d27ff', '#9390fd'],
  ['#904a04', '#fe8617'],
  ['#5b284d', '#e3a0b2'],
  ['#76736c', '#8f8b84'],
];

/** A colour (`#rrggbb`) for each category, "other" last. */
export const categoryColours: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: CATEGORY_COLOURS.map(([light]) => light),
  dark: CATEGORY_COLOURS.map(([, dark]) => dark),
};

/** The same for a layer that has other colours: `places` has for each category the place of its own among them. */
export const coloursOf = (theme: 'light' | 'dark', places: readonly number[]): string[] =>
  places.map((place) => present(categoryColours[theme][place], `colour of category ${place}`));
