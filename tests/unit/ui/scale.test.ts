import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../../src/core/axis';
import { parseDay } from '../../../src/core/day';
import { startOf, ticksOf } from '../../../src/ui/scale';

const binsOf = (from: number, days: number) => {
  const edges = edgesOf({ from, to: from + days - 1 });
  return edges.slice(1).map((edge, index) => ({ from: edges[index] as number, to: edge - 1 }));
};
/** A month and its year take about 54 px. */
const WORD = 54;
const words = (first: string, days: number) => ticksOf(binsOf(parseDay(first) as number, days)).map(({ text }) => text);

describe('the words at a time axis', () => {
  it('are days, a week apart, where each day has a bar', () => {
    expect(words('2025-10-01', 30)).toEqual(['1 Oct', '8 Oct', '15 Oct', '22 Oct', '29 Oct']);
  });

  it('are months on a long axis, each once, where it begins', () => {
    expect(words('2025-01-20', 200)).toEqual(['Feb 2025', 'Mar 2025', 'Apr 2025', 'May 2025', 'Jun 2025', 'Jul 2025', 'Aug 2025']);
    expect(words('2025-01-01', 150)[0]).toBe('Jan 2025');
  });

  it('never overlap, whether all of them have room, half or a quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 30_000 }), fc.integer({ min: 121, max: 60_000 }), (from, days) => {
        const span = { from, to: from + days - 1 };
        const ticks = ticksOf(binsOf(from, days));
        expect(ticks.length).toBeGreaterThan(0);
        // The least widths, in px, at which the style sheet shows what is of a rank.
        for (const [rank, width] of [
          [2, 577],
          [1, 289],
          [0, 145],
        ] as const) {
          const places = ticks.filter((tick) => tick.rank <= rank).map(({ day }) => (startOf(day, span) * width) / 100);
          for (const [index, place] of places.slice(1).entries()) expect(place - (places[index] as number)).toBeGreaterThan(WORD);
        }
      }),
    );
  });
});
