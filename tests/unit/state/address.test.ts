import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindAddress } from '../../../src/state/address';
import { explore, ref } from './atlas';

/** As much of a window as the address needs; `back` goes to the entry before. */
function windowAt(search: string) {
  const location = { pathname: '/', search, hash: '' };
  const entries = [search];
  let popped = (): void => {};
  const write = (address: string) => {
    location.search = address.slice(1);
  };
  const history = {
    state: null,
    pushState: (_: null, __: string, address: string) => {
      write(address);
      entries.push(location.search);
    },
    replaceState: (_: null, __: string, address: string) => {
      write(address);
      entries[entries.length - 1] = location.search;
    },
  };
  const back = () => {
    entries.pop();
    location.search = entries.at(-1) ?? '';
    popped();
  };
  const window = {
    location,
    history,
    setTimeout,
    clearTimeout,
    addEventListener: (_: string, listener: () => void) => {
      popped = listener;
    },
    removeEventListener: () => {},
  };
  return { window: window as unknown as Window, entries, back };
}

describe('the address', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is taken at the start, with what it doesn’t understand, and a mark without a place on the map is brought', () => {
    const explorer = explore();
    bindAddress(explorer, windowAt('?feature=one&p=1&what=1').window);
    expect([explorer.selectedMark.value?.id, explorer.reading.value]).toEqual(['one', 1]);
    expect(explorer.ignored.value).toEqual([{ name: 'what', value: '1' }]);
    expect(explorer.camera.value).toMatchObject({ spots: [{ id: 'one' }] });
  });

  it('has an entry for each change, one for a whole drag, and is taken again with Back', () => {
    const explorer = explore();
    const { window, entries, back } = windowAt('');
    bindAddress(explorer, window);
    explorer.select(ref('two'), 'article');
    explorer.setRange({ from: 20370, to: 20400 });
    explorer.setRange({ from: 20371, to: 20400 }, 'replace');
    explorer.setRange({ from: 20372, to: 20400 }, 'replace');
    expect(entries).toHaveLength(3);
    vi.runAllTimers();
    expect(entries).toEqual(['', '?feature=two', '?from=2025-10-11&to=2025-11-08&feature=two']);
    back();
    expect([explorer.range.value, explorer.selectedMark.value?.id]).toEqual([null, 'two']);
    vi.runAllTimers();
    expect(entries).toHaveLength(2);
  });

  it('is left alone once it is no longer bound', () => {
    const explorer = explore();
    const { window, entries } = windowAt('');
    bindAddress(explorer, window)();
    explorer.select(ref('two'), 'article');
    expect(entries).toEqual(['']);
  });
});
