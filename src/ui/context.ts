import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Explorer } from '../state/explorer';
import type { LookupState } from '../state/lookup';
import type { ThemeState } from '../state/theme';

/** What every component may ask: the explorer, the theme and the look-ups. */
export interface Page {
  readonly explorer: Explorer;
  readonly theme: ThemeState;
  readonly lookup: LookupState;
}

export const PageContext = createContext<Page | null>(null);

/** @throws Error outside of the page's context. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A component of the page stands outside of PageContext.');
  return page;
}

export const useExplorer = (): Explorer => usePage().explorer;
