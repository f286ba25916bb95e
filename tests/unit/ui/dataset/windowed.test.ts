import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollTo, visibleRows } from '../../../../src/ui/dataset/windowed';

const someList = fc.record({
  total: fc.integer({ min: 1, max: 5_000_000 }),
  row: fc.constantFrom(28, 44),
  view: fc.integer({ min: 60, max: 900 }),
});

/** Where a row stands below the head of the box as it is scrolled, px. */
const placeOf = (list: Parameters<typeof visibleRows>[0], scrolled: number, index: number): number => {
  const { first, top } = visibleRows(list, scrolled);
  return top + (index - first) * list.row - scrolled;
};

describe('a long list', () => {
  it('draws all that is seen and little more, however long it is and far it is scrolled', () => {
    fc.assert(
      fc.property(someList, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const { height } = visibleRows(list, 0);
        const scrolled = share * Math.max(0, height - list.view);
        const { first, count } = visibleRows(list, scrolled);
        expect(height).toBeLessThanOrEqual(10_000_000);
        expect(count).toBeLessThanOrEqual(list.view / list.row + 10);
        expect(placeOf(list, scrolled, first)).toBeLessThanOrEqual(0.01);
        const end = placeOf(list, scrolled, first + count);
        expect(first + count === list.total || end >= list.view - 0.01).toBe(true);
      }),
    );
  });

  it('ends with its last row at the foot of the box', () => {
    fc.assert(
      fc.property(someList, (list) => {
        const { height } = visibleRows(list, 0);
        fc.pre(height > list.view);
        const scrolled = height - list.view;
        expect(placeOf(list, scrolled, list.total)).toBeCloseTo(list.view, 2);
      }),
    );
  });

  it('is scrolled so that a row is seen whole, and not at all if it is', () => {
    fc.assert(
      fc.property(someList, fc.nat(), fc.nat(), (list, one, other) => {
        const first = scrollTo(list, 0, one % list.total);
        const next = scrollTo(list, first, other % list.total);
        const place = placeOf(list, next, other % list.total);
        expect(place).toBeGreaterThanOrEqual(-0.01);
        expect(place + list.row).toBeLessThanOrEqual(list.view + 0.01);
        expect(scrollTo(list, next, other % list.total)).toBeCloseTo(next, 3);
      }),
    );
  });
});
