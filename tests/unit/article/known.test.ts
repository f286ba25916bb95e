import { describe, expect, it } from 'vitest';
import { type Filter, NO_FILTER, shows, visible } from '../../../src/article/filter';
import { histogram } from '../../../src/article/histogram';
import { statesBy, whenBy } from '../../../src/article/known';
import type { Mark } from '../../../src/article/mark';
import { statedOn, stretches, tracksOn } from '../../../src/article/states';
import { assemble } from '../../../src/compile/assemble';
import { edgesOf } from '../../../src/core/axis';
import { isoDay, parseDay } from '../../../src/core/day';
import { answer } from '../../../src/core/interval';
import { readFolder } from '../../../src/site/folder';
import { claim, feature, GATES, littleAtlas, withEvents } from '../compile/atlas-files';

const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const only = (changes: Partial<Filter>): Filter => ({ ...NO_FILTER, ...changes });
const source = (id: string, date: string) => ({ id, publisher: 'Paper', title: 'T', date, url: 'https://example.org', adds: 'x' });
const marksOf = (files: ReturnType<typeof withEvents>): readonly Mark[] => {
  const { atlas, problems } = assemble(files);
  expect(problems).toEqual([]);
  return atlas.marks;
};
const theMark = (properties: object): Mark => marksOf(withEvents(feature({}, { ...properties })))[0] as Mark;
const on = (mark: Mark, iso: string, known: string | null) =>
  shows(mark, only({ range: { from: day(iso), to: day(iso) }, known: known === null ? null : day(known) }));

describe('as known on a day, a mark', () => {
  const fighting = theMark({
    when: '2025-10-11/2025-10-14',
    claims: [claim({ id: 'a', made: '2025-10-12' }), claim({ id: 'b', made: '2025-10-15' })],
    sources: [],
  });

  it('that goes on then is not known after it, nor after the last that was said of it by then', () => {
    expect(['2025-10-11', '2025-10-12', '2025-10-13'].map((iso) => on(fighting, iso, '2025-10-12'))).toEqual([
      'certain',
      'certain',
      'outside',
    ]);
    expect(on(fighting, '2025-10-13', '2025-10-13')).toBe('outside');
    expect(on(fighting, '2025-10-14', '2025-10-15')).toBe('certain');
    expect(on(fighting, '2025-10-14', null)).toBe('certain');
  });

  it('whose end came later has no known end in words, either', () => {
    expect(whenBy(fighting, day('2025-10-12'))?.words).toBe('from 11 October 2025, end unknown');
    expect(whenBy(fighting, day('2025-10-15'))?.words).toBe('11 to 14 October 2025');
  });

  it('that begins later is not shown, though it was announced', () => {
    const talks = theMark({ when: '2025-10-25', claims: [claim({ made: '2025-10-19' })], sources: [] });
    expect(shows(talks, only({ known: day('2025-10-20') }))).toBe('outside');
    expect(whenBy(talks, day('2025-10-20'))).toBeNull();
    expect(shows(talks, NO_FILTER)).toBe('certain');
  });

  it('that may have begun is possible, and never on a later day', () => {
    const month = theMark({ when: '2025-10', claims: [claim({ made: '2025-10-10' })], sources: [] });
    expect(on(month, '2025-10-10', '2025-10-10')).toBe('possible');
    expect(on(month, '2025-10-11', '2025-10-10')).toBe('outside');
  });
});

describe('what goes on', () => {
  it('is drawn no further than anybody speaks of it, and only perhaps where that day is not sure', () => {
    const open = theMark({ when: '2025-10-12/..', claims: [claim({ made: '2025-11-10/2025-11-12' })], sources: [] });
    expect(['2025-11-10', '2025-11-11', '2025-11-12', '2025-11-13'].map((iso) => on(open, iso, null))).toEqual([
      'certain',
      'possible',
      'possible',
      'outside',
    ]);
  });
});

describe('what goes on from a day that was announced', () => {
  it('keeps that day', () => {
    const open = theMark({ when: '2025-10-12/..', claims: [claim({ made: '2025-10-10' })], sources: [] });
    expect([on(open, '2025-10-12', null), on(open, '2025-10-13', null), on(open, '2025-10-12', '2025-10-12')]).toEqual([
      'certain',
      'outside',
      'outside',
    ]);
  });
});

describe('the states of a mark as known on a day', () => {
  const state = (when: string, name: string, of: string, by?: string) => ({ track: 'lorries', when, state: name, source: of, by });
  const gate = marksOf(
    littleAtlas({
      ...GATES,
      'layers/events.geojson': {
        type: 'FeatureCollection',
        features: [
          feature(
            {},
            {
              when: '2025-10-12/..',
              claims: [claim({ made: '2025-10-12', source: 'first' }), claim({ id: 'late', made: '2025-11-20' })],
              sources: [source('first', '2025-10-12'), source('second', '2025-10-20')],
              states: [
                state('2025-10-12/2025-10-18', 'closed', 'first'),
                state('2025-10-19/2025-10-20', 'partly', 'second'),
                state('2025-10-21/2025-11-22', 'closed', 'article', 'Somebody'),
              ],
            },
          ),
        ],
      },
    }),
  )[0] as Mark;
  const strip = (known: string | null) =>
    stretches(statesBy(gate, known === null ? null : day(known)), 'lorries', { from: day('2025-10-11'), to: day('2025-11-22') }).map(
      ({ state: name, from, to, by }) => [name, isoDay(from), isoDay(to), by].filter(Boolean).join(' '),
    );

  it('are those whose report was published, and reach no further than the last report', () => {
    expect(strip('2025-10-11')).toEqual(['unknown 2025-10-11 2025-11-22']);
    expect(strip('2025-10-15')).toEqual(['unknown 2025-10-11 2025-10-11', 'closed 2025-10-12 2025-10-12', 'unknown 2025-10-13 2025-11-22']);
    expect(strip('2025-10-25')).toEqual([
      'unknown 2025-10-11 2025-10-11',
      'closed 2025-10-12 2025-10-18',
      'partly 2025-10-19 2025-10-20',
      'unknown 2025-10-21 2025-11-22',
    ]);
  });

  it('go on as a claim once the claim is made, until the day as known on', () => {
    expect(strip('2025-11-21').slice(3)).toEqual(['closed 2025-10-21 2025-11-21 Somebody', 'unknown 2025-11-22 2025-11-22']);
    expect(strip(null).slice(3)).toEqual(['closed 2025-10-21 2025-11-22 Somebody']);
  });

  it('end the bars of their mark, which never go on as certain where no track is known', () => {
    expect(on(gate, '2025-10-12', '2025-10-15')).toBe('certain');
    expect(on(gate, '2025-10-13', '2025-10-15')).toBe('outside');
    expect(on(gate, '2025-11-20', null)).toBe('certain');
    expect(on(gate, '2025-11-21', null)).toBe('outside');
  });
});

describe('a mark with states', () => {
  it('is not surely dated to a day of which none is told, though days before and after are', () => {
    const [gate] = marksOf(
      littleAtlas({
        ...GATES,
        'layers/events.geojson': {
          type: 'FeatureCollection',
          features: [
            feature(
              {},
              {
                when: '2025-10-12/2025-10-20',
                claims: [claim({ made: '2025-10-21' })],
                sources: [source('only', '2025-10-21')],
                states: ['2025-10-12', '2025-10-20'].map((when) => ({ track: 'walkers', when, state: 'closed', source: 'only' })),
              },
            ),
          ],
        },
      }),
    );
    const answers = ['2025-10-12', '2025-10-15', '2025-10-20'].map((iso) => on(gate as Mark, iso, null));
    expect(answers).toEqual(['certain', 'possible', 'certain']);
    expect(shows(gate as Mark, only({ range: { from: day('2025-10-15'), to: day('2025-10-20') } }))).toBe('certain');
  });
});

describe('the atlas, for every day of its span and every day as known on', () => {
  const { atlas } = assemble(readFolder('geodata'));
  const { span, marks, layers } = atlas;
  const days = Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);

  it('has map, list, strips and bars agree, and shows nothing dated after the day as known on', () => {
    for (const known of [null, ...days]) {
      const bins = histogram(marks, edgesOf(span), only({ known }));
      const states = new Map(marks.map((mark) => [mark.id, statesBy(mark, known)]));
      for (const on of days) {
        const filter = only({ known, range: { from: on, to: on } });
        const listed = visible(marks, filter);
        const dated = marks.filter(({ when }) => when);
        const where = `${isoDay(on)}${known === null ? '' : ` as known on ${isoDay(known)}`}`;
        const count = (how: string) => dated.filter(({ id }) => listed.get(id) === how).length;
        const bin = bins[on - span.from];
        expect([(bin?.certain ?? 0) + (bin?.ongoing ?? 0), bin?.possible], `bars on ${where}`).toEqual([
          count('certain'),
          count('possible'),
        ]);
        for (const mark of dated) {
          const how = shows(mark, filter);
          expect(how, `${mark.id} on ${where}`).toBe(listed.get(mark.id) ?? 'outside');
          if (known !== null && on > known) expect(how, `${mark.id} on ${where}`).toBe('outside');
          // Nothing is surer for being known earlier.
          if (how === 'certain')
            expect(mark.when && answer(mark.when.interval, { from: on, to: on }), `${mark.id} on ${where}`).toBe('certain');
          if (mark.states.length === 0) continue;
          const tracks = layers.find(({ id }) => id === mark.layer)?.tracks ?? [];
          const told = tracksOn(tracks, states.get(mark.id) ?? [], on).filter(({ stated }) => stated && stated.state !== 'unknown');
          // Where reports differ they may differ on whether it had begun.
          if (told.some(({ stated }) => stated?.state !== 'differ'))
            expect(how, `${mark.id} on ${where}: its states are told`).not.toBe('outside');
          if (told.length === 0) expect(how, `${mark.id} on ${where}: no state is told`).not.toBe('certain');
        }
      }
    }
  });

  it('tells every state by a source that was published', () => {
    for (const mark of marks)
      for (const known of days)
        for (const { id } of layers.find((layer) => layer.id === mark.layer)?.tracks ?? []) {
          const stated = statedOn(statesBy(mark, known), id, known);
          const report = mark.sources.find((one) => one.id === stated?.source);
          if (report) expect(report.day, `${mark.id} on ${isoDay(known)}`).toBeLessThanOrEqual(known);
        }
  });
});
