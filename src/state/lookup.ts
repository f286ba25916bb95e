import { type ReadonlySignal, signal } from '@preact/signals';
import type { Lookup } from '../lookup/lookup';

/** The look-ups, which are fetched when they are first needed. */
export interface LookupState {
  /** Null until they have come. */
  readonly lookup: ReadonlySignal<Lookup | null>;
  /** Whether the last try to fetch them failed. */
  readonly failed: ReadonlySignal<boolean>;
  /** Fetches them, once; tries again after a failure. */
  readonly need: () => void;
}

export function createLookupState(load: () => Promise<Lookup>): LookupState {
  const lookup = signal<Lookup | null>(null);
  const failed = signal(false);
  let asked = false;
  const need = (): void => {
    if (asked) return;
    asked = true;
    failed.value = false;
    load().then(
      (found) => {
        lookup.value = found;
      },
      (error) => {
        console.warn('The look-ups could not be loaded:', error);
        failed.value = true;
        asked = false;
      },
    );
  };
  return { lookup, failed, need };
}

/** Before any script runs there is nothing to look up. */
export const noLookup = (): LookupState => ({ lookup: signal(null), failed: signal(false), need: () => {} });
