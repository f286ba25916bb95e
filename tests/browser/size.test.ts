import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const KB = 1000;
const gzip = (...texts: (string | Buffer)[]) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const files = readdirSync('dist/assets');
const read = (pattern: RegExp) => files.filter((name) => pattern.test(name)).map((name) => readFileSync(`dist/assets/${name}`));
const html = readFileSync('dist/index.html', 'utf8');

describe('what the built site weighs', () => {
  it('is at most 62 kB gzip of own script, 40 of them in the page, MapLibre aside', async () => {
    const own = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(own.length).toBeGreaterThan(KB);
    // The map's own part: the same entry built without MapLibre.
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: {
        write: false,
        target: 'es2022',
        rolldownOptions: { input: 'src/map/mount.ts', preserveEntrySignatures: 'strict', external: /^maplibre-gl/ },
      },
    });
    const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
    const edge = gzip(...output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])));
    expect(edge).toBeGreaterThan(KB);
    expect(gzip(own)).toBeLessThan(40 * KB);
    expect(gzip(own) + edge).toBeLessThan(62 * KB);
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
