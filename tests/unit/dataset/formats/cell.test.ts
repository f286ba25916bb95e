import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn, parseNumber, Texts, valueIn } from '../../../../src/dataset/formats/cell';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a number', () => {
  const parse = (text: string, commas = true) => parseNumber(bytesOf(text), 0, bytesOf(text).length, commas);

  it('is the one that JavaScript reads', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (number) => parse(String(number)) === number || Object.is(parse(String(number)), 0),
      ),
    );
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 99999 }),
        (whole, rest) => parse(`${whole}.${rest}`) === Number(`${whole}.${rest}`),
      ),
    );
  });

  it.each([
    ['34,5', 34.5],
    ['-0,25', -0.25],
    ['+7', 7],
    ['.5', 0.5],
    ['1e3', 1000],
    ['12345678901234567890', 12345678901234567000],
  ])('%s', (text, number) => {
    expect(parse(text)).toBe(number);
    expect(numberIn(` ${text} `)).toBe(number);
  });

  it.each(['', '-', 'abc', '1.2.3', '0x10', 'Infinity', '12 N', 'NaN', '1,2,3'])('is not %j', (text) => {
    expect(parse(text)).toBeNaN();
    expect(numberIn(text)).toBeNaN();
  });

  it('has no comma for a point where none is allowed, and may have its thousands set apart', () => {
    expect(parse('1,234', false)).toBeNaN();
    expect([valueIn('1,234'), valueIn('1 234 567.5'), valueIn('12,5'), valueIn('x')]).toEqual([1234, 1234567.5, 12.5, Number.NaN]);
  });
});

describe('repeated text', () => {
  it('is the text of the bytes each time', () => {
    const texts = new Texts();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const bytes = bytesOf(`x${text}y`);
        expect([texts.read(bytes, 1, bytes.length - 1), texts.read(bytes, 1, bytes.length - 1)]).toEqual([text, text]);
      }),
    );
  });
});
