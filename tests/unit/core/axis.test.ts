import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, edgesOf, isWithin, union } from '../../../src/core/axis';

describe('the bars of an axis', () => {
  it('are one a day where there are few days', () => {
    expect(edgesOf({ from: 10, to: 12 })).toEqual([10, 11, 12, 13]);
  });

  it('hold every day once and are at most 120, however long the axis is', () => {
    const span = fc.tuple(fc.integer({ min: -1e5, max: 1e5 }), fc.nat(70_000)).map(([from, days]) => ({ from, to: from + days }));
    fc.assert(
      fc.property(span, ({ from, to }) => {
        const edges = edgesOf({ from, to });
        expect([edges[0], edges.at(-1)]).toEqual([from, to + 1]);
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge))).toBe(true);
        expect(edges.length).toBeLessThanOrEqual(121);
      }),
    );
  });
});

describe('ranges', () => {
  it('are united with the days between them, and with none', () => {
    expect(union({ from: 1, to: 2 }, { from: 5, to: 6 })).toEqual({ from: 1, to: 6 });
    expect(union(null, { from: 5, to: 6 })).toEqual({ from: 5, to: 6 });
    expect(union(null, null)).toBeNull();
  });

  it('cut a range to what they show, which may be nothing', () => {
    const span = { from: 10, to: 20 };
    expect(cutTo({ from: 5, to: 12 }, span)).toEqual({ from: 10, to: 12 });
    expect(cutTo({ from: 19, to: 30 }, span)).toEqual({ from: 19, to: 20 });
    expect(cutTo({ from: 12, to: 13 }, span)).toEqual({ from: 12, to: 13 });
    expect(cutTo({ from: 20, to: 20 }, span)).toEqual({ from: 20, to: 20 });
    expect([cutTo({ from: 1, to: 9 }, span), cutTo({ from: 21, to: 30 }, span)]).toEqual([null, null]);
  });

  it('lie within a span with both ends', () => {
    expect([isWithin({ from: 1, to: 2 }, { from: 1, to: 2 }), isWithin({ from: 0, to: 2 }, { from: 1, to: 2 })]).toEqual([true, false]);
  });
});
