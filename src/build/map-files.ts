import { build, type ResolvedConfig, type Rolldown } from 'vite';
import type { Asset } from './assets';
import type { MapFiles } from './page';

/**
 * Builds the map by itself. The page's own script is written into the page, where no other script can import from it; so
 * the map shares no module with it at run time and is told of changes through the explorer's signals alone.
 */
export async function buildMap({ root, build: { target } }: ResolvedConfig): Promise<MapFiles & { assets: Asset[] }> {
  const result = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { input: 'src/map/mount.ts', preserveEntrySignatures: 'strict', output: { entryFileNames: 'assets/map-[hash].js' } },
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
