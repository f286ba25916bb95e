import type { ReadonlySignal } from '@preact/signals';
import type { Done } from '../dataset/messages';
import { COLOURED, colourAt, OTHER } from '../dataset/points';
import type { Tally } from '../dataset/tally';

/** What a new dataset must not be mistaken for. */
interface Named {
  readonly title: ReadonlySignal<string>;
  readonly paletteOffset: number;
  readonly done: Done;
}

/** A category that some row has; its name is null where the table has no categories, and for all that have no colour of their own. */
export interface NamedCategory {
  readonly category: number;
  readonly name: string | null;
}

/** The name of a layer: that of its file without extension, and without that of gzip. */
export const layerName = (fileName: string): string => fileName.replace(/\.gz$/i, '').replace(/(?<=.)\.[A-Za-z0-9]{1,12}$/, '') || fileName;

/** Most frequent first, what has no colour of its own last. */
export function categoriesOf(done: Done, tally: Tally): NamedCategory[] {
  const named = done.points.categories.map((name, category): NamedCategory => ({ category, name }));
  if (named.length === 0) return [{ category: 0, name: null }];
  const { dated, undated } = tally.countsIn(null);
  // What is in tiles is not counted: there may always be others.
  return done.tiles || (dated[OTHER] ?? 0) + (undated[OTHER] ?? 0) > 0 ? [...named, { category: OTHER, name: null }] : named;
}

/** The first of the colours that the fewest layers have. */
export function nextOffset(layers: readonly Named[]): number {
  const uses = new Array<number>(COLOURED).fill(0);
  for (const { paletteOffset, done } of layers)
    for (let category = 0; category < Math.max(1, done.points.categories.length); category++) {
      const colour = colourAt(category, paletteOffset);
      uses[colour] = (uses[colour] ?? 0) + 1;
    }
  return uses.indexOf(Math.min(...uses));
}

/** A name that no layer has: the second "events" is "events (2)". */
export function freeName(wanted: string, layers: readonly Named[]): string {
  const taken = new Set(layers.map(({ title }) => title.peek()));
  let free = wanted;
  for (let n = 2; taken.has(free); n++) free = `${wanted} (${n})`;
  return free;
}
