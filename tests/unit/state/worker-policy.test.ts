import { expect, it } from 'vitest';
import { allowOwnWorkers } from '../../../src/state/worker-policy';

it('only scripts that the site ships become workers', () => {
  const made: Record<string, (url: string) => string | null> = {};
  const trustedTypes = {
    createPolicy: (name: string, rules: { createScriptURL: (url: string) => string | null }) =>
      Object.assign(made, { [name]: rules.createScriptURL }),
  };
  const document = { baseURI: 'https://example.org/atlas/?p=9' };
  allowOwnWorkers({ trustedTypes, document } as unknown as Window);
  const allowed = (url: string) => made['default']?.(url) ?? null;
  expect(allowed('https://example.org/atlas/assets/worker-1.js')).toBe('https://example.org/atlas/assets/worker-1.js');
  for (const url of [
    'data:text/javascript,1',
    'blob:https://example.org/1',
    'https://example.org/other.js',
    '//evil.org/atlas/assets/a.js',
    'assets/../a.js',
  ])
    expect(allowed(url), url).toBeNull();
});

it('a browser that knows nothing of it is left alone', () => {
  expect(() => allowOwnWorkers({ document: { baseURI: 'https://example.org/' } } as unknown as Window)).not.toThrow();
});
