import { KIND_COLOURS, type KindColour } from '../article/kind';
import { CATEGORY_COLOURS } from './categories';

/** Every colour of the product, as [light, dark]. The page's custom properties and the map's style are both made of it. */
const COLOURS = {
  land: ['#f5f2ea', '#1e2023'],
  across: ['#ece8dd', '#26292d'],
  elsewhere: ['#f0ede4', '#222428'],
  water: ['#d5e0e4', '#12181d'],
  pane: ['#fffdf8', '#16181b'],
  raised: ['#ffffff', '#202327'],
  text: ['#1d1c1a', '#ece9e2'],
  muted: ['#5f5b53', '#aaa69c'],
  link: ['#0b5c8c', '#7cc0f0'],
  focus: ['#0b57d0', '#a8c7fa'],
  label: ['#4a4740', '#c9c5bb'],
  control: ['#7e796e', '#77736a'],
  rule: ['#dedacf', '#34373c'],
  highlight: ['#fce9b8', '#4a3b12'],
  bar: ['#b9b5ab', '#55534e'],
  red: ['#a81c0c', '#f5714e'],
  ochre: ['#98691a', '#f0ce6e'],
  plum: ['#7a2169', '#bf7bb2'],
  ink: ['#14181f', '#f6f3ed'],
  blue: ['#25789c', '#8ccbf2'],
  grey: ['#6b675e', '#a39f95'],
  mauve: ['#4a4357', '#bdb2cc'],
  casing: ['#dcd2e6', '#3b3446'],
  slate: ['#4c6a8f', '#8fa9cc'],
  border: ['#a8a294', '#5b5a56'],
  province: ['#cfc9bb', '#3a3d42'],
  river: ['#b4cad3', '#22323c'],
  road: ['#dcd5c5', '#34363a'],
} as const satisfies Record<KindColour | string, readonly [string, string]>;

export type Theme = 'light' | 'dark';
type Colour = keyof typeof COLOURS;
export type Palette = Readonly<Record<Colour, string>> & { readonly theme: Theme };

function paletteOf(theme: Theme): Palette {
  const index = theme === 'light' ? 0 : 1;
  const entries = Object.entries(COLOURS).map(([name, pair]) => [name, pair[index]]);
  return { theme, ...(Object.fromEntries(entries) as Record<Colour, string>) };
}

export const palettes: Readonly<Record<Theme, Palette>> = { light: paletteOf('light'), dark: paletteOf('dark') };

/** The colours as custom properties of the page: `--red: light-dark(#a81c0c, #f5714e);`, `--category-0: …`, and a class for each kind's. */
export function colourProperties(): string {
  const categories = CATEGORY_COLOURS.map((pair, category) => [`category-${category}`, pair] as const);
  const properties = [...Object.entries(COLOURS), ...categories].map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`);
  return `:root{${properties.join(';')}}${KIND_COLOURS.map((colour) => `.colour-${colour}{color:var(--${colour})}`).join('')}`;
}
