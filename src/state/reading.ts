import { signal } from '@preact/signals';
import type { Commit, Origin } from './commit';

/** The words that the reader was led to. */
export interface Target {
  readonly passage: number;
  /** Id of the mark whose words are marked; null: the passage as a whole. */
  readonly mark: string | null;
}

export type Reading = ReturnType<typeof createReading>;

/** The passage that is being read. `bringPassage` brings its marks into the map's view. */
export function createReading(commit: Commit, bringPassage: (n: number) => void) {
  /** Its number. */
  const reading = signal<number | null>(null);
  const target = signal<Target | null>(null);

  /** Lays the passage aside. */
  function layAside(): void {
    reading.value = null;
    target.value = null;
  }
  /** Makes a passage the one being read; `mark`: the mark whose words to mark there. The one that is read already is laid aside again. */
  function read(n: number, origin: Origin, mark: string | null = null): void {
    commit(
      () => {
        if (origin === 'article' && reading.value === n) return layAside();
        reading.value = n;
        target.value = { passage: n, mark };
        if (origin === 'article' || origin === 'walk') bringPassage(n);
      },
      { history: 'push', origin },
    );
  }
  /** The passage that the reader has come to while the map follows. */
  function readAlong(n: number): void {
    if (reading.value === n) return;
    commit(
      () => {
        reading.value = n;
        target.value = null;
        bringPassage(n);
      },
      { history: 'replace', origin: 'article' },
    );
  }
  /** Takes what an address says. */
  function show(n: number | null, mark: string | null): void {
    reading.value = n;
    target.value = n === null ? null : { passage: n, mark };
  }
  return { reading, target, read, readAlong, layAside, show };
}
