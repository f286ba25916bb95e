import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy, entryTags, hintsFor } from '../../../src/site/page';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (policy: string, name: string): string | undefined => policy.split('; ').find((one) => one.startsWith(`${name} `));

describe('the content policy', () => {
  const page =
    '<style>a{}</style><script>first()</script><script id="atlas" type="application/json">{"a":1}</script><script type="module" src="x.js"></script>';
  const policy = contentPolicy(page);

  it('lets scripts come from the site alone, besides the line that stands in the head', () => {
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' ${hash('first()')}`);
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${hash('a{}')}`);
  });

  it('forbids what it does not name, and what is evaluated', () => {
    expect(directive(policy, 'default-src')).toBe("default-src 'none'");
    expect(policy).not.toMatch(/unsafe/);
  });
});

describe('what the page asks for', () => {
  it('is its own script with the head, at full priority, to run at the end', () => {
    const { head, foot } = entryTags({ scripts: ['assets/a.js', 'assets/b.js'], styles: [] });
    expect(head).toBe('<link rel="modulepreload" crossorigin href="assets/a.js"><link rel="modulepreload" crossorigin href="assets/b.js">');
    expect(foot).toBe('<script type="module" crossorigin src="assets/a.js"></script>');
  });

  it('is the map at low priority, with its styles', () => {
    const hints = hintsFor({ scripts: ['assets/map.js'], styles: ['assets/map.css'] });
    expect(hints.match(/<link /g)).toHaveLength(2);
    expect(hints.match(/fetchpriority="low"/g)).toHaveLength(2);
    expect(hints).toMatch(/rel="modulepreload"[^>]* href="assets\/map\.js"/);
    expect(hints).toMatch(/rel="preload" as="style"[^>]* href="assets\/map\.css"/);
  });
});
