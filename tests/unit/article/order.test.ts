import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../../src/article/atlas';
import { neighbour, numbered, readingOrder, sorted } from '../../../src/article/order';
import { assemble } from '../../../src/compile/assemble';
import { claim, feature, withEvents } from '../compile/atlas-files';

const dated = (id: string, when?: string) => feature({ id }, { when });
const { marks } = assemble(
  withEvents(dated('undated'), dated('month', '2025-10'), dated('later', '2025-10-20'), dated('first', '2025-10-09')),
).atlas;

describe('a list of marks', () => {
  it('by date goes from the first that has surely begun; what has no date comes last', () => {
    expect(sorted(marks, 'date').map(({ id }) => id)).toEqual(['first', 'later', 'month', 'undated']);
  });

  it('by layer stays as the atlas has it', () => {
    expect(sorted(marks, 'layer')).toEqual(marks);
  });

  it('by distance keeps the order of what has none', () => {
    expect(sorted(marks, 'distance')).toEqual(marks);
  });
});

describe('the next and the previous event', () => {
  it('go by date and round at the ends, past what has no date', () => {
    expect(neighbour(marks, null, 1)?.id).toBe('first');
    expect(neighbour(marks, 'first', 1)?.id).toBe('later');
    expect(neighbour(marks, 'month', 1)?.id).toBe('first');
    expect(neighbour(marks, 'first', -1)?.id).toBe('month');
    expect(neighbour(marks, null, -1)?.id).toBe('month');
  });

  it('are none where nothing is dated', () => {
    expect(
      neighbour(
        marks.filter(({ id }) => id === 'undated'),
        null,
        1,
      ),
    ).toBeNull();
  });
});

const { atlas: numberedAtlas } = assemble(
  withEvents(
    feature({ id: 'named' }, { claims: [], mentions: [{ passage: 1, quote: 'happened in Town' }] }),
    feature({ id: 'first' }, { claims: [claim()] }),
  ),
);
const order = readingOrder(passagesIn(numberedAtlas), numberedAtlas.marks);

describe('the numbers of marks on paper', () => {
  it('follow the article; of marks on the same words the one comes first that they are about', () => {
    expect(order.indexOf('first')).toBeLessThan(order.indexOf('named'));
  });

  it('name every mark once', () => {
    expect([...order].sort()).toEqual(numberedAtlas.marks.map(({ id }) => id).sort());
  });

  it('count the shown marks alone, without a gap', () => {
    expect([...numbered(order, (id) => id !== order[0]).values()]).toEqual(order.slice(1).map((_, index) => index + 1));
  });
});
