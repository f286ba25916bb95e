import { dirname, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { run } from './run.ts';

const MARK = '\0src/shared.ts:';
/** There is one of each in the page: a second would be a second reactivity, context or state. Words may be in both. */
const ONE = /^(?:@?preact(?:\/|$)|src\/(?:ui|state)\/(?!messages\/))/;

/** Has what is built apart import from the page what there must be only one of: what `src/shared` hands over, and nothing else. */
export async function sharedModules(config: ResolvedConfig): Promise<Plugin> {
  const { shared, SHARED } = await run<typeof import('../shared')>('src/shared.ts', config);
  const names = new Map(Object.entries(shared).map(([module, values]) => [module, Object.keys(values)]));
  return {
    name: 'shared-modules',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const module = source.startsWith('.') ? relative(config.root, resolve(dirname(importer), source)).replaceAll('\\', '/') : source;
      if (names.has(module)) return MARK + module;
      if (ONE.test(module))
        this.error(`${module} is imported by ${relative(config.root, importer)}, but src/shared.ts does not hand it over.`);
      return null;
    },
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const module = id.slice(MARK.length);
      return `export const { ${names.get(module)?.join(', ')} } = globalThis[Symbol.for('${SHARED}')]['${module}'];`;
    },
  };
}
