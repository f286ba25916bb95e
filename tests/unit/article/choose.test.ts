import { describe, expect, it } from 'vitest';
import { choose, rankInText, rankOnMap } from '../../../src/article/choose';
import { assemble } from '../../../src/compile/assemble';
import { feature, SQUARE, withEvents } from '../compile/atlas-files';

const mentions = [{ passage: 1, quote: 'Town' }];
const { marks } = assemble(
  withEvents(
    feature({ id: 'one' }),
    feature({ id: 'two' }),
    feature({ id: 'area', geometry: SQUARE }),
    feature({ id: 'named' }, { claims: [], mentions }),
  ),
).atlas;
const of = (...ids: string[]) => ids.flatMap((id) => marks.filter((mark) => mark.id === id));

describe('a click', () => {
  it('on nothing leads nowhere', () => expect(choose([], rankOnMap)).toBeNull());

  it('on a point over an area opens the point and offers the area beside it', () => {
    expect(choose(of('area', 'one'), rankOnMap)).toEqual({ kind: 'open', id: 'one', also: ['area'] });
  });

  it('on several points offers everything as a list', () => {
    expect(choose(of('area', 'one', 'two'), rankOnMap)).toEqual({ kind: 'list', ids: ['one', 'two', 'area'] });
  });

  it('on words prefers what they say happened to a place that is only named', () => {
    expect(choose(of('named', 'one'), rankInText(1, 'happened in Town'))).toEqual({ kind: 'open', id: 'one', also: ['named'] });
  });
});
