import type { Signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { EntryRef } from '../core/selection';
import type { OwnRow } from '../state/own';

/** A row that holds what was looked for. */
export interface RowFound {
  readonly layer: string;
  readonly row: number;
  readonly title: string;
}

export interface RowResults {
  readonly found: readonly RowFound[];
  /** Names of layers that have more than is listed. */
  readonly more: readonly string[];
  readonly busy: boolean;
}

/** The parts of the page that show datasets, each for a place that the page holds for it (`LazySlot`). */
export interface DatasetParts {
  readonly legend: FunctionComponent;
  readonly bars: FunctionComponent;
  /** Under the field for a day as known on. */
  readonly known: FunctionComponent;
  readonly list: FunctionComponent;
  readonly popup: FunctionComponent<{ readonly row: OwnRow }>;
  /** Rows that lie under the same click as others. */
  readonly here: FunctionComponent<{ readonly refs: readonly EntryRef[] }>;
  readonly search: FunctionComponent<{
    readonly text: Signal<string>;
    readonly results: Signal<RowResults>;
    /** Whether the results are to be seen. */
    readonly isListed: boolean;
  }>;
  readonly found: FunctionComponent<{ readonly found: RowFound }>;
}
