import { useSignal } from '@preact/signals';
import { useExplorer } from './context';
import { Icon } from './Icon';
import { messages } from './messages';
import './move-pad.css';

/** Each step, named as the icon that shows it: right and down. */
const STEPS = [
  ['up', 0, -1],
  ['left', -1, 0],
  ['right', 1, 0],
  ['down', 0, 1],
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
          {STEPS.map(([name, right, down]) => (
            <button key={name} type="button" class={name} aria-label={messages.move[name]} onClick={() => moveMap(right, down)}>
              <Icon name={name} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
