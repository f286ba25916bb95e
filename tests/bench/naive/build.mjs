import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the naive arrangement of a built page into a folder of its own. Fonts and geodata stay in the page's folder. */
export async function buildNaive(root, dist, outDir) {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const within = (pattern) => pattern.exec(page)?.[1] ?? '';
  const { output } = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [withoutOwnCss],
    define: { DELIVERED: JSON.stringify(within(/<script id="atlas"[^>]*>([\s\S]*?)<\/script>/)) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: 'tests/bench/naive/main.tsx', output: { entryFileNames: 'assets/[name]-[hash].js' } },
    },
  });
  const css = output.find(({ fileName }) => fileName.endsWith('.css'));
  const own = within(/<style>([\s\S]*?)<\/style>/).replaceAll('url(assets/', 'url(');
  await writeFile(join(outDir, css.fileName), own + css.source);
  const html = `<!doctype html>
<html lang="${within(/<html lang="([^"]*)"/)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="./icon.svg" type="image/svg+xml">
    <title>${within(/<title>([^<]*)</)}</title>
    <script type="module" crossorigin src="./${output[0].fileName}"></script>
    <link rel="stylesheet" crossorigin href="./${css.fileName}">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;
  await writeFile(join(outDir, 'index.html'), html);
}

/** The page's own styles are taken as built, with the colours and fonts that the build adds; a second copy is left out. */
const withoutOwnCss = {
  name: 'without-own-css',
  enforce: 'pre',
  load: (id) => (/\/src\/(?:ui|styles)\/[^/]*\.css$/.test(id) ? '' : null),
};
