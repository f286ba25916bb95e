import { describe, expect, it } from 'vitest';
import { FEW, featuresOf, isFew } from '../../../src/rows/few';
import { csv, day, done, file } from './files';

const HEADER = ['longitude', 'latitude', 'start', 'end', 'category', 'value'];
const few = await done(
  file(
    csv([HEADER, ['60', '30', '2025-10-05', '2025-10-07', 'a', '8'], ['61', '31', '2025-10', '', 'b', '2'], ['62', '32', '', '', 'a', '']]),
  ),
);

describe('few points', () => {
  it('are features with what the style asks of them', () => {
    const { features } = featuresOf(few);
    const of = (row: number) => features.find(({ properties }) => properties.row === row);
    expect(features).toHaveLength(3);
    expect(of(0)?.properties).toEqual({
      row: 0,
      category: 0,
      first: day('2025-10-05'),
      last: day('2025-10-07'),
      sometime: false,
      scale: Math.sqrt(255 / 128),
    });
    expect(of(1)?.properties).toMatchObject({ category: 1, first: day('2025-10-01'), last: day('2025-10-31'), sometime: true });
    expect(of(2)?.properties).toMatchObject({ first: null, last: null, scale: 0.4 });
    const places = features.flatMap(({ geometry }) =>
      geometry.type === 'Point' ? [geometry.coordinates.map((one) => one.toFixed(4)).join()] : [],
    );
    expect(places.sort()).toEqual(['60.0000,30.0000', '61.0000,31.0000', '62.0000,32.0000']);
  });

  it('are those of a table that has some, and not too many', () => {
    expect(isFew(few)).toBe(true);
    for (const count of [0, FEW + 1]) expect(isFew({ points: { ...few.points, count } })).toBe(false);
    expect(featuresOf({ ...few, points: { ...few.points, count: FEW + 1 } }).features).toEqual([]);
  });
});
