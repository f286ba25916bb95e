import type { FunctionComponent } from 'preact';

/** The parts of the page that only datasets need, each for a place that the page holds for it (`LazySlot`). */
export interface DatasetParts {
  /** What can be done with a layer, by its id. */
  readonly options: FunctionComponent<{ readonly id: string }>;
  readonly days: FunctionComponent;
  /** Under the field for a day as known on. */
  readonly known: FunctionComponent;
  readonly list: FunctionComponent;
}
