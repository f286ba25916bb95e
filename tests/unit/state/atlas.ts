import { assemble } from '../../../src/compile/assemble';
import { createExplorer } from '../../../src/state/explorer';
import { feature, SQUARE, withEvents } from '../compile/atlas-files';

/** An atlas of two points, an area and a place that is only named. */
export const { atlas } = assemble(
  withEvents(
    feature({ id: 'one' }),
    feature({ id: 'two' }, { when: '2025-11-01' }),
    feature({ id: 'area', geometry: SQUARE }, { when: '2025-10-20' }),
    feature({ id: 'named' }, { claims: [], mentions: [{ passage: 1, quote: 'Town' }] }),
  ),
);

/** For an explorer that nobody brings a table to. */
export const noTable = () => {
  throw new Error('There is no table.');
};

/** An explorer of it that nobody brings a table to. */
export const explore = () => createExplorer(atlas, noTable);

export const ref = (id: string) => ({ layer: 'events', id });
