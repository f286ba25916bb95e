import { signal } from '@preact/signals';
import type { Commit } from './commit';

/** In which language the map writes names beside the atlas's own. */
export function createNames(commit: Commit) {
  /** BCP 47 tag; null: in none. */
  const names = signal<string | null>(null);
  const setNames = (language: string | null): void => {
    commit(() => (names.value = language), { history: 'push', origin: 'controls' });
  };
  return { names, setNames };
}
