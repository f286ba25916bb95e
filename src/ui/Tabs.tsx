import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { messages } from './messages';
import './tabs.css';

/** The parts that a phone shows one at a time below the map. */
export const PARTS = ['article', 'layers', 'timeline'] as const;
export type Part = (typeof PARTS)[number];

/** On a phone: chooses the part below the map. Wider pages show all of them and hide this. */
export function Tabs({ part }: { readonly part: Signal<Part> }) {
  /** How far the page was scrolled when each part was left, px. */
  const left = useRef<Partial<Record<Part, number>>>({});
  const choose = (next: Part): void => {
    left.current[part.value] = window.scrollY;
    part.value = next;
  };
  useLayoutEffect(() => {
    const top = left.current[part.value];
    if (top !== undefined) window.scrollTo({ top, behavior: 'instant' });
  }, [part.value]);
  return (
    <nav class="tabs" aria-label={messages.tabs}>
      {PARTS.map((one) => (
        <button key={one} type="button" aria-pressed={part.value === one} onClick={() => choose(one)}>
          {messages.regions[one]}
        </button>
      ))}
    </nav>
  );
}
