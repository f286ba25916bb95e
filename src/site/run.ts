import { type Plugin, type ResolvedConfig, runnerImport } from 'vite';

/** Rendering text needs no styles. */
const withoutCss: Plugin = {
  name: 'without-css',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-css' : null),
  load: (id) => (id === '\0no-css' ? '' : null),
};

/** Runs a module of the page in Node; `path`: from the root. */
export async function run<T>(path: string, { root, oxc = false }: ResolvedConfig): Promise<T> {
  const { module } = await runnerImport<T>(`./${path}`, { configFile: false, root, oxc, logLevel: 'error', plugins: [withoutCss] });
  return module;
}
