import { build, type ResolvedConfig, type Rolldown } from 'vite';
import type { Asset } from './assets';
import type { ScriptFiles } from './page';

/**
 * Builds a script by itself. The page's own script is written into the page, where no other script can import from it; so
 * what is fetched later shares no module with it at run time. The map is told of changes through the explorer's signals
 * alone, the look-ups are plain functions.
 */
export async function buildApart(
  { root, build: { target } }: ResolvedConfig,
  name: string,
  input: string,
): Promise<ScriptFiles & { assets: Asset[] }> {
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
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { entryFileNames: `assets/${name}-[hash].js` } },
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
