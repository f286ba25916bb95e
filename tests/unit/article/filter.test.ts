import { describe, expect, it } from 'vitest';
import { type Filter, NO_FILTER, shows, visible } from '../../../src/article/filter';
import { histogram } from '../../../src/article/histogram';
import { assemble } from '../../../src/compile/assemble';
import { edgesOf } from '../../../src/core/axis';
import { parseDay } from '../../../src/core/day';
import { readFolder } from '../../../src/site/folder';
import { claim, feature, withEvents } from '../compile/atlas-files';

const dated = (id: string, when?: string) => feature({ id }, { when, claims: [claim({ made: '2025-11-20' })] });
const { atlas } = assemble(
  withEvents(dated('day', '2025-10-09'), dated('month', '2025-10'), dated('open', '2025-10-12/..'), dated('undated')),
);
const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const filtered = (changes: Partial<Filter>): Filter => ({ ...NO_FILTER, ...changes });

describe('what is shown', () => {
  it('is everything without a filter', () => {
    expect([...visible(atlas.marks, NO_FILTER).values()]).toEqual(['certain', 'certain', 'certain', 'certain']);
  });

  it('follows the dates; undated marks stay', () => {
    const shown = visible(atlas.marks, filtered({ range: range('2025-10-09', '2025-10-10') }));
    expect(Object.fromEntries(shown)).toEqual({ day: 'certain', month: 'possible', undated: 'certain' });
  });

  it('is nothing of a hidden layer, dated or not', () => {
    for (const mark of atlas.marks) expect(shows(mark, filtered({ hidden: new Set(['events']) }))).toBe('outside');
  });
});

describe('claims', () => {
  const made = (id: string, by: string, status: string, when: string) => claim({ id, by, status, made: when });
  const claims = [made('early', 'One side', 'claimed', '2025-10-10'), made('late', 'Both', 'agreed', '2025-10-15')];
  const named = feature({ id: 'named' }, { when: undefined, claims: [], mentions: [{ passage: 1, quote: 'Town' }] });
  const { marks } = assemble(withEvents(feature({ id: 'told' }, { claims }), named)).atlas;
  const ids = (changes: Partial<Filter>) => [...visible(marks, filtered(changes)).keys()];

  it('decide by claimant and by status, on one and the same claim', () => {
    expect(ids({ by: new Set(['One side']) })).toEqual(['told']);
    expect(ids({ by: new Set(['Nobody']) })).toEqual([]);
    expect(ids({ status: new Set(['agreed']) })).toEqual(['told']);
    expect(ids({ by: new Set(['One side']), status: new Set(['agreed']) })).toEqual([]);
  });

  it('made later are not known yet; places that are only named stay', () => {
    expect(ids({ known: day('2025-10-09') })).toEqual(['named']);
    expect(ids({ known: day('2025-10-10') })).toEqual(['told', 'named']);
    expect(ids({ known: day('2025-10-10'), status: new Set(['agreed']) })).toEqual([]);
    expect(ids({ known: day('2025-10-15'), status: new Set(['agreed']) })).toEqual(['told']);
  });

  it('never show more for an earlier day, nor for fewer claimants', () => {
    const all = assemble(readFolder('geodata')).atlas;
    const count = (changes: Partial<Filter>) => visible(all.marks, filtered(changes)).size;
    let before = 0;
    for (let on = all.span.from; on <= all.span.to; on++) {
      const now = count({ known: on });
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(count({ by: new Set(['TTP']) })).toBeLessThanOrEqual(count({ by: new Set(['TTP', 'AFP']) }));
  });
});

describe('only certain dates', () => {
  it('leaves out what is only possible, in what is shown and in the bars', () => {
    const chosen = filtered({ range: range('2025-10-09', '2025-10-10'), onlyCertain: true });
    expect([...visible(atlas.marks, chosen).keys()]).toEqual(['day', 'undated']);
    expect(histogram(atlas.marks, edgesOf(atlas.span), chosen).every(({ possible }) => possible === 0)).toBe(true);
  });
});

describe('the bars of the timeline', () => {
  const bins = histogram(atlas.marks, edgesOf(atlas.span), NO_FILTER);
  const bin = (iso: string) => bins.find((one) => one.from === day(iso));

  it('are one a day of the span', () => {
    expect(bins).toHaveLength(53);
  });

  it('tell what is dated to a day from what goes on and what is only possible', () => {
    expect(bin('2025-10-09')).toMatchObject({ certain: 1, ongoing: 0, possible: 1 });
    expect(bin('2025-10-12')).toMatchObject({ certain: 1, ongoing: 0, possible: 1 });
    expect(bin('2025-11-12')).toMatchObject({ certain: 0, ongoing: 1, possible: 0 });
  });

  it('may hold several days each, and count what goes on through one of them once', () => {
    const [first, second] = histogram(atlas.marks, [day('2025-10-08'), day('2025-10-15'), day('2025-10-22')], NO_FILTER);
    expect(first).toMatchObject({ from: day('2025-10-08'), to: day('2025-10-14'), certain: 2, ongoing: 0, possible: 1 });
    expect(second).toMatchObject({ certain: 0, ongoing: 1, possible: 1 });
  });

  it('are empty when the layer is hidden', () => {
    expect(
      histogram(atlas.marks, edgesOf(atlas.span), filtered({ hidden: new Set(['events']) })).every(
        ({ certain, ongoing, possible }) => certain + ongoing + possible === 0,
      ),
    ).toBe(true);
  });
});
