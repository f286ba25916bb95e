import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/core/day';
import { createDays } from '../../../src/state/days';

const span = { from: 100, to: 152 };

function start(data: Range | null) {
  const range = signal<Range | null>(null);
  const dataDays = signal(data);
  const reported = signal<Range | null>(null);
  const choose = (next: Range | null) => (range.value = next);
  const days = createDays({ span, dataDays: () => dataDays.value, reported: () => reported.value, range, choose });
  return { days, range, dataDays, reported };
}

describe('the days that can be chosen', () => {
  it('are those of the article and of the data', () => {
    const { days, range, dataDays } = start(null);
    days.setRange({ from: 20, to: 30 });
    expect(range.value).toBeNull();
    dataDays.value = { from: 10, to: 40 };
    days.setRange({ from: 20, to: 30 });
    expect(range.value).toEqual({ from: 20, to: 30 });
    days.setRange({ from: 0, to: 999 });
    expect(range.value).toBeNull();
  });

  it('have all of the article as a choice once there are others', () => {
    const { days, range, dataDays } = start(null);
    days.setRange(span);
    expect(range.value).toBeNull();
    dataDays.value = { from: 10, to: 40 };
    days.setRange(span);
    expect(range.value).toEqual(span);
  });

  it('are those on which something was reported, too, which the axis need not show', () => {
    const { days, range, reported } = start({ from: 110, to: 120 });
    reported.value = { from: 115, to: 190 };
    expect([days.reach.value, days.axis.value, days.hasOtherDays.value]).toEqual([{ from: 100, to: 190 }, span, false]);
    days.setRange({ from: 100, to: 190 });
    expect(range.value).toBeNull();
  });

  it('are there when an address chose them, before their data are', () => {
    const { days, range } = start(null);
    range.value = { from: 20, to: 30 };
    expect(days.reach.value).toEqual({ from: 20, to: 152 });
    days.shift(1);
    expect(range.value).toEqual({ from: 31, to: 41 });
  });
});

describe('the time axis', () => {
  it('shows the article unless the data have other days and are asked for, or chosen days lie among them', () => {
    const { days, range, dataDays } = start({ from: 120, to: 130 });
    days.fitAxis('data');
    expect([days.hasOtherDays.value, days.axis.value]).toEqual([false, span]);
    dataDays.value = { from: 10, to: 130 };
    expect([days.axisFit.value, days.axis.value, days.fieldDays.value]).toEqual(['data', { from: 10, to: 130 }, { from: 10, to: 130 }]);
    days.fitAxis('article');
    range.value = { from: 20, to: 30 };
    expect([days.axis.value, days.fieldDays.value]).toEqual([span, { from: 20, to: 30 }]);
    const other = start({ from: 10, to: 130 });
    expect(other.days.axisFit.value).toBe('article');
    other.range.value = { from: 20, to: 110 };
    expect(other.days.axisFit.value).toBe('data');
  });
});
