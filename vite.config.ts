import { defineConfig } from 'vitest/config';
import { atlasPlugin } from './src/build/plugin.ts';

export default defineConfig({
  base: './',
  plugins: [atlasPlugin()],
  // Built alike whatever NODE_ENV is: the tests' would have it built for debugging.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // The entry stands beside the page, so that its imports are right when it is written into the page.
    rolldownOptions: { output: { entryFileNames: '[name]-[hash].js' } },
  },
  preview: { port: 4173, strictPort: true },
  test: {
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
          fileParallelism: false,
        },
      },
    ],
  },
});
