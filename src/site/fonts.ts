import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { type Asset, asset } from './assets.ts';

const require = createRequire(import.meta.url);

interface Face {
  /**
   * Families that the file is offered as: names of our own, as the fonts' licence reserves theirs for unchanged files. The
   * map takes the weight from its family's name.
   */
  readonly families: readonly string[];
  readonly name: string;
  readonly file: string;
  /** The weights kept of the variable font. */
  readonly weights: { readonly min: number; readonly max: number };
  readonly preload: boolean;
  /** Whether the file holds this character. */
  readonly holds: (code: number) => boolean;
}

const extended = (code: number): boolean =>
  ((code >= 0x100 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) && ![0x131, 0x152, 0x153].includes(code);
const basic = (code: number): boolean => !extended(code);

const sans = { families: ['Passage Sans', 'Map Sans Medium'], weights: { min: 400, max: 700 } };
const FACES: readonly Face[] = [
  {
    families: ['Passage Serif'],
    name: 'serif.woff2',
    file: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weights: { min: 400, max: 700 },
    preload: true,
    holds: basic,
  },
  { ...sans, name: 'sans.woff2', file: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2', preload: true, holds: basic },
  {
    ...sans,
    name: 'sans-extended.woff2',
    file: 'source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
    preload: false,
    holds: extended,
  },
];

/** Printable ASCII, Latin-1 and the punctuation that the interface and the browser's own fields may need. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 0xa1))}–—‘’“”…‹›→←±¶·×−`;

export interface Fonts {
  readonly assets: readonly Asset[];
  readonly css: string;
  /** Files that the first paint needs. */
  readonly preload: readonly string[];
}

/** Cuts the fonts down to the characters of `text` and a basic set. The page never reflows for a font that comes late. */
export async function subsetFonts(text: string): Promise<Fonts> {
  const characters = [...new Set(`${ALWAYS}${text}`)];
  const needed = FACES.map((face) => ({ face, wanted: characters.filter((character) => face.holds(character.codePointAt(0) ?? 0)) }));
  const faces = await Promise.all(
    needed
      .filter(({ wanted }) => wanted.length > 0)
      .map(async ({ face, wanted }) => {
        const whole = readFileSync(require.resolve(`@fontsource-variable/${face.file}`));
        const body = await subsetFont(whole, wanted.join(''), { targetFormat: 'woff2', variationAxes: { wght: face.weights } });
        return { face, asset: asset(face.name, new Uint8Array(body)), wanted };
      }),
  );
  return {
    assets: faces.map((face) => face.asset),
    css: faces
      .flatMap(({ face, asset: { fileName }, wanted }) => face.families.map((family) => fontFace(family, fileName, face, wanted)))
      .join(''),
    preload: faces.filter(({ face }) => face.preload).map((face) => face.asset.fileName),
  };
}

function fontFace(family: string, fileName: string, face: Face, wanted: readonly string[]): string {
  const range = face.preload ? '' : `unicode-range:${wanted.map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join(',')};`;
  return `@font-face{font-family:"${family}";font-weight:${face.weights.min} ${face.weights.max};font-display:optional;${range}src:url(${fileName}) format("woff2")}`;
}
