import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/compile/assemble';
import { feature, withEvents } from '../compile/atlas-files';
import { explore } from './atlas';

describe('what the map is told', () => {
  it('has no member by the name of one that every object inherits, whatever ids marks have: it could not be sent to a worker', () => {
    const { atlas } = assemble(withEvents(feature({ id: 'constructor' })));
    const { status } = explore(atlas).mapState.value;
    expect(Object.keys(status)).toHaveLength(1);
    for (const name of Object.keys(status)) expect(name in {}).toBe(false);
  });
});
