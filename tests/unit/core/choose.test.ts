import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/core/bounds';
import { type Candidate, choose, RANK_ON_MAP } from '../../../src/core/choose';
import { entriesOf, keyOf } from '../../../src/core/selection';

const at: LngLat = [70, 34];
const mark = (id: string, shape: 'point' | 'line' | 'area'): Candidate => ({ ref: { layer: 'events', id }, rank: RANK_ON_MAP[shape] });
const row = (id: number): Candidate => ({ ref: { layer: 'own-1', id }, rank: RANK_ON_MAP.row, nearestFirst: true });
const ref = (candidate: Candidate) => candidate.ref;

describe('a click', () => {
  it('on nothing leads nowhere', () => expect(choose([], at)).toEqual({ kind: 'none' }));

  it('on a point over a line, rows and an area opens the point, and offers the rest in that order', () => {
    const [area, line, point] = [mark('area', 'area'), mark('line', 'line'), mark('point', 'point')];
    const chosen = choose([area, row(7), point, line, row(3)], at);
    expect(chosen).toEqual({ kind: 'entry', layer: 'events', id: 'point', at, beside: [line, row(7), row(3), area].map(ref) });
  });

  it('on several points offers all of them, with what lies below', () => {
    const all = [mark('one', 'point'), mark('two', 'point'), row(1), mark('area', 'area')];
    expect(choose(all, at)).toEqual({ kind: 'choices', entries: all.map(ref), at });
  });

  it('on rows over areas opens the nearest row, however many there are', () => {
    const areas = [mark('a', 'area'), mark('b', 'area')];
    expect(choose([...areas, row(5), row(4)], at)).toMatchObject({ kind: 'entry', layer: 'own-1', id: 5 });
    expect(choose([row(5)], at)).toEqual({ kind: 'entry', layer: 'own-1', id: 5, at, beside: [] });
  });

  it('on several areas offers them', () => {
    expect(choose([mark('a', 'area'), mark('b', 'area')], at)).toMatchObject({ kind: 'choices' });
  });

  it('tells of everything under it once', () => {
    const candidates = fc.array(
      fc.oneof(
        fc.tuple(fc.nat(9), fc.constantFrom('point' as const, 'line' as const, 'area' as const)).map(([n, shape]) => mark(`${n}`, shape)),
        fc.nat(9).map(row),
      ),
    );
    fc.assert(
      fc.property(candidates, (all) => {
        const told = entriesOf(choose(all, null)).map(keyOf);
        expect(new Set(told).size).toBe(told.length);
        expect(new Set(told)).toEqual(new Set(all.map((one) => keyOf(one.ref))));
      }),
    );
  });
});
