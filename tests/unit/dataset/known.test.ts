import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, ENDLESS } from '../../../src/core/day';
import { type Answer, answerTo, type DateFilter, once, throughout, uncertain } from '../../../src/core/interval';
import { onlyCertainOf, shownOf, sumOf } from '../../../src/dataset/counts';
import { dateOfShape, entryAt } from '../../../src/dataset/entry';
import { rowsKnown } from '../../../src/dataset/known';
import { entriesIn } from '../../../src/dataset/listing';
import type { Rows, Shapes } from '../../../src/dataset/messages';
import { pickerOf } from '../../../src/dataset/pick';
import type { Points } from '../../../src/dataset/points';
import { guessColumns } from '../../../src/dataset/rows/columns';
import { knownBy, reportedOn } from '../../../src/dataset/rows/reported';
import { ALL_CATEGORIES } from '../../../src/dataset/slices';
import { tallyOf } from '../../../src/dataset/tally';
import { layOut, type Row, randomly, randomRows } from '../../random-points';
import { csv, day, done, file, read } from './files';

const FIRST = 20_000;
const DAYS = 30;
const ALL: DateFilter = { range: null, onlyCertain: false };

/** Points by random rows, of which each is perhaps reported on one day and surely on another, some never. */
function pointsOf(rows: readonly Row[], seed: number): Points {
  const points = layOut(rows, FIRST, DAYS);
  const random = randomly(seed);
  const perhaps = Int32Array.from({ length: points.count }, () => (random() < 0.1 ? ENDLESS : FIRST + Math.floor(random() * DAYS)));
  const surely = perhaps.map((day) => (day === ENDLESS || random() < 0.5 ? day : day + Math.floor(random() * 9)));
  return { ...points, reported: { perhaps, surely } };
}

const lines: Shapes = {
  type: 'FeatureCollection',
  features: [0, 1, 2, 3].map((n) => ({
    type: 'Feature',
    properties: {
      row: 10_000 + n,
      ...(n === 3 ? { earliest: null, latest: null, certainFrom: null, certainTo: null } : throughout(FIRST + n, FIRST + n + 3)),
      perhaps: FIRST + 5,
      surely: FIRST + 5 + 4 * n,
      category: n,
    },
    geometry: {
      type: 'LineString',
      coordinates: [
        [60, 30 + n],
        [61, 31 + n],
      ],
    },
  })),
};

/** How each row is shown, by asking each alone. */
function expected({ points, shapes }: Rows, known: Day, dates: DateFilter): Map<number, Answer> {
  const shown = new Map<number, Answer>();
  const take = (row: number, when: Parameters<typeof answerTo>[0], reported: Parameters<typeof knownBy>[0]): void => {
    const [found, told] = [answerTo(when, dates), knownBy(reported, when !== null, known)];
    const how = found === 'certain' ? told : told === 'outside' ? told : found;
    if (how !== 'outside' && !(how === 'possible' && dates.onlyCertain)) shown.set(row, how);
  };
  for (let place = 0; place < points.count; place++) {
    const { row, when } = entryAt(points, place);
    take(row, when, { perhaps: points.reported?.perhaps[place] ?? 0, surely: points.reported?.surely[place] ?? 0 });
  }
  for (const feature of shapes.features) {
    const { row, perhaps = 0, surely = 0 } = feature.properties;
    take(row, dateOfShape(feature), { perhaps, surely });
  }
  return shown;
}

const dates: fc.Arbitrary<DateFilter> = fc.record({
  range: fc.option(fc.tuple(fc.nat(DAYS), fc.nat(12)).map(([from, more]) => ({ from: FIRST + from, to: FIRST + from + more }))),
  onlyCertain: fc.boolean(),
});

describe('rows as known on a day', () => {
  it('are counted, listed and picked as each row by itself says', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(300), fc.integer({ min: -2, max: DAYS + 10 }), dates, (seed, count, after, dates) => {
        const rows = randomRows(count, DAYS, { seed, spans: 0.3, undated: 0.2 });
        const all = { points: pointsOf(rows, seed + 1), shapes: lines };
        const known = FIRST + after;
        const now = rowsKnown(all).by(known);
        const right = expected(all, known, dates);
        const shown = { ...dates, mask: ALL_CATEGORIES };

        const counts = tallyOf(now).countsIn(dates.range);
        const told = dates.onlyCertain ? onlyCertainOf(counts) : counts;
        expect(shownOf(told, ALL_CATEGORIES)).toBe(right.size);
        expect(sumOf(told.possible, ALL_CATEGORIES)).toBe([...right.values()].filter((how) => how === 'possible').length);

        const listed = entriesIn(now, shown, 0, 1000);
        expect(listed.map(({ row }) => row).sort()).toEqual([...right.keys()].sort());
        for (const { row, when, known } of listed)
          expect(answerTo(when, dates) === 'possible' || known === 'possible').toBe(right.get(row) === 'possible');
        const skipped = entriesIn(now, shown, 3, 1000);
        expect(skipped).toEqual(listed.slice(3));

        const points = [...right.keys()].filter((row) => row < 10_000);
        const found = pickerOf(now.points).around({ x: 0.5, y: 0.5, radius: 0.9 }, shown, 1000);
        expect(new Set(found.map((place) => now.points.row[place]))).toEqual(new Set(points));
      }),
    );
  });

  it('are as they were once all are known, and none before the first report', () => {
    const all = { points: pointsOf(randomRows(200, DAYS, { seed: 4, spans: 0.3 }), 5), shapes: lines };
    all.points.reported?.perhaps.fill(FIRST);
    all.points.reported?.surely.fill(FIRST);
    const later = rowsKnown(all).by(FIRST + 100);
    // Dates that aren't exact need not be gathered in the same way.
    expect(later.points).toEqual({ ...all.points, fuzzy: later.points.fuzzy });
    expect(tallyOf(later).countsIn(ALL.range)).toEqual(tallyOf(all).countsIn(ALL.range));
    const before = rowsKnown(all).by(FIRST - 1);
    expect([before.points.count, before.shapes.features.length]).toEqual([0, 0]);
  });

  it('are surely known only after all the days that a report may be of, and never if it is uncertain', () => {
    const on = (when: Parameters<typeof reportedOn>[0]) => [9, 10, 14, 15, 99].map((known) => knownBy(reportedOn(when), true, known));
    expect(on(once(10, 10))).toEqual(['outside', 'certain', 'certain', 'certain', 'certain']);
    expect(on(once(10, 15))).toEqual(['outside', 'possible', 'possible', 'certain', 'certain']);
    expect(on(throughout(10, 15))).toEqual(['outside', 'possible', 'possible', 'certain', 'certain']);
    expect(on(uncertain(once(10, 15)))).toEqual(['outside', 'possible', 'possible', 'possible', 'possible']);
    expect(on(throughout(10, ENDLESS))).toEqual(['outside', 'possible', 'possible', 'possible', 'possible']);
    expect(knownBy({ perhaps: 10, surely: 15 }, false, 12)).toBe('outside');
  });
});

describe('a column that tells when a row was reported', () => {
  const HEADER = ['lat', 'lon', 'date', 'Reported on'];
  const table = csv([
    HEADER,
    ['30', '60', '2025-10-05', '2025-10-07'],
    ['31', '61', '2025-10-06', '2025-11'],
    ['32', '62', '2025-10-07', ''],
    ['33', '63', '2025-10-08', 'last week'],
  ]);

  it('is guessed by its name, and not by a name that only begins so', () => {
    const guess = (name: string) => guessColumns(['lat', 'lon', 'date', name], [], false).mapping.reported;
    expect(['Reported on', 'date_reported', 'report date', 'Published on'].map(guess)).toEqual([
      'Reported on',
      'date_reported',
      'report date',
      'Published on',
    ]);
    expect(['reported', 'reported by', 'report'].map(guess)).toEqual([undefined, undefined, undefined]);
  });

  it('is read as days, and rows that tell none are counted', async () => {
    const { points, mapping, said: report } = await done(file(table));
    expect(mapping.reported).toBe('Reported on');
    const byRow = (days: Int32Array | undefined) => [0, 1, 2, 3].map((row) => days?.[points.row.indexOf(row)]);
    expect(byRow(points.reported?.perhaps)).toEqual([day('2025-10-07'), day('2025-11-01'), ENDLESS, ENDLESS]);
    expect(byRow(points.reported?.surely)).toEqual([day('2025-10-07'), day('2025-11-30'), ENDLESS, ENDLESS]);
    expect(report.notices).toContain('2 rows tell no day on which they were reported: with a day as known on they are not shown.');
    expect(report.faults).toEqual([
      { line: 5, outcome: 'noted', reason: 'the day of the report, "last week", is not a date that can be read' },
    ]);
  });

  it('is none without one, and a member of features as chosen', async () => {
    expect((await done(file(csv([HEADER.slice(0, 3), ['30', '60', '2025-10-05']])))).points.reported).toBeNull();
    const feature = { type: 'Feature', properties: { date: '2025-10-05', seen: '2025-10-09' } };
    const geometry = {
      type: 'LineString',
      coordinates: [
        [60, 30],
        [61, 31],
      ],
    };
    const { shapes } = await done(file(JSON.stringify({ ...feature, geometry })), 'one.geojson', {
      mapping: { start: 'date', reported: 'seen' },
    });
    expect(shapes.features[0]?.properties).toMatchObject({ perhaps: day('2025-10-09'), surely: day('2025-10-09') });
  });

  it('asks for the order of its days where nothing shows it', async () => {
    const { outcome } = await read(file(csv([HEADER, ['30', '60', '2025-10-05', '5/6/2025']])));
    expect(outcome).toMatchObject({ type: 'needs-order', columns: ['date', 'Reported on'], examples: ['5/6/2025'] });
  });
});
