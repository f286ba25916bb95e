import { afterEach, describe, expect, it, vi } from 'vitest';
import { startView } from '../../../src/article/view';
import { assemble } from '../../../src/compile/assemble';
import { bindData, fileNameOf, resolveAddress } from '../../../src/state/dataset-address';
import { feature, withEvents } from '../compile/atlas-files';
import { explore } from './atlas';

const BASE = 'https://site.example/atlas/index.html?data=x';

describe('an address of a table', () => {
  it.each([
    ['events.csv', 'https://site.example/atlas/events.csv'],
    ['/data/events.csv?v=1', 'https://site.example/data/events.csv?v=1'],
    ['https://site.example/events.csv', 'https://site.example/events.csv'],
    ['../events.csv', 'https://site.example/events.csv'],
  ])('%s is of the page’s own origin', (address, url) => expect(String(resolveAddress(address, BASE))).toBe(url));

  it.each([
    ['https://other.example/events.csv', { code: 'elsewhere', args: ['other.example'] }],
    ['//other.example/events.csv', { code: 'elsewhere', args: ['other.example'] }],
    ['http://site.example/events.csv', { code: 'elsewhere', args: ['site.example'] }],
    ['https://site.example:8443/events.csv', { code: 'elsewhere', args: ['site.example:8443'] }],
    ['data:text/csv,a', { code: 'elsewhere', args: ['data:'] }],
    ['javascript:alert(1)', { code: 'elsewhere', args: ['javascript:'] }],
    ['https://', { code: 'not-an-address', args: [] }],
  ])('%s is refused', (address, fault) => expect(resolveAddress(address, BASE)).toEqual(fault));

  it('names the file by the end of its path', () => {
    expect(fileNameOf(new URL('https://a.example/b/my%20events.csv?x=1'))).toBe('my events.csv');
    expect(fileNameOf(new URL('https://a.example/b/%E0%A4%A'))).toBe('%E0%A4%A');
    expect(fileNameOf(new URL('https://a.example/'))).toBe('a.example');
  });
});

describe('the tables of the page’s address', () => {
  afterEach(() => vi.unstubAllGlobals());
  const { atlas } = assemble(withEvents(feature()));

  it('are fetched from the page’s own origin alone, and leave with Back', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: URL) => {
      asked.push(String(url));
      return new Response('gone', { status: 404 });
    });
    const explorer = explore(atlas);
    explorer.datasets.addresses.value = ['events.csv', 'https://other.example/a.csv'];
    const end = bindData(explorer, BASE);
    await vi.waitFor(() =>
      expect(explorer.datasets.imports.value.map(({ failed }) => failed)).toEqual([
        { code: 'not-fetched', args: [404] },
        { code: 'elsewhere', args: ['other.example'] },
      ]),
    );
    expect(asked).toEqual(['https://site.example/atlas/events.csv']);
    expect(explorer.view.value.data).toEqual(['events.csv', 'https://other.example/a.csv']);
    explorer.show(startView(atlas), []);
    expect(explorer.datasets.imports.value).toEqual([]);
    explorer.datasets.addresses.value = ['events.csv'];
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    end();
    explorer.datasets.addresses.value = ['later.csv'];
    expect(asked).toHaveLength(2);
  });

  it('say so when there is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const explorer = explore(atlas);
    explorer.datasets.addresses.value = ['events.csv'];
    bindData(explorer, BASE);
    await vi.waitFor(() => expect(explorer.datasets.imports.value[0]?.failed).toEqual({ code: 'not-fetched', args: [null] }));
  });
});
