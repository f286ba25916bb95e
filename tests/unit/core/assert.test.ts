import { describe, expect, it } from 'vitest';
import { present, unreachable } from '../../../src/core/assert';

describe('what must be there', () => {
  it('is given back, zero and the empty text too', () => expect([present(0, 'number'), present('', 'text')]).toEqual([0, '']));
  it('is named where it is missing', () => {
    expect(() => present(undefined, 'element #app')).toThrow('There is no element #app.');
    expect(() => present(null, 'layer "x"')).toThrow('There is no layer "x".');
  });
});

it('a case that nothing handles is told as it is', () => {
  expect(() => unreachable({ kind: 'new' } as never)).toThrow('{"kind":"new"}');
});
