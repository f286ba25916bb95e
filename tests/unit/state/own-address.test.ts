import { afterEach, describe, expect, it, vi } from 'vitest';
import { startView } from '../../../src/article/view';
import { assemble } from '../../../src/compile/assemble';
import { type AddressWords, bindData, fileNameOf, resolveAddress } from '../../../src/state/own-address';
import { feature, withEvents } from '../compile/atlas-files';
import { explore } from './atlas';

const words: AddressWords = {
  elsewhere: (host) => `at ${host}`,
  notAnAddress: 'no address',
  notFetched: (status) => `answer ${status}`,
};
const BASE = 'https://site.example/atlas/index.html?data=x';

describe('an address of a table', () => {
  it.each([
    ['events.csv', 'https://site.example/atlas/events.csv'],
    ['/data/events.csv?v=1', 'https://site.example/data/events.csv?v=1'],
    ['https://site.example/events.csv', 'https://site.example/events.csv'],
    ['../events.csv', 'https://site.example/events.csv'],
  ])('%s is of the page’s own origin', (address, url) => expect(String(resolveAddress(address, BASE, words))).toBe(url));

  it.each([
    ['https://other.example/events.csv', 'at other.example'],
    ['//other.example/events.csv', 'at other.example'],
    ['http://site.example/events.csv', 'at site.example'],
    ['https://site.example:8443/events.csv', 'at site.example:8443'],
    ['data:text/csv,a', 'at data:'],
    ['javascript:alert(1)', 'at javascript:'],
    ['https://', 'no address'],
  ])('%s is refused', (address, reason) => expect(resolveAddress(address, BASE, words)).toBe(reason));

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
    explorer.own.addresses.value = ['events.csv', 'https://other.example/a.csv'];
    const end = bindData(explorer, BASE, words);
    await vi.waitFor(() => expect(explorer.own.imports.value.map(({ failed }) => failed)).toEqual(['answer 404', 'at other.example']));
    expect(asked).toEqual(['https://site.example/atlas/events.csv']);
    expect(explorer.view.value.data).toEqual(['events.csv', 'https://other.example/a.csv']);
    explorer.show(startView(atlas), []);
    expect(explorer.own.imports.value).toEqual([]);
    explorer.own.addresses.value = ['events.csv'];
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    end();
    explorer.own.addresses.value = ['later.csv'];
    expect(asked).toHaveLength(2);
  });

  it('say so when there is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const explorer = explore(atlas);
    explorer.own.addresses.value = ['events.csv'];
    bindData(explorer, BASE, words);
    await vi.waitFor(() => expect(explorer.own.imports.value[0]?.failed).toBe('answer null'));
  });
});
