import { defineConfig } from 'vitest/config';
import { atlasPlugin } from './src/site/plugin.ts';

export default defineConfig({
  base: './',
  // What is not there is answered with 404, and not with the page.
  appType: 'mpa',
  plugins: [atlasPlugin()],
  // Built alike whatever NODE_ENV is: the tests' would have it built for debugging.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    target: 'es2022',
    // The page itself preloads what it needs at first (`build/page`); the rest comes in one step.
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // A chunk is called after its folder: each has a `mount` or the like.
        chunkFileNames: ({ name, facadeModuleId }) => {
          const [, dataset, folder] = /\/src\/(?:ui\/(dataset)|(\w+))\//.exec(facadeModuleId ?? '') ?? [];
          return `assets/${dataset ? `${dataset}-${name}` : (folder ?? name)}-[hash].js`;
        },
        // By itself, so that it stays in the browser's cache when only the atlas has changed.
        codeSplitting: {
          groups: [
            { name: 'page', tags: ['$initial'] },
            { name: 'maplibre', test: /\/maplibre-gl\/.*\.mjs$/ },
          ],
        },
      },
    },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    // Files share one set of modules in each worker: none keeps what another could meet, and loading them anew took most of the time.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'geodata', include: ['tests/geodata/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What is to be seen may take its time on a busy machine; no test waits longer than it must.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
