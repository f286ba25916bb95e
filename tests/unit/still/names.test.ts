import { describe, expect, it } from 'vitest';
import { type Edges, placeNames } from '../../../src/still/names';

const FRAME: Edges = [0, 0, 400, 300];
const town = (text: string, x: number, y: number) => ({ text, kind: 'town', at: [x, y] as const, size: 12, beside: 3 });

describe('placing names', () => {
  it('writes a name to the right of its spot, and on another side where that is taken', () => {
    const [alone] = placeNames([town('Quetta', 100, 100)], [], FRAME);
    expect(alone).toMatchObject({ from: 'start', y: 100 });
    const [beside] = placeNames([town('Quetta', 100, 100)], [[104, 90, 160, 110]], FRAME);
    expect(beside).toMatchObject({ from: 'end', y: 100 });
  });

  it('leaves out a name that has no room, and one that is written already', () => {
    expect(placeNames([town('Quetta', 100, 100)], [[0, 0, 400, 300]], FRAME)).toEqual([]);
    expect(placeNames([town('Kabul', 100, 100), town('Kabul', 300, 200)], [], FRAME)).toHaveLength(1);
  });

  it('moves the name of something wide into the frame', () => {
    const [name] = placeNames([{ text: 'Afghanistan', kind: 'country', at: [-40, 100], size: 15, beside: 0 }], [], FRAME);
    expect(name?.from).toBe('middle');
    expect(name?.x).toBeGreaterThan(40);
  });
});
