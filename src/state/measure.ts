import { computed, signal } from '@preact/signals';
import type { LngLat } from '../core/bounds';
import { legs } from '../core/measure';

/** Measuring a way on the map: the points (lon/lat in degrees) that the reader sets, one after the other. */
export function createMeasure() {
  /** While it is on, a click on the map sets a point and opens nothing. */
  const on = signal(false);
  const points = signal<readonly LngLat[]>([]);
  const start = (): void => {
    points.value = [];
    on.value = true;
  };
  const end = (): void => {
    on.value = false;
    points.value = [];
  };
  const add = (at: LngLat): void => {
    points.value = [...points.value, at];
  };
  const undo = (): void => {
    points.value = points.value.slice(0, -1);
  };
  return { on, points, legs: computed(() => legs(points.value)), start, end, add, undo };
}
