import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/core/assemble';
import { parseDay } from '../../../src/core/day';
import { shows, visible } from '../../../src/core/filter';
import { histogram } from '../../../src/core/histogram';
import { feature, withEvents } from './atlas-files';

const dated = (id: string, when?: string) => feature({ id }, { when });
const { atlas } = assemble(
  withEvents(dated('day', '2025-10-09'), dated('month', '2025-10'), dated('open', '2025-10-12/..'), dated('undated')),
);
const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const none = new Set<string>();

describe('what is shown', () => {
  it('is everything without a filter', () => {
    expect([...visible(atlas.marks, { hidden: none, range: null }).values()]).toEqual(['certain', 'certain', 'certain', 'certain']);
  });

  it('follows the dates; undated marks stay', () => {
    const shown = visible(atlas.marks, { hidden: none, range: range('2025-10-09', '2025-10-10') });
    expect(Object.fromEntries(shown)).toEqual({ day: 'certain', month: 'possible', undated: 'certain' });
  });

  it('is nothing of a hidden layer, dated or not', () => {
    for (const mark of atlas.marks) expect(shows(mark, { hidden: new Set(['events']), range: null })).toBe('outside');
  });
});

describe('the bars of the timeline', () => {
  const bins = histogram(atlas.marks, atlas.span, none);
  const bin = (iso: string) => bins.find((one) => one.day === day(iso));

  it('are one a day of the span', () => {
    expect(bins).toHaveLength(53);
  });

  it('tell what is dated to a day from what goes on and what is only possible', () => {
    expect(bin('2025-10-09')).toMatchObject({ certain: 1, ongoing: 0, possible: 1 });
    expect(bin('2025-10-12')).toMatchObject({ certain: 1, ongoing: 0, possible: 1 });
    expect(bin('2025-11-12')).toMatchObject({ certain: 0, ongoing: 1, possible: 0 });
  });

  it('are empty when the layer is hidden', () => {
    expect(
      histogram(atlas.marks, atlas.span, new Set(['events'])).every(({ certain, ongoing, possible }) => certain + ongoing + possible === 0),
    ).toBe(true);
  });
});
