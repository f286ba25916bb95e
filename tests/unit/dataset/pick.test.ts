import { boolean, double, integer, property, assert as sure } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickerOf } from '../../../src/dataset/pick';
import { ALL_CATEGORIES } from '../../../src/dataset/slices';
import { layOut, type Row, randomRows, sureDays } from '../../random-points';

const DAYS = 60;
const ALL = { range: null, onlyCertain: false, mask: ALL_CATEGORIES };
const rows = randomRows(3000, DAYS, { spans: 0.3, undated: 0.1 });
const points = layOut(rows, 0, DAYS);
const picker = pickerOf(points);
const rowsAt = (places: readonly number[]) => places.map((place) => points.row[place]);

describe('picking', () => {
  it('finds the nearest shown rows, nearest first', () => {
    const place = double({ min: 0.2, max: 0.8, noNaN: true });
    const day = integer({ min: -5, max: DAYS + 5 });
    sure(
      property(
        place,
        place,
        day,
        integer({ min: 0, max: 30 }),
        integer({ min: 0, max: ALL_CATEGORIES }),
        boolean(),
        (x, y, from, more, mask, onlyCertain) => {
          const range = { from, to: from + more };
          const radius = 0.1;
          const wanted = rows
            .map((row, number) => ({ row, number, far: Math.hypot(row.x - x, row.y - y) }))
            .filter(
              ({ row, far }) =>
                far < radius && mask & (1 << (row.category ?? 0)) && isIn(row, range) && (!onlyCertain || isSure(row, range)),
            )
            .sort((a, b) => a.far - b.far)
            .slice(0, 7);
          expect(rowsAt(picker.around({ x, y, radius }, { range, mask, onlyCertain }, 7))).toEqual(wanted.map(({ number }) => number));
        },
      ),
    );
  });

  it('finds all of what is within reach when it is not more than asked for', () => {
    const within = rows.filter(({ x, y }) => Math.hypot(x - 0.5, y - 0.5) < 0.05).length;
    expect(within).toBeGreaterThan(5);
    expect(picker.around({ x: 0.5, y: 0.5, radius: 0.05 }, ALL, 1000)).toHaveLength(within);
  });

  it('finds nothing where nothing is', () => {
    expect(picker.around({ x: 0.5, y: 0.5, radius: 0 }, ALL, 9)).toEqual([]);
    expect(picker.around({ x: 0.5, y: 0.5, radius: 1 }, ALL, 0)).toEqual([]);
    expect(pickerOf(layOut([], 0, 0)).around({ x: 0.5, y: 0.5, radius: 1 }, ALL, 9)).toEqual([]);
  });

  it('looks across 180° of longitude', () => {
    const edge = pickerOf(layOut([at(0.001, 0.5), at(0.999, 0.5), at(0.5, 0.5)], 0, 1));
    expect(edge.around({ x: 0.9995, y: 0.5, radius: 0.01 }, ALL, 9)).toHaveLength(2);
    expect(edge.around({ x: 0, y: 0.5, radius: 0.01 }, ALL, 9)).toHaveLength(2);
  });

  it('gives as many of the rows at one place as are asked for', () => {
    const heap = pickerOf(layOut(Array(500).fill(at(0.5, 0.5)), 0, 1));
    expect(new Set(heap.around({ x: 0.5, y: 0.5, radius: 0.01 }, ALL, 20)).size).toBe(20);
  });

  it('finds the few that are shown among many that are not', () => {
    const town = randomRows(20_000, DAYS, { box: [0.5, 0.5, 0.500001, 0.500001], spans: 0.1 });
    const laid = layOut(town, 0, DAYS);
    const range = { from: 30, to: 30 };
    const wanted = town.map((row, number) => (row.category === 3 && isIn(row, range) ? number : -1)).filter((number) => number >= 0);
    expect(wanted.length).toBeGreaterThan(10);
    const found = pickerOf(laid).around({ x: 0.5, y: 0.5, radius: 0.001 }, { range, onlyCertain: false, mask: 1 << 3 }, 1000);
    expect(found.map((place) => laid.row[place] ?? -1).sort((a, b) => a - b)).toEqual(wanted);
  });
});

const at = (x: number, y: number): Row => ({ x, y, days: [0, 0] });
const isIn = ({ days }: Row, range: { from: number; to: number }) => !days || (days[0] <= range.to && days[1] >= range.from);
const isSure = ({ days, how = 'exact' }: Row, range: { from: number; to: number }) => {
  const [from, to] = days ? sureDays(days, how) : [0, 0];
  return !days || (from <= range.to && to >= range.from);
};
