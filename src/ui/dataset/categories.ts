import { OTHER } from '../../dataset/points';
import type { OwnLayer } from '../../state/own-layer';
import { rows } from '../messages/rows';

/** A category that some row has, by the name it goes by; null where the table has none. */
export interface NamedCategory {
  readonly category: number;
  readonly name: string | null;
}

/** The categories of a layer that have rows, most frequent first, what has no colour of its own last. */
export function categoriesOf({ done, tally }: OwnLayer): NamedCategory[] {
  const named = done.points.categories.map((name, category) => ({ category, name }));
  if (named.length === 0) return [{ category: 0, name: null }];
  const { dated, undated } = tally.countsIn(null);
  // What is in tiles is not counted: there may always be others.
  return done.tiles || (dated[OTHER] ?? 0) + (undated[OTHER] ?? 0) > 0 ? [...named, { category: OTHER, name: rows.other }] : named;
}
