import { describe, expect, it } from 'vitest';
import { neighbour, sorted } from '../../../src/article/order';
import { assemble } from '../../../src/compile/assemble';
import { feature, withEvents } from '../compile/atlas-files';

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
