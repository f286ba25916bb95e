import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const KB = 1000;
const gzip = (...texts: (string | Buffer)[]) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const files = readdirSync('dist/assets');
const read = (pattern: RegExp) => files.filter((name) => pattern.test(name)).map((name) => readFileSync(`dist/assets/${name}`));
const html = readFileSync('dist/index.html', 'utf8');

/** Names of a script and of all that it imports at once, MapLibre aside. */
function withImports(name: string, met = new Set<string>()): Set<string> {
  if (met.has(name) || /^maplibre-/.test(name)) return met;
  met.add(name);
  const imports = readFileSync(`dist/assets/${name}`, 'utf8').matchAll(/\b(?:import|from)\s*"\.\/([^"]+\.js)"/g);
  for (const [, imported = ''] of imports) withImports(imported, met);
  return met;
}
const sizeOf = (names: Iterable<string>) => gzip(...[...names].map((name) => readFileSync(`dist/assets/${name}`)));

describe('what the built site weighs', () => {
  it('is at most 69 kB gzip of own script, 47 of them for the page, MapLibre aside', () => {
    const entry = /<script type="module"[^>]* src="assets\/([^"]+)"/.exec(html)?.[1] ?? '';
    const map = files.find((name) => /^map-.*\.js$/.test(name)) ?? '';
    const page = sizeOf(withImports(entry));
    const both = sizeOf(new Set([...withImports(entry), ...withImports(map)]));
    expect(page).toBeGreaterThan(KB);
    expect(both).toBeGreaterThan(page + KB);
    expect(page).toBeLessThan(47 * KB);
    expect(both).toBeLessThan(69 * KB);
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

describe('the built page', () => {
  it('asks for its script in the head, and holds none but the line that takes the chosen colours', () => {
    const entry = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html)?.[1] ?? '';
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head).toContain(`<link rel="modulepreload" crossorigin href="${entry}">`);
    const inline = [...html.matchAll(/<script(?![^>]* src=)(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    expect(inline).toHaveLength(1);
    expect(inline[0]?.length).toBeLessThan(200);
  });

  it('holds one Preact and one kind of signals, whatever chunks it has', () => {
    const scripts = files.filter((name) => /\.js$/.test(name)).map((name) => readFileSync(`dist/assets/${name}`, 'utf8'));
    // Words that stand in these libraries alone.
    for (const word of ['dangerouslySetInnerHTML', 'preact-signals'])
      expect(
        scripts.filter((text) => text.includes(word)),
        word,
      ).toHaveLength(1);
  });
});
