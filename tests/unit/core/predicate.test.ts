import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDLESS, type Range } from '../../../src/core/day';
import { answer, type Interval } from '../../../src/core/interval';
import { predicateInShader, predicateInStyle, type Question } from '../../../src/core/predicate';

const day = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }) }, fc.constantFrom(-ENDLESS, ENDLESS));
const interval: fc.Arbitrary<Interval> = fc.tuple(day, day, day, day).map(([one, other, certainFrom, certainTo]) => ({
  earliest: Math.min(one, other),
  latest: Math.max(one, other),
  certainFrom,
  certainTo,
}));
const range: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: -25, max: 25 }), fc.nat(30))
  .map(([from, length]) => ({ from, to: from + length }));

/** In words that share nothing with the product's code. */
function expected({ earliest, latest, certainFrom, certainTo }: Interval, { from, to }: Range) {
  const isBefore = latest < from;
  const isAfter = earliest > to;
  if (isBefore || isAfter) return 'outside';
  return certainTo < from || certainFrom > to ? 'possible' : 'certain';
}

const get = (name: string) => ['to-number', ['get', name]];
const days = { earliest: get('earliest'), latest: get('latest'), certainFrom: get('certainFrom'), certainTo: get('certainTo') };
const chosen = { from: ['to-number', ['global-state', 'from']], to: ['to-number', ['global-state', 'to']] };

function askStyle(question: Question, properties: Interval, globals: Range): boolean {
  const made = createExpression(predicateInStyle<unknown>(question, days, chosen), 'filter', null, { ...globals });
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  return made.value.evaluate({ zoom: 0 }, { type: 1, properties: { ...properties } });
}

/** Evaluates the condition as the graphics card would: comparisons of integers, all of which have to hold. */
function askShader(question: Question, told: Interval, { from, to }: Range): boolean {
  const names = { earliest: 'a.x', latest: 'a.y', certainFrom: 'a.z', certainTo: 'a.w' };
  const numbers: Record<string, number> = {
    'a.x': told.earliest,
    'a.y': told.latest,
    'a.z': told.certainFrom,
    'a.w': told.certainTo,
    'u.x': from,
    'u.y': to,
  };
  const source = predicateInShader(question, names, { from: 'u.x', to: 'u.y' });
  const [, inside] = /^\(([^()]+)\)$/.exec(source) ?? [];
  if (inside === undefined) throw new Error(`Not a condition: ${source}`);
  return inside.split(' && ').every((comparison) => {
    const [, left, is, right] = /^([au]\.[xyzw]) (<=|>=) ([au]\.[xyzw])$/.exec(comparison) ?? [];
    const [one, other] = [numbers[left ?? ''], numbers[right ?? '']];
    if (one === undefined || other === undefined) throw new Error(`Not a comparison: ${comparison}`);
    return is === '<=' ? one <= other : one >= other;
  });
}

const answerBy = (ask: (question: Question, told: Interval, range: Range) => boolean, told: Interval, range: Range) =>
  !ask('touches', told, range) ? 'outside' : ask('certain', told, range) ? 'certain' : 'possible';

describe('the predicate by date', () => {
  it('says the same as a function, in the style and in the shader', () => {
    fc.assert(
      fc.property(interval, range, (told, range) => {
        const wanted = expected(told, range);
        expect(answer(told, range)).toBe(wanted);
        expect(answerBy(askStyle, told, range)).toBe(wanted);
        expect(answerBy(askShader, told, range)).toBe(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it('is written for the shader as a condition of its names', () => {
    const names = { earliest: 'a', latest: 'b', certainFrom: 'c', certainTo: 'd' };
    expect(predicateInShader('touches', names, { from: 'x', to: 'y' })).toBe('(a <= y && b >= x)');
    expect(predicateInShader('certain', names, { from: 'x', to: 'y' })).toBe('(c <= y && d >= x)');
  });
});
