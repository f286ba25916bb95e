import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Atlas, passagesIn } from '../article/atlas';
import { type Mark, passagesOf, refOf } from '../article/mark';
import { beside, neighbour } from '../article/order';
import { type Bounds, overlaps } from '../core/bounds';
import type { Reading } from './reading';
import type { SelectionState } from './selection';

interface Deps {
  readonly atlas: Atlas;
  readonly isShown: (mark: Mark) => boolean;
  readonly selection: SelectionState;
  readonly reading: Reading;
}

/** Walking the article on the map: the map follows the reading, the article answers to what the map shows, and both go step by step. */
export function createWalk({ atlas, isShown, selection, reading }: Deps) {
  /** Whether the map moves with the passage being read. The reader's own hand on the map ends it. */
  const following = signal(false);
  /** Whether passages without a mark in the map's view are dimmed. */
  const onlyInView = signal(false);
  /** What the map shows; null before it is drawn. */
  const extent = signal<Bounds | null>(null);

  /** Numbers of the passages that have a shown mark in the map's view. */
  const inView: ReadonlySignal<ReadonlySet<number>> = computed(() => {
    const box = extent.value;
    if (!box) return new Set();
    return new Set(atlas.marks.filter((mark) => isShown(mark) && overlaps(mark.bounds, box)).flatMap(passagesOf));
  });
  const all = passagesIn(atlas).map(({ n }) => n);
  /** Numbers of the passages that are not dimmed. */
  const bright = computed(() => (onlyInView.value ? all.filter((n) => inView.value.has(n)) : all));
  const passages = all.length;
  const follow = (on: boolean): void => {
    following.value = on;
  };
  const setOnlyInView = (on: boolean): void => {
    onlyInView.value = on;
  };
  const look = (box: Bounds): void => {
    extent.value = box;
  };
  /** The passage that the reader has come to, which the map follows if that is asked for. */
  const readAlong = (n: number): void => {
    if (following.value) reading.readAlong(n);
  };
  /** Goes to the next (1) or previous (-1) shown event by date, round at the ends. */
  function goTo(direction: 1 | -1): void {
    const next = neighbour(atlas.marks.filter(isShown), selection.selectedMark.value?.id ?? null, direction);
    if (next) selection.select(refOf(next), 'walk');
  }
  /** Goes to the next (1) or previous (-1) passage, past those that are dimmed, round at the ends. */
  function goToPassage(direction: 1 | -1): void {
    const next = beside(bright.value, reading.reading.value, direction);
    if (next === null) return;
    batch(() => {
      selection.close();
      reading.read(next, 'walk');
    });
  }
  return { following, onlyInView, inView, bright, extent, passages, follow, setOnlyInView, look, readAlong, goTo, goToPassage };
}
