import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const KB = 1000;
const gzip = (...texts: (string | Buffer)[]) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const files = readdirSync('dist/assets');
const read = (pattern: RegExp) => files.filter((name) => pattern.test(name)).map((name) => readFileSync(`dist/assets/${name}`));
const html = readFileSync('dist/index.html', 'utf8');

describe('what the built site weighs', () => {
  it('is at most 70 kB gzip of own script, MapLibre aside', () => {
    const own = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(own.length).toBeGreaterThan(KB);
    // The map's file holds MapLibre and our edge to it; what it weighs more than MapLibre alone is ours.
    const maplibre = gzip(
      readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.mjs'),
      readFileSync('node_modules/maplibre-gl/dist/maplibre-gl-shared.mjs'),
    );
    const edge = Math.max(0, gzip(...read(/^map-.*\.js$/)) - maplibre);
    expect(gzip(own) + edge).toBeLessThan(70 * KB);
  });

  it('is at most 300 kB gzip of geodata and basemap', () => {
    expect(gzip(...read(/^(marks|basemap)-.*\.json$/), ...read(/\.webp$/))).toBeLessThan(300 * KB);
  });

  it('is at most 80 kB of fonts, cut to the characters used', () => {
    const fonts = read(/\.woff2$/);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(80 * KB);
  });
});
