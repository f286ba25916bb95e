import type { Signal } from '@preact/signals';
import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import { messages } from './messages';
import { heights, nextSnap, restOf, SNAPS, type Snap } from './snap';
import { type Part, Tabs } from './Tabs';
import './sheet.css';

interface Props {
  readonly part: Signal<Part>;
  readonly snap: Signal<Snap>;
  readonly children: ComponentChildren;
}

interface Drag {
  readonly startY: number;
  readonly startHeight: number;
  moved: boolean;
  /** The last two places of the pointer with their times, for the speed at which it is let go. */
  last: { y: number; time: number };
  before: { y: number; time: number };
}

/** A drag begins after so many px; what is shorter is a tap on a tab. */
const SLOP = 6;

/**
 * On a phone: the sheet below the map, at one of three heights. Its head is dragged, its content scrolls, and two buttons do
 * what the drag does (WCAG 2.2, 2.5.7). On wider pages it is no box of its own.
 */
export function Sheet({ part, snap, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const pageHeight = (): number => sheet.current?.parentElement?.clientHeight ?? 0;

  const begin = (event: TargetedPointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !sheet.current) return;
    // A button that were captured from at once would never be clicked.
    if (!(event.target instanceof Element && event.target.closest('button'))) event.currentTarget.setPointerCapture(event.pointerId);
    const here = { y: event.clientY, time: event.timeStamp };
    drag.current = { startY: event.clientY, startHeight: sheet.current.offsetHeight, moved: false, last: here, before: here };
  };
  const move = (event: TargetedPointerEvent<HTMLElement>): void => {
    const { current } = drag;
    if (!current || !sheet.current) return;
    if (!current.moved && Math.abs(event.clientY - current.startY) < SLOP) return;
    if (!current.moved) event.currentTarget.setPointerCapture(event.pointerId);
    current.moved = true;
    [current.before, current.last] = [current.last, { y: event.clientY, time: event.timeStamp }];
    const { low, high } = heights(pageHeight());
    sheet.current.classList.add('is-dragged');
    sheet.current.style.height = `${Math.max(low, Math.min(high, current.startHeight + current.startY - event.clientY))}px`;
  };
  const end = (event: PointerEvent): void => {
    const { current } = drag;
    drag.current = null;
    if (!current?.moved || !sheet.current) return;
    const { last, before } = current;
    const still = event.timeStamp - last.time > 100;
    const speed = still ? 0 : (before.y - last.y) / Math.max(1, last.time - before.time);
    const height = sheet.current.offsetHeight;
    sheet.current.classList.remove('is-dragged');
    sheet.current.style.height = '';
    snap.value = restOf(current.startHeight, height, speed, pageHeight());
  };
  return (
    <div ref={sheet} class="sheet" data-covers-map="">
      <div class="sheet-head" onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
        <Tabs part={part} />
        <span class="snaps">
          <SnapButton
            label={messages.sheet.lower}
            icon="down"
            off={snap.value === SNAPS[0]}
            onClick={() => (snap.value = nextSnap(snap.value, -1))}
          />
          <SnapButton
            label={messages.sheet.raise}
            icon="up"
            off={snap.value === SNAPS.at(-1)}
            onClick={() => (snap.value = nextSnap(snap.value, 1))}
          />
        </span>
      </div>
      {children}
    </div>
  );
}

interface SnapButtonProps {
  readonly label: string;
  readonly icon: IconName;
  /** At the end there is nowhere to go on to; the button keeps the focus. */
  readonly off: boolean;
  readonly onClick: () => void;
}

function SnapButton({ label, icon, off, onClick }: SnapButtonProps) {
  return (
    <button type="button" aria-label={label} aria-disabled={off} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
