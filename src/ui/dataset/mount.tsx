import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Explorer } from '../../state/explorer';
import { importing as words } from '../messages/importing';
import { ImportReport } from './ImportReport';
import { Keep } from './Keep';
import { createKeeping } from './kept';
import { Question } from './Question';
import { openStore } from './store';
import './import.css';

/**
 * Shows in `host` how datasets come in and what of them is kept (in the browser's database of the name `kept`), and asks in
 * dialogs what must be asked. Returns what brings back what was kept on earlier visits.
 */
export function mountImport({ datasets, atlas, bringExtent }: Explorer, host: HTMLElement, kept: string): () => Promise<void> {
  const keeping = createKeeping(datasets, openStore(kept));
  render(
    <>
      <ImportReport {...{ datasets, words, bringExtent }} extent={atlas.extent} />
      <Keep datasets={datasets} keeping={keeping} words={words} />
    </>,
    host,
  );
  render(<Question datasets={datasets} words={words} />, document.body.appendChild(document.createElement('div')));
  let before = new Map<string, string>();
  effect(() => {
    const now = new Map(datasets.layers.value.map(({ id, title }) => [id, title.value]));
    const gone = [...before.keys()].filter((id) => !now.has(id));
    before = now;
    keeping.follow(datasets.layers.peek(), gone);
  });
  return keeping.restore;
}
