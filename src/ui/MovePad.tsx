import { useSignal } from '@preact/signals';
import { useExplorer } from './context';
import { messages } from './messages';
import './move-pad.css';

/** Right and down of each step, and the arrow that shows it. */
const STEPS = [
  ['up', 0, -1, 'M3 10l5-5 5 5'],
  ['left', -1, 0, 'M10 3L5 8l5 5'],
  ['right', 1, 0, 'M6 3l5 5-5 5'],
  ['down', 0, 1, 'M3 6l5 5 5-5'],
] as const;

/** Four buttons that move the map, for who can't drag it (WCAG 2.2, 2.5.7); folded away until they are asked for. */
export function MovePad() {
  const { moveMap } = useExplorer();
  const open = useSignal(false);
  return (
    <div class="move">
      <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {messages.move.button}
      </button>
      {open.value && (
        <div class="pad" role="group" aria-label={messages.move.button} data-covers-map="">
          {STEPS.map(([name, right, down, path]) => (
            <button key={name} type="button" class={name} aria-label={messages.move[name]} onClick={() => moveMap(right, down)}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d={path} />
              </svg>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
