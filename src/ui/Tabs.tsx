import type { Signal } from '@preact/signals';
import { messages } from './messages';
import './tabs.css';

/** The parts that a phone shows one at a time below the map. */
const PARTS = ['article', 'layers', 'timeline'] as const;
export type Part = (typeof PARTS)[number];

/** On a phone: chooses the part below the map. Wider pages show all of them and hide this. */
export function Tabs({ part }: { readonly part: Signal<Part> }) {
  return (
    <nav class="tabs" aria-label={messages.tabs}>
      {PARTS.map((one) => (
        <button key={one} type="button" aria-pressed={part.value === one} onClick={() => (part.value = one)}>
          {messages.regions[one]}
        </button>
      ))}
    </nav>
  );
}
