import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/article/mark';
import { readView, startView, type View, writeView } from '../../../src/article/view';
import { assemble } from '../../../src/compile/assemble';
import { parseDay } from '../../../src/core/day';
import { feature, withEvents } from '../compile/atlas-files';

const where = { name: 'Town', names: { ur: 'شہر', fa: 'شهر' }, precision: 'place', radiusKm: 2 };
const { atlas } = assemble(withEvents(feature({}, { where })));
const day = (iso: string) => parseDay(iso) ?? Number.NaN;

describe('the address', () => {
  it('is empty for the view at the start', () => {
    expect(writeView(startView(atlas), atlas)).toBe('');
    expect(readView('', atlas)).toEqual({ view: startView(atlas), ignored: [] });
  });

  it('tells dates, hidden layers, feature and passage', () => {
    const query = '?from=2025-10-09&to=2025-10-20&hide=areas,events&feature=first&p=2';
    const { view, ignored } = readView(query, atlas);
    expect(ignored).toEqual([]);
    expect(view.range).toEqual({ from: day('2025-10-09'), to: day('2025-10-20') });
    expect([...view.hidden].sort()).toEqual(['areas', 'events']);
    expect([view.feature, view.passage]).toEqual(['first', 2]);
    expect(writeView(view, atlas)).toBe(query);
  });

  it('goes on to hide the layers and to choose the claimants that were once called otherwise', () => {
    const renamed = [
      { was: 'happenings', now: ['events'] },
      { was: 'everything', now: ['areas', 'events'] },
      { was: 'A person', now: ['Somebody'] },
    ];
    const { view, ignored } = readView('?hide=happenings&by=A%20person', { ...atlas, renamed });
    expect([[...view.hidden], [...(view.by ?? [])], ignored]).toEqual([['events'], ['Somebody'], []]);
    expect(writeView(view, { ...atlas, renamed })).toBe('?hide=events&by=Somebody');
    expect([...readView('?hide=everything', { ...atlas, renamed }).view.hidden]).toEqual(['areas', 'events']);
  });

  it('tells the tables that come with the page, and leaves them as they are written', () => {
    const query = '?feature=first&data=data/events.csv,more.geojson.gz';
    const { view, ignored } = readView(query, atlas);
    expect(ignored).toEqual([]);
    expect(view.data).toEqual(['data/events.csv', 'more.geojson.gz']);
    expect(writeView(view, atlas)).toBe(query);
    expect(readView('?data=a.csv,,a.csv%2C%20b.csv', atlas).view.data).toEqual(['a.csv', 'b.csv']);
  });

  it('may choose any day that a layer has, and any at all where it brings tables', () => {
    const query = '?from=2018-01-01&to=2018-12-31';
    const year = { from: day('2018-01-01'), to: day('2018-12-31') };
    expect(readView(query, atlas)).toMatchObject({ view: { range: null }, ignored: [{ name: 'from' }, { name: 'to' }] });
    expect(readView(query, atlas, { from: day('2017-05-05'), to: atlas.span.to })).toMatchObject({ view: { range: year }, ignored: [] });
    const { view, ignored } = readView(`${query}&data=a.csv`, atlas);
    expect([view.range, ignored, writeView(view, atlas)]).toEqual([year, [], `${query}&data=a.csv`]);
    expect(readView('?to=2018-12-31&data=a.csv', atlas).view.range).toEqual({ from: year.to, to: year.to });
    expect(readView('?from=2018-01-01&data=a.csv', atlas).view.range).toEqual({ from: year.from, to: atlas.span.to });
  });

  it('reads back as it was written', () => {
    const days = fc.integer({ min: atlas.span.from, max: atlas.span.to });
    const range = fc.tuple(days, days).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    const view: fc.Arbitrary<View> = fc.record({
      range: fc.option(range.filter(({ from, to }) => from > atlas.span.from || to < atlas.span.to)),
      hidden: fc.subarray(atlas.layers.map(({ id }) => id)).map((ids) => new Set(ids)),
      onlyCertain: fc.boolean(),
      known: fc.option(days),
      by: fc.option(fc.constant(new Set(['Somebody']))),
      status: fc.option(fc.subarray([...STATUSES], { minLength: 1 }).map((some) => new Set(some))),
      feature: fc.option(fc.constantFrom(...atlas.marks.map(({ id }) => id))),
      passage: fc.option(fc.constantFrom(1, 2)),
      names: fc.option(fc.constantFrom('ur', 'fa')),
      data: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() === text && !text.includes(','))),
    });
    fc.assert(
      fc.property(view, (given) => {
        expect(readView(writeView(given, atlas), atlas)).toEqual({ view: given, ignored: [] });
      }),
    );
  });

  it.each([
    ['?from=2025-10-99', 'from'],
    ['?from=2019-01-01', 'from'],
    ['?to=soon', 'to'],
    ['?from=2025-11-20&to=2025-10-09', 'from'],
    ['?hide=nothing', 'hide'],
    ['?feature=nowhere', 'feature'],
    ['?p=99', 'p'],
    ['?p=-1', 'p'],
    ['?known=2030-01-01', 'known'],
    ['?by=Nobody%20known', 'by'],
    ['?status=sure', 'status'],
    ['?certain=maybe', 'certain'],
    ['?names=xx', 'names'],
    ['?data=', 'data'],
    ['?data=%20,', 'data'],
    ['?utm_source=x', 'utm_source'],
  ])('leaves out what is broken or unknown in %s and says so', (query, name) => {
    const { view, ignored } = readView(query, atlas);
    expect(ignored.map((one) => one.name)).toEqual([name]);
    expect(view).toEqual(startView(atlas));
  });

  it('names only the values that were not understood', () => {
    const { view, ignored } = readView('?hide=events,nothing,no&status=claimed,sure', atlas);
    expect(ignored).toEqual([
      { name: 'hide', value: 'nothing,no' },
      { name: 'status', value: 'sure' },
    ]);
    expect([[...view.hidden], [...(view.status ?? [])]]).toEqual([['events'], ['claimed']]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (query) => void readView(query, atlas)));
  });
});
