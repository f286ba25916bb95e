import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import type { ChunkFiles } from './page.ts';

/** The chunk of a bundle that holds a module; `path`: from the root. @throws Error when none does. */
export function chunkOf(bundle: Rolldown.OutputBundle, root: string, path: string): Rolldown.OutputChunk {
  const id = resolve(root, path).replaceAll('\\', '/');
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.moduleIds.includes(id)) return file;
  throw new Error(`${path} is in no chunk.`);
}

/** What a chunk needs: itself, what it imports at once, and their styles. What `without` needs is there already. */
export function filesOf(bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputChunk, without?: ChunkFiles): ChunkFiles {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (name: string): void => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || scripts.has(name) || without?.scripts.includes(name)) return;
    scripts.add(name);
    for (const style of file.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const imported of file.imports) add(imported);
  };
  add(chunk.fileName);
  return { scripts: [...scripts], styles: [...styles] };
}
