import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Parts } from '../own/parts';
import type { Explorer } from '../state/explorer';
import type { LookupState } from '../state/lookup';
import type { ThemeState } from '../state/theme';

/** What every component may ask: the explorer, the theme, the look-ups, and the parts that show own data. */
export interface Page {
  readonly explorer: Explorer;
  readonly theme: ThemeState;
  readonly lookup: LookupState;
  /** Null until they are loaded. */
  readonly late: ReadonlySignal<Parts | null>;
}

export const PageContext = createContext<Page | null>(null);

/** @throws Error outside of the page's context. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A component of the page stands outside of PageContext.');
  return page;
}

export const useExplorer = (): Explorer => usePage().explorer;
