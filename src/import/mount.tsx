import { render } from 'preact';
import type { Explorer } from '../state/explorer';
import { importing as words } from '../ui/messages/importing';
import { ImportReport } from './ImportReport';
import { Keep } from './Keep';
import { createKeeping } from './kept';
import { MappingDialog } from './MappingDialog';
import { OrderDialog } from './OrderDialog';
import { openStore } from './store';
import './import.css';

/**
 * Tells in `host` how own data come in and what of them is kept (in the browser's database of the name `kept`), and asks in
 * dialogs what must be asked. Returns what brings back what was kept on earlier visits.
 */
export function mountImport({ own }: Explorer, host: HTMLElement, kept: string): () => Promise<void> {
  const dialogs = document.body.appendChild(document.createElement('div'));
  const draw = (): void => {
    render(
      <>
        <ImportReport own={own} words={words} />
        <Keep own={own} keeping={keeping} words={words} />
      </>,
      host,
    );
    show();
    // One at a time, in the order in which the files came.
    const asked = own.imports.peek().find(({ question }) => question !== null);
    const cancel = (): void => own.cancel(asked?.id ?? '');
    const { id = '', name = '', question } = asked ?? {};
    render(
      question?.type === 'needs-mapping' ? (
        <MappingDialog key={id} {...{ name, question, words }} onRead={(mapping) => own.answer(id, { mapping })} onCancel={cancel} />
      ) : question ? (
        <OrderDialog key={id} {...{ name, question, words }} onRead={(order) => own.answer(id, { order })} onCancel={cancel} />
      ) : null,
      dialogs,
    );
  };
  /** What is new of the file that came last is scrolled to, where somebody brought it or it can't be read. */
  let seen = '';
  function show(): void {
    const last = own.imports.peek().at(-1);
    const now = last && own.calls.peek() > 0 ? `${last.id} ${(last.failed ?? last.report) !== null}` : seen;
    if (now === seen) return;
    seen = now;
    host.querySelector('.file:last-child')?.scrollIntoView({ block: 'nearest' });
  }
  let frame = 0;
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const keeping = createKeeping(own, openStore(kept), later);
  let before = new Set<string>();
  let names: (() => void)[] = [];
  own.layers.subscribe((layers) => {
    for (const stop of names) stop();
    const now = new Set(layers.map(({ id }) => id));
    keeping.follow(
      layers,
      [...before].filter((id) => !now.has(id)),
    );
    before = now;
    names = layers.map(({ name }) =>
      name.subscribe(() => {
        keeping.follow(layers, []);
        later();
      }),
    );
    later();
  });
  own.imports.subscribe(later);
  return keeping.restore;
}
