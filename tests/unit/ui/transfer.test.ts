import { describe, expect, it } from 'vitest';
import { looksLikeData } from '../../../src/ui/transfer';

describe('a text that is dropped or pasted', () => {
  it.each([['lat,lon\n34,70'], ['a\tb\r\n1\t2'], ['a;b\r1;2'], ['  {"type":"FeatureCollection"}'], ['[{"lat":1}]'], ['<kml>']])(
    '%j may be data',
    (text) => expect(looksLikeData(text)).toBe(true),
  );

  it.each([[''], ['Kabul'], ['One line, with a comma'], ['Two lines, with a comma\nonly in the first'], ['https://example.org/']])(
    '%j is just words',
    (text) => expect(looksLikeData(text)).toBe(false),
  );
});
