import { describe, expect, it } from 'vitest';
import { OTHER } from '../../../src/dataset/points';
import { categoryColours } from '../../../src/style/categories';
import { palettes, type Theme } from '../../../src/style/palette';

type Rgb = readonly [number, number, number];

/** Linear light, 0 to 1, of a colour `#rrggbb`. */
const linear = (hex: string): Rgb => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
};
const times = (matrix: readonly Rgb[], [a, b, c]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = matrix.map(([p, q, r]) => p * a + q * b + r * c);
  return [x, y, z];
};

/** Contrast by WCAG 2. */
const contrast = (one: string, other: string): number => {
  const light = (hex: string) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0] + 0.05;
  return Math.max(light(one), light(other)) / Math.min(light(one), light(other));
};

/** Sight by Machado, Oliveira and Fernandes 2009, at full severity, on linear light. */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance in Oklab as somebody sees it. What is just told apart side by side is about 0.02. */
const apart = (sight: readonly Rgb[], one: string, other: string): number => {
  const seen = (hex: string) => {
    const [red, green, blue] = times(sight, linear(hex)).map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb;
    const cones = times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      [red, green, blue],
    ).map(Math.cbrt) as unknown as Rgb;
    return times(
      [
        [0.2104542553, 0.793617785, -0.0040720468],
        [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
      ],
      cones,
    );
  };
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

describe.each<Theme>(['light', 'dark'])('the colours of categories, %s', (theme) => {
  const colours = categoryColours[theme];

  it('are one for each coloured category and one for the rest', () => {
    expect(new Set(colours).size).toBe(OTHER + 1);
  });

  it.each(['land', 'across', 'elsewhere', 'water'] as const)('stand out from %s by 3 : 1', (ground) => {
    for (const colour of colours) expect(contrast(colour, palettes[theme][ground]), colour).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(SIGHT))('can be told apart with %s sight', (sight) => {
    for (const [at, one] of colours.entries())
      for (const other of colours.slice(at + 1)) expect(apart(SIGHT[sight] ?? [], one, other), `${one} ${other}`).toBeGreaterThan(0.085);
  });
});
