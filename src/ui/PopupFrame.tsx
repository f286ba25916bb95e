import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useExplorer } from './context';
import { Icon } from './Icon';
import { messages } from './messages';
import './popup.css';

interface Props {
  readonly title: string;
  /** BCP 47 tag of the title's language, where that isn't the interface's. */
  readonly lang?: string;
  readonly kind?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What had the focus when a popup took it, and gets it back on Escape: kept by the map's pane, as one popup follows another. */
export const OpenerContext = createContext<{ current: Element | null } | null>(null);

/** A non-modal dialog: takes the focus when the reader opens it, so that the arrow keys scroll it; gives it back on Escape. */
export function PopupFrame({ title, lang, kind, footer, children }: Props) {
  const explorer = useExplorer();
  const dialog = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const opener = useContext(OpenerContext);
  useLayoutEffect(() => {
    if (['address', 'walk'].includes(explorer.lastCommit.peek().origin)) return;
    dialog.current?.focus({ preventScroll: true });
  }, [explorer]);
  const close = (): void => {
    explorer.close();
    const goal = opener?.current?.isConnected ? opener.current : document.querySelector('#map :is(canvas, .still-map a)');
    if (goal instanceof HTMLElement || goal instanceof SVGElement) goal.focus({ preventScroll: true });
  };
  return (
    <div
      ref={dialog}
      class="popup"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onFocusIn={({ relatedTarget }) => {
        if (opener && relatedTarget instanceof Element && !relatedTarget.closest('[role="dialog"]')) opener.current = relatedTarget;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      }}
    >
      <header>
        {kind && <p class="kind">{kind}</p>}
        <div class="frame-buttons">
          <button type="button" class="icon" aria-label={messages.close} onClick={close}>
            <Icon name="cross" />
          </button>
        </div>
        <h2 id={titleId} lang={lang}>
          {title}
        </h2>
      </header>
      <div class="popup-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </div>
  );
}
