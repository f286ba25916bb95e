import { effect } from '@preact/signals';
import { readView, writeView } from '../article/view';
import type { Explorer } from './explorer';

/** Browsers refuse more than about three writes a second; a drag is written when it rests. */
const REST_MS = 250;

/**
 * Binds the explorer's view to the page's address, the only writer of its query (the hash is the map's). Takes the view
 * of the address now and on Back and Forward; each change goes into the history as it was committed.
 * Returns what ends the binding.
 */
export function bindAddress(explorer: Explorer, window: Window): () => void {
  const { location, history } = window;
  let timer = 0;
  const take = (): void => {
    window.clearTimeout(timer);
    const { view, ignored } = readView(location.search, explorer.atlas, explorer.reach.peek());
    explorer.show(view, ignored);
    if (view.feature !== null && location.hash === '') explorer.bringMarks([view.feature]);
  };
  take();
  const write = (how: 'push' | 'replace'): void => {
    window.clearTimeout(timer);
    const address = `${location.pathname}${writeView(explorer.view.peek(), explorer.atlas)}${location.hash}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  };
  let first = true;
  const stop = effect(() => {
    const query = writeView(explorer.view.value, explorer.atlas);
    const how = explorer.lastCommit.peek().history;
    if (first || query === location.search) {
      first = false;
      return;
    }
    if (how === 'push') write('push');
    else {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => write('replace'), REST_MS);
    }
  });
  window.addEventListener('popstate', take);
  return () => {
    stop();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', take);
  };
}
