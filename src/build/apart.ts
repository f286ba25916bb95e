import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import type { Asset } from './assets';
import type { ApartFiles } from './page';

/** What is built by itself: the map, the still map that stands in for it and is printed, the look-ups, how own data come in, and what shows them. */
export const APART = {
  map: 'src/map/mount.ts',
  still: 'src/still/mount.tsx',
  lookup: 'src/lookup/lookup.ts',
  import: 'src/import/mount.tsx',
  own: 'src/own/parts.ts',
} as const;

/** These are drawn by the page's own Preact. */
const SHARING: readonly (keyof typeof APART)[] = ['import', 'own'];

/**
 * Builds one of them. The page's own script is written into the page, where no other script can import from it; so what is
 * apart shares no module with it at run time and is told of changes through the explorer's signals alone, but for what is
 * drawn by the page's own Preact, which gets that from `shared`.
 */
export async function buildApart(
  name: keyof typeof APART,
  { root, oxc = false, build: { target } }: ResolvedConfig,
  shared: Plugin,
): Promise<ApartFiles & { assets: Asset[] }> {
  const result = await build({
    configFile: false,
    root,
    base: './',
    oxc,
    logLevel: 'warn',
    publicDir: false,
    plugins: SHARING.includes(name) ? [shared] : [],
    build: {
      write: false,
      target,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { input: APART[name], preserveEntrySignatures: 'strict', output: { entryFileNames: `assets/${name}-[hash].js` } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  const named = (pattern: RegExp): string | undefined => output.find(({ fileName }) => pattern.test(fileName))?.fileName;
  const [css, worker] = [named(/\.css$/), named(/worker.*\.m?js$/)];
  return {
    script: output[0].fileName,
    ...(css && { css }),
    ...(worker && { worker }),
    assets: output.map((file) => ({ fileName: file.fileName, body: file.type === 'chunk' ? file.code : file.source })),
  };
}
