import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { chunkOf, filesOf } from '../../../src/site/chunks';

const chunk = (fileName: string, module: string, imports: readonly string[] = [], styles: readonly string[] = []) =>
  ({ type: 'chunk', fileName, moduleIds: [resolve('/site', module)], imports, viteMetadata: { importedCss: new Set(styles) } }) as unknown;
const bundle = Object.fromEntries(
  [
    chunk('page.js', 'src/main.tsx', ['words.js'], ['page.css']),
    chunk('words.js', 'src/words.ts', ['page.js']),
    chunk('map.js', 'src/map/mount.ts', ['library.js', 'page.js'], ['map.css']),
    chunk('library.js', 'library.ts', [], ['library.css']),
  ].map((one) => [(one as Rolldown.OutputChunk).fileName, one]),
) as Rolldown.OutputBundle;

describe('the files that a chunk needs', () => {
  it('are itself first, what it imports, and their styles', () => {
    expect(filesOf(bundle, chunkOf(bundle, '/site', 'src/main.tsx'))).toEqual({ scripts: ['page.js', 'words.js'], styles: ['page.css'] });
  });

  it('are only those that the page does not have already', () => {
    const page = filesOf(bundle, chunkOf(bundle, '/site', 'src/main.tsx'));
    expect(filesOf(bundle, chunkOf(bundle, '/site', 'src/map/mount.ts'), page)).toEqual({
      scripts: ['map.js', 'library.js'],
      styles: ['map.css', 'library.css'],
    });
  });

  it('of a module that was not built are an error with its name', () => {
    expect(() => chunkOf(bundle, '/site', 'src/gone.ts')).toThrow('src/gone.ts');
  });
});
