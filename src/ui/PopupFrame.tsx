import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useExplorer } from './context';
import { messages } from './messages';
import './popup.css';

interface Props {
  readonly title: string;
  readonly kind?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Whether popups are shown large; kept while the page is open, as who enlarges one will want the next large too. */
const large = signal(false);
/** What had the focus when a popup took it, and gets it back on Escape. */
let opener: Element | null = null;

/** A non-modal dialog: takes the focus when the reader opens it, gives it back on Escape. */
export function PopupFrame({ title, kind, footer, children }: Props) {
  const explorer = useExplorer();
  const dialog = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    if (explorer.origin.peek() === 'address') return;
    const { activeElement } = document;
    if (activeElement && !activeElement.closest('[role="dialog"]')) opener = activeElement;
    dialog.current?.focus({ preventScroll: true });
  }, [explorer]);
  const close = (): void => {
    explorer.close();
    const goal = opener?.isConnected ? opener : document.querySelector('#map canvas');
    if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
  };
  return (
    <div
      ref={dialog}
      class={`popup${large.value ? ' is-large' : ''}`}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
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
          <button
            type="button"
            class="icon"
            aria-label={large.value ? messages.reduce : messages.enlarge}
            aria-expanded={large.value}
            onClick={() => {
              large.value = !large.value;
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={large.value ? 'M6.5 3v3.5H3M9.5 13V9.5H13' : 'M9.5 3H13v3.5M6.5 13H3V9.5'} />
            </svg>
          </button>
          <button type="button" class="icon" aria-label={messages.close} onClick={close}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        </div>
        <h2 id={titleId}>{title}</h2>
      </header>
      <div class="popup-body" role="group" aria-labelledby={titleId}>
        {children}
      </div>
      {footer && <footer>{footer}</footer>}
    </div>
  );
}
