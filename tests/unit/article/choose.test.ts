import { describe, expect, it } from 'vitest';
import { inText, onMap } from '../../../src/article/choose';
import { assemble } from '../../../src/compile/assemble';
import { choose } from '../../../src/core/choose';
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
const ref = (id: string) => ({ layer: 'events', id });

describe('marks', () => {
  it('that are points are meant rather than areas', () => {
    expect(choose(of('area', 'one').map(onMap), null)).toEqual({ kind: 'entry', ...ref('one'), at: null, beside: [ref('area')] });
    expect(choose(of('area', 'one', 'two').map(onMap), null)).toMatchObject({ entries: [ref('one'), ref('two'), ref('area')] });
  });

  it('that the words say happened are meant rather than a place that is only named', () => {
    const candidates = of('named', 'one').map(inText(1, 'happened in Town'));
    expect(choose(candidates, null)).toEqual({ kind: 'entry', ...ref('one'), at: null, beside: [ref('named')] });
  });
});
