import type { FunctionComponent } from 'preact';
import type { EntryRef } from '../core/selection';

/** The parts of the page that only datasets need, each for a place that the page holds for it (`LazySlot`). */
export interface DatasetParts {
  /** What can be done with a layer, by its id. */
  readonly options: FunctionComponent<{ readonly id: string }>;
  readonly days: FunctionComponent;
  /** Under the field for a day as known on. */
  readonly known: FunctionComponent;
  readonly list: FunctionComponent;
  /** Many entries under one click. */
  readonly here: FunctionComponent<{ readonly refs: readonly EntryRef[] }>;
}
