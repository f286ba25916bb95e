import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BBox } from 'geojson';
import { type Atlas, passagesIn } from '../article/atlas';
import type { Mark } from '../article/mark';
import { passagesOf } from '../article/mark';
import { overlaps } from '../core/extent';

/** Walking the article on the map: the map follows the reading, and the article answers to what the map shows. */
export function createWalk(atlas: Atlas, isShown: (mark: Mark) => boolean) {
  /** Whether the map moves with the passage being read. The reader's own hand on the map ends it. */
  const following = signal(false);
  /** Whether passages without a mark in the map's view are dimmed. */
  const onlyInView = signal(false);
  /** What the map shows: west, south, east, north in degrees; null before it is drawn. */
  const extent = signal<BBox | null>(null);

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
  const look = (box: BBox): void => {
    extent.value = box;
  };
  return { following, onlyInView, inView, bright, extent, passages, follow, setOnlyInView, look };
}
