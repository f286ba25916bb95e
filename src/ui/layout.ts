import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Snap } from './snap';
import type { Part } from './Tabs';

/** What of the page is seen: on a phone the part in the sheet, and how high the sheet is; everywhere, which map. */
export interface Layout {
  readonly part: Signal<Part>;
  readonly snap: Signal<Snap>;
  /** Whether the still map stands in, which draws the article's marks alone. */
  readonly isStill: boolean;
}

export const LayoutContext = createContext<Layout | null>(null);

/** Leads the reader to a section by its id, on a phone by way of the part that it is in. */
export function useJump(): (id: string) => (event: Event) => void {
  const layout = useContext(LayoutContext);
  return (id) => (event) => {
    // The hash belongs to the map, so the jump is made by hand.
    event.preventDefault();
    if (layout) {
      layout.part.value = 'article';
      if (layout.snap.value === 'low') layout.snap.value = 'middle';
    }
    const goal = document.getElementById(id);
    const go = (): void => {
      goal?.scrollIntoView();
      goal?.focus({ preventScroll: true });
    };
    if (goal?.checkVisibility()) go();
    // What a part of the sheet hides is there with the next frame.
    else requestAnimationFrame(go);
  };
}
