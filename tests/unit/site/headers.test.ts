import { describe, expect, it } from 'vitest';
import { headersFor, headersText } from '../../../src/site/headers';

describe('what a host sends', () => {
  const text = headersText("default-src 'none'; script-src 'self'");
  it('is the page’s policy with each file, and who may frame it', () => {
    for (const path of ['/', '/index.html', '/assets/a.js'])
      expect(headersFor(text, path)).toEqual(
        expect.arrayContaining([
          ['Content-Security-Policy', "default-src 'none'; script-src 'self'; frame-ancestors 'none'"],
          ['X-Content-Type-Options', 'nosniff'],
          ['Referrer-Policy', 'no-referrer'],
        ]),
      );
  });

  it('lets only files be kept whose name tells their content', () => {
    const kept = (path: string) => headersFor(text, path).some(([name]) => name === 'Cache-Control');
    expect([kept('/assets/a-1234.js'), kept('/'), kept('/events.pmtiles')]).toEqual([true, false, false]);
  });
});
