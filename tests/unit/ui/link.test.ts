import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../src/ui/link';

describe('a cell as a link', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://Example.org', 'http://example.org/'],
  ])('is made of %s', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'see https://example.org',
    'https://',
    'https://exa mple.org',
    'http://[',
    '',
  ])('is not made of %j', (text) => {
    expect(webAddress(text)).toBeNull();
  });
});
