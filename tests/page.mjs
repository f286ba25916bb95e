import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds a page of one script for tests and bench, with the styles it imports, into a folder. `entry` is a path from the root. */
export async function buildPage(root, entry, outDir) {
  await mkdir(outDir, { recursive: true });
  const { output } = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: entry, output: { entryFileNames: 'assets/[name]-[hash].js' } },
    },
  });
  const script = output.find(({ isEntry }) => isEntry);
  const css = output.find(({ fileName }) => fileName.endsWith('.css'));
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${entry}</title>
    <link rel="icon" href="data:,">
    ${css ? `<link rel="stylesheet" href="./${css.fileName}">` : ''}
    <style>html, body, #map { margin: 0; height: 100% }</style>
  </head>
  <body>
    <div id="map"></div>
    <script type="module" src="./${script.fileName}"></script>
  </body>
</html>
`;
  await writeFile(join(outDir, 'index.html'), html);
}
