import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../../src/article/atlas';
import { numbered, readingOrder } from '../../../src/article/number';
import { assemble } from '../../../src/compile/assemble';
import { claim, feature, withEvents } from '../compile/atlas-files';

const { atlas } = assemble(
  withEvents(
    feature({ id: 'named' }, { claims: [], mentions: [{ passage: 1, quote: 'happened in Town' }] }),
    feature({ id: 'first' }, { claims: [claim()] }),
  ),
);
const order = readingOrder(passagesIn(atlas), atlas.marks);

describe('the numbers of marks on paper', () => {
  it('follow the article; of marks on the same words the one comes first that they are about', () => {
    expect(order.indexOf('first')).toBeLessThan(order.indexOf('named'));
  });

  it('name every mark once', () => {
    expect([...order].sort()).toEqual(atlas.marks.map(({ id }) => id).sort());
  });

  it('count the shown marks alone, without a gap', () => {
    expect([...numbered(order, (id) => id !== order[0]).values()]).toEqual(order.slice(1).map((_, index) => index + 1));
  });
});
