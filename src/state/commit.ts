import { batch, type ReadonlySignal, signal } from '@preact/signals';

/**
 * Where a change was made. The map stays where it is for 'map' and 'popup', the article for 'article'. With 'walk' the
 * focus stays where it is, so that the same key or button goes on. 'controls': legend, timeline and fields.
 */
export type Origin = 'map' | 'article' | 'popup' | 'walk' | 'address' | 'controls';

/** How the address takes a change: as an entry of its own, or in the place of the last one (a drag that goes on). */
export type History = 'push' | 'replace';

/** What is said of a change beside what it changes. */
export interface How {
  readonly history: History;
  readonly origin: Origin;
}

/** Makes a change of any signals as one; whoever follows them learns from `lastCommit` how it was meant. */
export type Commit = (change: () => void, how: How) => void;

/** One way to change the explorer. A change within a change is part of the outer one, which says how. */
export function createCommit(): { readonly commit: Commit; readonly lastCommit: ReadonlySignal<How> } {
  const lastCommit = signal<How>({ history: 'replace', origin: 'address' });
  let isInside = false;
  const commit: Commit = (change, how) =>
    batch(() => {
      if (isInside) return change();
      isInside = true;
      lastCommit.value = how;
      try {
        change();
      } finally {
        isInside = false;
      }
    });
  return { commit, lastCommit };
}
