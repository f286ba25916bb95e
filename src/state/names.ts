import { batch, type Signal, signal } from '@preact/signals';
import type { Step } from './filters';

/** In which language the map writes names beside the atlas's own. */
export function createNames(step: Signal<Step>) {
  /** BCP 47 tag; null: in none. */
  const names = signal<string | null>(null);
  const setNames = (language: string | null): void => {
    batch(() => {
      step.value = 'own';
      names.value = language;
    });
  };
  return { names, setNames };
}
