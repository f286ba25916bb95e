import type { Day } from '../core/day';
import type { Report } from './mark';

/** What the editors say to a passage in a voice of their own: where the article errs, or is not exact. */
export interface EditorsNote {
  readonly id: string;
  /** Number of the passage that it belongs to. */
  readonly passage: number;
  /** The words that it is about; absent: the passage as a whole. */
  readonly quote?: string;
  /** When it was written. */
  readonly day: Day;
  readonly text: string;
  readonly sources: readonly Report[];
  /** Whether it is the editors' own inference, and may so do without a source. */
  readonly inference: boolean;
}
