import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lookup } from '../lookup/lookup';
import type { Chunk } from '../state/chunk';
import type { Explorer } from '../state/explorer';
import type { ThemeState } from '../state/theme';
import type { DatasetParts } from './dataset-parts';

/** What every component may ask: the explorer, the theme, and the chunks whose contents components show. */
export interface Page {
  readonly explorer: Explorer;
  readonly theme: ThemeState;
  readonly lookup: Chunk<Lookup>;
  /** What shows datasets. */
  readonly datasetUi: Chunk<{ readonly parts: DatasetParts }>;
}

export const PageContext = createContext<Page | null>(null);

/** @throws Error outside of the page's context. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A component of the page stands outside of PageContext.');
  return page;
}

export const useExplorer = (): Explorer => usePage().explorer;
