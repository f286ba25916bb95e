import { batch, type ReadonlySignal } from '@preact/signals';
import type { Atlas } from '../article/atlas';
import type { Mark } from '../article/mark';
import { beside, neighbour } from '../article/order';

/** What a step by step walk through the atlas stands on. */
interface Ground {
  readonly atlas: Atlas;
  readonly isShown: (mark: Mark) => boolean;
  readonly selected: ReadonlySignal<string | null>;
  readonly reading: ReadonlySignal<number | null>;
  /** Numbers of the passages that are not dimmed. */
  readonly bright: ReadonlySignal<readonly number[]>;
  readonly select: (id: string) => void;
  readonly read: (n: number) => void;
  readonly close: () => void;
}

/** Steps from event to event and from passage to passage: 1 is on, -1 is back; both go round at the ends. */
export function createSteps({ atlas, isShown, selected, reading, bright, select, read, close }: Ground) {
  /** Goes to the next or previous shown event by date. */
  function goTo(direction: 1 | -1): void {
    const next = neighbour(atlas.marks.filter(isShown), selected.value, direction);
    if (next) select(next.id);
  }
  /** Goes to the next or previous passage, past those that are dimmed. */
  function turn(direction: 1 | -1): void {
    const next = beside(bright.value, reading.value, direction);
    if (next === null) return;
    batch(() => {
      close();
      read(next);
    });
  }
  return { goTo, turn };
}
